import Realist
import RealistFormats

/// The questions as a person and as a program reads them.
struct CheckReport {
    let open: [Question]
    let standing: [AskedQuestions.Standing]

    /// One heading for a kind, with why it matters and what to do, and a line for each place.
    ///
    /// - `listsStanding`: whether what was let stand is listed too; it is counted always.
    func text(listsStanding: Bool) -> String {
        var text = open.isEmpty ? "Nothing to ask.\n" : ""
        var kind: Question.Kind?
        for question in open {
            if question.kind != kind {
                kind = question.kind
                text +=
                    "\(text.isEmpty ? "" : "\n")\(question.kind.rawValue)\(question.isError ? " (error)" : "")\n"
                text += "  \(question.kind.why) \(question.kind.remedy)\n"
            }
            text += "  - \(Manners.printable(question.asks))  [\(question.place)]\n"
        }
        if listsStanding { text += listOfStanding }
        if open.isEmpty && standing.isEmpty { return text }
        let errors = open.count(where: \.isError)
        var end = [Self.counted(open.count - errors, "question"), Self.counted(errors, "error")]
        if !standing.isEmpty {
            end.append("\(standing.count) let stand\(listsStanding ? "" : " (--all lists them)")")
        }
        return text + "\n" + end.joined(separator: ", ") + ".\n"
    }

    private var listOfStanding: String {
        if standing.isEmpty { return "" }
        return "\nLet stand\n"
            + standing.map { standing in
                let stands = standing.stands
                return "  - \(Manners.printable(standing.question.asks))  [\(stands.place)]\n"
                    + "    \(stands.kind.rawValue), \(stands.on), \(Manners.printable(stands.by)): "
                    + "\(Manners.printable(stands.because))\n"
            }
            .joined()
    }

    func json() -> String {
        typealias Entry = JsonValue.Entry
        func keys(_ question: Question) -> [Entry] {
            [
                Entry("id", .text(question.kind.rawValue)), Entry("place", .text(question.place)),
                Entry("error", .flag(question.isError)), Entry("question", .text(question.asks)),
                Entry("why", .text(question.kind.why)), Entry("remedy", .text(question.kind.remedy)),
            ]
        }
        let stands = standing.map { standing in
            JsonValue.object(
                keys(standing.question) + [
                    Entry("because", .text(standing.stands.because)),
                    Entry("on", .text(standing.stands.on.description)),
                    Entry("by", .text(standing.stands.by)),
                ])
        }
        let whole = JsonValue.keys([
            "questions": .list(open.map { .object(keys($0)) }), "count": .integer(open.count),
            "errors": .integer(open.count(where: \.isError)), "standing": .list(stands),
        ])
        return String(decoding: JsonWriter.bytes(whole), as: UTF8.self)
    }

    /// What a kind of question is about, in Markdown.
    static func explained(_ kind: Question.Kind) throws -> String {
        let text = try QuestionLibrary.explanation(of: kind)
        return """
            # \(kind.rawValue)\(kind.isError ? " (error)" : "")

            \(kind.why) \(kind.remedy)

            \(text)
            """
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
