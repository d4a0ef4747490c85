internal import Realist
internal import RealistFormats

/// What somebody says of a table of changes, and the wishes that the command has for the same.
enum ChangeTableAnswers {
    static let names = [
        "told-by", "source", "site", "site-one", "kind", "kind-one", "state", "state-one", "carry", "dates",
        "encoding", "separator", TableAnswers.leaveRows,
    ]
    /// The column of a field: `column.next_step`.
    static let column = "column."
    /// Rows with an empty cell of the site do not come in.
    static let leave = "leave"

    static func read(_ form: FormText, over earlier: TableAnswers) -> TableAnswers {
        var answers = earlier
        let isWhole = form["all"] != nil
        answers.take(names, ticks: ["keep"], from: form, isWhole: isWhole)
        for field in ChangeField.allCases {
            if let text = form[column + field.rawValue] { answers.texts[column + field.rawValue] = text }
        }
        // “A column says it”, in the fields that offer both.
        for field in [ChangeField.site, .kind, .state] where form[field.rawValue] == "column" {
            if let text = form[field.rawValue + "-column"], !text.isEmpty {
                answers.texts[column + field.rawValue] = text
            }
        }
        let fields = Set(ChangeField.allCases.map(\.rawValue))
        for (field, words) in TableFields.meanings(in: form, groups: fields.contains) {
            answers.means[field, default: [:]].merge(words) { _, now in now }
        }
        return answers
    }

    static func wishes(_ answers: TableAnswers) -> ChangeWishes {
        var wishes = ChangeWishes()
        wishes.encoding = answers["encoding"].flatMap { TextEncoding(rawValue: $0) }
        wishes.separator = answers["separator"].flatMap { ResponseMap.Separator(rawValue: $0) }
        wishes.source = answers["source"]
        if answers["site"] == "one" { wishes.site = answers["site-one"] }
        wishes.carriesSite = answers["carry"] == "yes"
        if answers["carry"] == leave { wishes.values.append((.site, "", "")) }
        // Also where the table says it in most rows: then it is for the others.
        if answers["kind"] != "column" {
            wishes.kind = answers["kind-one"].flatMap { Adaptation.Kind(rawValue: $0) }
        }
        if answers["state"] != "column" {
            wishes.state = answers["state-one"].flatMap { Adaptation.State(rawValue: $0) }
        }
        wishes.dates = answers["dates"].flatMap { WrittenDay(rawValue: $0) }
            .flatMap { [.dayFirst, .monthFirst].contains($0) ? $0 : nil }
        wishes.keepsColumns = answers["keep"] != nil
        wishes.leaveOut = answers.lists["leave-out"] ?? []
        wishes.leaveOutRows = answers.leftOut ?? []
        for field in ChangeField.allCases {
            if let name = answers.texts[column + field.rawValue] { wishes.columns.append((field, name)) }
            for (word, code) in (answers.means[field.rawValue] ?? [:]).sorted(by: { $0.key < $1.key }) {
                wishes.values.append((field, word, code == TableFields.noCode ? "" : code))
            }
        }
        return wishes
    }

    /// Columns that a table does not have are looked for anew: what was said of the last table does no harm.
    static func fitting(_ answers: TableAnswers, _ headers: [String]) -> TableAnswers {
        var answers = answers
        for (name, text) in answers.texts
        where name.hasPrefix(column) && !text.isEmpty && !headers.contains(text) {
            answers.texts[name] = nil
        }
        answers.lists["leave-out"] = answers.lists["leave-out"]?.filter { headers.contains($0) }
        return answers
    }

    /// A column gets another meaning; an empty one leaves it out.
    static func with(_ header: String, meaning: String, _ answers: TableAnswers) -> TableAnswers {
        var answers = answers
        for (name, text) in answers.texts where name.hasPrefix(column) && text == header {
            answers.texts[name] = nil
        }
        var left = (answers.lists["leave-out"] ?? []).filter { $0 != header }
        if let field = ChangeField(rawValue: meaning) {
            answers.texts[column + field.rawValue] = header
        } else {
            left.append(header)
        }
        answers.lists["leave-out"] = left
        return answers
    }
}
