internal import Realist
internal import RealistFormats
internal import RealistPages

/// What a look at a table of changes understood, and its questions as fields.
struct ChangeAskingTable: TableAsking {
    private let look: ChangeLook
    private let fields: TableFields
    private var words: Words { look.words }
    private var map: ChangeMap { look.proposal.map }
    private var headers: [String] { look.proposal.table.headers }

    init(_ look: ChangeLook) {
        self.look = look
        fields = TableFields(words: look.words, answers: look.job.answers)
    }

    private static let mostColumns = 60

    // MARK: - What was understood

    /// A row for each column, in the order of the table, each with the way to say it differently.
    var understood: [SummaryList.Row] {
        var rows: [SummaryList.Row] = []
        if let site = map.site {
            rows.append(
                .init(
                    words["app.taking.understood.site"],
                    words["app.taking.all-of", ["name": look.siteLabel(site.text)]]))
        }
        let meaning = Dictionary(map.columns.map { ($0.value, $0.key) }) { first, _ in first }
        for (place, header) in headers.enumerated().prefix(ChangeAskingTable.mostColumns) {
            let quoted = words["app.taking.quoted", ["column": header]]
            rows.append(
                .init(
                    quoted, said(of: header, meaning[header]),
                    change: Link(
                        text: words["app.taking.change-column", ["column": header]],
                        href: look.job.addresses.column(look.job.held.id, place + 1))))
        }
        return rows
    }

    private func said(of header: String, _ field: ChangeField?) -> String {
        guard let field else {
            if map.keep.contains(header) { return words["app.taking.kept-in-note"] }
            let near = look.proposal.left.first { $0.column == header }?.near
            return near.map { words["app.taking.not-taken-near", ["field": name(of: $0)]] }
                ?? words["app.taking.not-taken"]
        }
        let pairs = (map.values[field] ?? [:]).sorted { $0.key < $1.key }.prefix(12).map { word, codes in
            let none = words[field == .site ? "app.taking.rows-left" : "app.taking.not-known"]
            let means = codes.isEmpty ? none : codes.map { title($0, field) }.joined(separator: ", ")
            return "\(word.isEmpty ? words["app.taking.empty-cell"] : word) = \(means)"
        }
        return name(of: field) + (pairs.isEmpty ? "" : ": " + pairs.joined(separator: "; "))
    }

    func name(of field: ChangeField) -> String { ChangeAskingTable.name(of: field, words) }

    private static func name(of field: ChangeField, _ words: Words) -> String {
        let name = field.rawValue.replacing("_", with: "-")
        for (beginning, kind) in [("frame-is-", "frame-is"), ("frame-", "frame")]
        where name.hasPrefix(beginning) {
            let part = words["app.taking.frame-field.\(name.dropFirst(beginning.count))"]
            return words["app.taking.framed.\(kind)", ["part": part]]
        }
        return words["app.taking.field.\(name)"]
    }

    /// A code as people know it.
    private func title(_ code: String, _ field: ChangeField) -> String {
        let language = look.job.language
        switch field {
        case .site: return look.siteLabel(code)
        case .kind: return words["kind.\(code)"]
        case .state: return words["state.\(code)"]
        case .toldHow: return words["app.told.way.\(code)"]
        case .workshop:
            return look.study.workshops.first { $0.id.text == code }.map {
                "\($0.title.text(in: language)), \(words.date($0.on))"
            } ?? code
        case .shared: return code == "yes" ? words["app.taking.yes"] : words["app.taking.no"]
        case .recommendations:
            return look.study.recommendations.first { $0.id.text == code }.map {
                "\($0.label) \($0.title.text(in: language))"
            } ?? code
        case .configurations:
            return look.study.theory.configurations.first { $0.id.text == code }.map {
                "\($0.label) \($0.title.text(in: language))"
            } ?? code
        case .measures:
            return look.study.about.measures.first { $0.id.text == code }?.title.text(in: language) ?? code
        case .materials:
            return look.study.materials.first { $0.id.text == code }?.title.text(in: language) ?? code
        default: return term(code, field) ?? code
        }
    }

    private func term(_ code: String, _ field: ChangeField) -> String? {
        guard let frame = field.frame,
            let vocabulary = look.vocabularies.first(where: { $0.id.text == frame.vocabulary })
        else { return nil }
        return vocabulary.terms(filling: frame.field.rawValue).first { $0.id.text == code }?.title
    }

    private func codes(of field: ChangeField) -> [(value: String, text: String)] {
        look.codes.codes(of: field).map { ($0, title($0, field)) }
    }

    // MARK: - What is asked

    /// What is wrong with what was said, and no field would mend.
    var faults: [any Explained] {
        look.proposal.questions.filter { question in
            switch question {
            case .noColumn, .noCode: true
            default: false
            }
        }
    }

    var questions: [TableQuestion] { look.proposal.questions.compactMap(question) }

    private func question(_ question: RealistFormats.ChangeQuestion) -> TableQuestion? {
        let (fields, words) = (fields, words)
        func one(_ id: String, _ make: @escaping @Sendable (Bool) -> FormField) -> TableQuestion {
            TableQuestion(id: id) { [make($0)] }
        }
        switch question {
        case .noColumn, .noCode: return nil
        case .what(let columns, _):
            return one("title") {
                fields.column(
                    ChangeTableAnswers.column + "title", words["app.taking.what-column"], columns, isOpen: $0)
            }
        case .site(let columns, _, _):
            return place(.site, columns, "app.taking.changes-site", "app.taking.changes-site-one")
        case .kind(let columns, _):
            return place(.kind, columns, "app.taking.changes-kind", "app.taking.changes-kind-one")
        case .state(let columns, _):
            return place(.state, columns, "app.taking.changes-state", "app.taking.changes-state-one")
        case .carry(let column, let count, _):
            return one("carry") {
                fields.choice(
                    "carry", words.count("app.taking.carry", count, ["column": column]),
                    ChangeAskingTable.carrying(words), hint: words["app.taking.carry-hint"], isOpen: $0)
            }
        case .empty(let field, let count, _):
            let options = codes(of: field)
            let name = ChangeAskingTable.name(of: field, words)
            return one("empty-\(field.rawValue)") {
                .select(
                    SelectField(
                        field.rawValue + "-one",
                        label: words.count("app.taking.empty", count, ["field": name]),
                        options: [("", words["app.taking.choose"])] + options,
                        chosen: fields.answers[field.rawValue + "-one"],
                        error: fields.unanswered($0, words.count("app.taking.empty", count, ["field": name])))
                )
            }
        case .several(let field, let columns, _):
            let name = ChangeAskingTable.name(of: field, words)
            return one("several-\(field.rawValue)") {
                fields.column(
                    ChangeTableAnswers.column + field.rawValue,
                    words["app.taking.several-columns", ["field": name]], columns, isOpen: $0)
            }
        case .values(let field, let column, let unknown, _):
            var options = codes(of: field)
            if field == .site {
                options.append(fields.noneOfThese)
            } else if ![.kind, .state].contains(field) {
                options.append((TableFields.noCode, words["app.taking.not-known"]))
            }
            let (offered, found) = (options, unknown.words)
            return TableQuestion(id: "values-\(field.rawValue)") {
                fields.meanings(
                    field.rawValue, words["app.taking.words-of", ["column": column]], found, offered,
                    isOpen: $0)
            }
        case .days(let column, let example, _):
            return one("dates") {
                fields.choice(
                    "dates", words["app.taking.days-ask", ["column": column, "example": example]],
                    ["day-first", "month-first"].map { ($0, words["app.taking.days.\($0)"]) }, isOpen: $0)
            }
        }
    }

    /// What is meant by an empty cell of the site.
    private static func carrying(_ words: Words) -> [(value: String, text: String)] {
        [
            ("yes", words["app.taking.carry-yes"]),
            (ChangeTableAnswers.leave, words["app.taking.none-of-these"]),
        ]
    }

    private func place(
        _ field: ChangeField, _ columns: [String], _ label: String, _ one: String
    ) -> TableQuestion {
        let (fields, words, options) = (fields, words, codes(of: field))
        return TableQuestion(id: field.rawValue) {
            [
                fields.place(
                    field.rawValue, words[label], one: words[one], column: words["app.taking.says-column"],
                    ids: options, columns: columns, isOpen: $0)
            ]
        }
    }

    // MARK: - All of it

    var allFields: [FormField] {
        let free = headers.filter { !map.used.contains($0) }
        let answers = look.job.answers
        func rest(_ field: ChangeField, _ label: String) -> FormField {
            .select(
                SelectField(
                    field.rawValue + "-one", label: words[label],
                    options: [("", words["app.taking.says-table"])] + codes(of: field),
                    chosen: answers[field.rawValue + "-one"]))
        }
        var all: [FormField] = [
            fields.place(
                "site", words["app.taking.changes-site"], one: words["app.taking.changes-site-one"],
                column: words["app.taking.says-column"], ids: codes(of: .site), columns: free),
            fields.choice("carry", words["app.taking.carry-title"], ChangeAskingTable.carrying(words)),
            rest(.kind, "app.taking.rest-kind"), rest(.state, "app.taking.rest-state"),
            fields.choice(
                "dates", words["app.taking.days-legend"],
                ["day-first", "month-first"].map { ($0, words["app.taking.days.\($0)"]) }),
            fields.tick("keep", words["app.taking.keep"], words["app.taking.keep-yes"]), fields.leaveRows,
            .text(
                TextField(
                    "told-by", label: words["app.taking.told-by"], marker: words["app.taking.optional"],
                    hint: words["app.taking.told-by-hint"], value: answers["told-by"] ?? "", width: .twenty)),
            .text(
                TextField(
                    "source", label: words["app.taking.source"], marker: words["app.taking.optional"],
                    hint: words["app.taking.source-hint"], value: answers["source"] ?? "", width: .twenty)),
        ]
        if look.table.workbook == nil { all += fields.form }
        return all
    }

    /// What one column means; `nil` where the table has no such column.
    func columnField(_ number: Int) -> SelectField? {
        guard headers.indices.contains(number - 1) else { return nil }
        let header = headers[number - 1]
        let now = map.columns.first { $0.value == header }?.key
        let options = ChangeField.allCases.filter { $0 != .fingerprint && $0 != .id }.map {
            ($0.rawValue, name(of: $0))
        }
        return SelectField(
            "means", label: words["app.taking.column-label", ["column": header]],
            hint: words["app.taking.column-hint"], options: [("", words["app.taking.not-taken"])] + options,
            chosen: now?.rawValue ?? "")
    }
}
