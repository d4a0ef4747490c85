public import Realist

/// A REDCap project's data dictionary: what each field asks, and which answers it offers.
public struct RedcapDictionary: Equatable, Sendable {
    /// In the order of the project; the first one holds the record's name.
    public let fields: [Field]
    private let byName: [String: Int]

    public struct Field: Equatable, Sendable {
        public let name: String
        public let form: String
        public let kind: Kind
        public let label: String
        /// In the order of the form; empty where anything may be written.
        public let choices: [Choice]
        public let validation: String
        /// It leads to a person, the project says.
        public let isIdentifier: Bool
        public let isRequired: Bool
        /// The rule under which it is asked; empty when it always is.
        public let branching: String
        public let location: Location
    }

    public struct Choice: Equatable, Sendable {
        public let code: String
        public let label: String
    }

    public enum Kind: String, CaseIterable, Sendable {
        case text, notes, calc, dropdown, radio, checkbox, yesno, truefalse, file, slider, descriptive, sql
    }

    init(_ fields: [Field]) {
        self.fields = fields
        byName = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    public func field(_ name: String) -> Field? { byName[name].map { fields[$0] } }

    /// The column of one box of a set: the code in small letters, a minus as an underscore.
    static func column(of field: Field, _ choice: Choice) -> String {
        "\(field.name)___\(choice.code.lowercased().replacing("-", with: "_"))"
    }
}

extension RedcapDictionary {
    /// No project has as many.
    static let mostFields = 50_000

    /// Reads the dictionary as REDCap writes it for download, or as its programming interface does.
    ///
    /// - Parameter table: the file.
    /// - Returns: its fields.
    /// - Throws: everything that is wrong with it.
    public static func read(_ table: TableFile) throws -> RedcapDictionary {
        let form = try TableSample.form(of: table, TableSample.Wishes())
        var findings = Findings(file: table.name)
        let source = try table.open()
        let options = table.options(form)
        guard var reader = CsvReader(source, file: table.name, options: options, &findings) else {
            throw findings.problems
        }
        let columns = RedcapColumns(&reader, &findings)
        guard let columns else { throw findings.problems }
        var fields: [Field] = []
        while reader.advanceRow(&findings) {
            if let field = columns.field(reader, &findings) { fields.append(field) }
            if fields.count > mostFields {
                findings.add(RedcapProblem.tooManyFields(limit: mostFields, at: reader.place))
                break
            }
        }
        if fields.isEmpty, findings.problems.isEmpty {
            findings.add(RedcapProblem.noFields(at: Location(file: table.name)))
        }
        try findings.problems.throwIfAny()
        return RedcapDictionary(fields)
    }
}

/// The columns of a dictionary, under either of their two names.
private struct RedcapColumns {
    private let columns: [String: CsvColumn]

    /// The name in the interface, and that in the download without anything but letters.
    private static let names = [
        ("field_name", "variablefieldname"), ("form_name", "formname"), ("field_type", "fieldtype"),
        ("field_label", "fieldlabel"),
        ("select_choices_or_calculations", "choicescalculationsorsliderlabels"),
        ("text_validation_type_or_show_slider_number", "textvalidationtypeorshowslidernumber"),
        ("identifier", "identifier"), ("branching_logic", "branchinglogicshowfieldonlyif"),
        ("required_field", "requiredfield"),
    ]

    init?(_ reader: inout CsvReader, _ findings: inout Findings) {
        var found: [String: CsvColumn] = [:]
        for (index, header) in reader.columns.enumerated() {
            let letters = header.lowercased().filter(\.isLetter)
            for (name, other) in RedcapColumns.names
            where header == name || letters == other || letters == name.filter(\.isLetter) {
                if found[name] == nil { found[name] = CsvColumn(index: index, name: header) }
            }
        }
        let missing = RedcapColumns.names.prefix(5).map(\.0).filter { found[$0] == nil }
        if !missing.isEmpty {
            findings.add(
                RedcapProblem.noDictionary(missing: missing, at: Location(file: reader.file, line: 1)))
            return nil
        }
        columns = found
    }

    func field(_ reader: CsvReader, _ findings: inout Findings) -> RedcapDictionary.Field? {
        func text(_ name: String) -> String {
            let text = AnswerWords.trimmed(reader.text(columns[name]))
            // As R writes nothing.
            return text == "NA" ? "" : text
        }
        let place = columns["field_name"].map { reader.place($0) } ?? reader.place
        let name = text("field_name")
        guard !name.isEmpty else {
            findings.add(RedcapProblem.noName(at: place))
            return nil
        }
        guard findings.declare("field", name, at: place) else { return nil }
        let type = text("field_type")
        guard let kind = RedcapDictionary.Kind(rawValue: type) else {
            findings.add(
                RedcapProblem.noKind(
                    type, field: name, at: columns["field_type"].map { reader.place($0) } ?? place))
            return nil
        }
        let written = text("select_choices_or_calculations")
        var choices: [RedcapDictionary.Choice] = []
        switch kind {
        case .dropdown, .radio, .checkbox:
            let at = columns["select_choices_or_calculations"].map { reader.place($0) } ?? place
            choices = RedcapColumns.choices(written, field: name, at: at, &findings)
        case .yesno: choices = [.init(code: "1", label: "Yes"), .init(code: "0", label: "No")]
        case .truefalse: choices = [.init(code: "1", label: "True"), .init(code: "0", label: "False")]
        default: break
        }
        return RedcapDictionary.Field(
            name: name, form: text("form_name"), kind: kind, label: RedcapColumns.plain(text("field_label")),
            choices: choices, validation: text("text_validation_type_or_show_slider_number"),
            isIdentifier: ["y", "yes"].contains(text("identifier").lowercased()),
            isRequired: ["y", "yes"].contains(text("required_field").lowercased()),
            branching: text("branching_logic"), location: place)
    }

    /// `1, never | 2, rarely, if at all`: each is parted at its first comma.
    private static func choices(
        _ text: String, field: String, at place: Location, _ findings: inout Findings
    ) -> [RedcapDictionary.Choice] {
        var choices: [RedcapDictionary.Choice] = []
        for part in text.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
            let pieces = part.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
            let code = AnswerWords.trimmed(String(pieces[0]))
            guard pieces.count == 2, !code.isEmpty, !choices.contains(where: { $0.code == code }) else {
                findings.add(RedcapProblem.badChoice(String(part), field: field, at: place))
                continue
            }
            choices.append(.init(code: code, label: plain(AnswerWords.trimmed(String(pieces[1])))))
        }
        if choices.isEmpty { findings.add(RedcapProblem.badChoice("", field: field, at: place)) }
        return choices
    }

    /// Labels may hold HTML, which an export with labels leaves out.
    private static func plain(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var result = ""
        var isInTag = false
        for sign in text {
            if sign == "<" {
                isInTag = true
            } else if sign == ">", isInTag {
                isInTag = false
            } else if !isInTag {
                result.append(sign)
            }
        }
        return isInTag ? text : AnswerWords.trimmed(result)
    }
}

/// What can be wrong with a data dictionary.
public enum RedcapProblem: Explained {
    case noDictionary(missing: [String], at: Location)
    case noFields(at: Location)
    case tooManyFields(limit: Int, at: Location)
    case noName(at: Location)
    case noKind(String, field: String, at: Location)
    case badChoice(String, field: String, at: Location)

    public var code: String {
        switch self {
        case .noDictionary: "redcap.no-dictionary"
        case .noFields: "redcap.no-fields"
        case .tooManyFields: "redcap.too-many-fields"
        case .noName: "redcap.no-name"
        case .noKind: "redcap.no-kind"
        case .badChoice: "redcap.bad-choice"
        }
    }

    public var location: Location? {
        switch self {
        case .noDictionary(_, let place), .noFields(let place), .noName(let place), .noKind(_, _, let place),
            .tooManyFields(_, let place),
            .badChoice(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .noDictionary(let missing, _):
            "This is no data dictionary: there is no column for \(missing.joined(separator: ", "))."
        case .noFields: "The data dictionary has no fields."
        case .tooManyFields(let limit, _): "The data dictionary has more than \(limit) fields."
        case .noName: "A field has no name."
        case .noKind(let kind, let field, _): "\(shown(kind)) is no type of a field (\(shown(field)))."
        case .badChoice("", let field, _): "The field \(shown(field)) offers choices, and has none."
        case .badChoice(let text, let field, _):
            "\(shown(text)) is no choice of \(shown(field)): a code of its own, a comma, a label."
        }
    }

    public var remedy: String {
        switch self {
        case .noDictionary, .noFields, .tooManyFields:
            "In REDCap, download it under Designer or Codebook: Data Dictionary."
        case .noName, .noKind, .badChoice: "Download the dictionary again, or correct it there."
        }
    }
}
