import Foundation
public import Realist
public import RealistFormats

/// What an analysis found: the same figures as JSON, as CSV and as text.
public struct AnalysisReport {
    /// `change`, `compare`, …
    public let analysis: String
    /// What the figures are of, where that is a study.
    public var about: [JsonValue.Entry] = []
    /// The same for a reader.
    public var head: [String] = []
    public var results: [Result] = []
    /// What must be known to read the figures.
    public var notes: [String] = []
    public var charted = Charted()
    /// What must be known to hand the report out; where there is any, nothing remembers the report.
    public var caution: String?

    /// - Parameter analysis: its name on the command line.
    public init(analysis: String) {
        self.analysis = analysis
    }

    public struct Result {
        public let outcome: AnalysedOutcome
        /// Whose figures these are; empty for everybody.
        public let group: [GroupPart]
        /// "primary" or "exploratory", where it is known.
        public var mark: String?
        /// Under the names that the reference values of this project have.
        public var fields: [JsonValue.Entry] = []
        /// One of the few sentences that may be said of a difference.
        public var sentence: String?
        /// What a reader needs first, each line with its method.
        public var lines: [Line] = []
        public var warnings: [String] = []

        public var title: String {
            let group = group.map { "\($0.name) \($0.title)" }.joined(separator: ", ")
            return (group.isEmpty ? outcome.title : "\(outcome.title), \(group)")
                + (mark.map { " (\($0))" } ?? "")
        }

        public init(outcome: AnalysedOutcome, group: [GroupPart]) {
            (self.outcome, self.group) = (outcome, group)
        }

        public mutating func add(_ name: String, _ value: JsonValue) {
            fields.append(JsonValue.Entry(name, value))
        }
    }

    public struct Line {
        public let what: String
        public let value: String
        /// How it was come by; empty where that is plain.
        public var method = ""

        public init(what: String, value: String, method: String = "") {
            (self.what, self.value, self.method) = (what, value, method)
        }
    }
}

extension AnalysisReport {
    public func json() -> [UInt8] {
        let results = results.map { result -> JsonValue in
            let group = JsonValue.object(result.group.map { .init($0.name, .text($0.value)) })
            return .object(
                [
                    .init("outcome", .text(result.outcome.id)),
                    .init("group", result.group.isEmpty ? .null : group),
                ] + result.fields)
        }
        return JsonWriter.bytes(
            .object(
                [.init("analysis", .text(analysis))] + about
                    + (caution == nil ? [] : [.init("remembered", .flag(false))]) + [
                        .init("results", .list(results)),
                        .init("notes", .list((notes + (caution.map { [$0] } ?? [])).map { .text($0) })),
                    ]))
    }

    /// One row a figure: `outcome,group,statistic,value`, the names of nested figures joined by points. Of a report that is
    /// not remembered two last rows without an outcome say so.
    public func csv() throws -> [UInt8] {
        var table = CsvWriter()
        table.header(["outcome", "group", "statistic", "value"])
        for result in results {
            let group = result.group.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
            for (name, value) in AnalysisReport.leaves(.object(result.fields), "") {
                table.row([result.outcome.id, group, name, value])
            }
        }
        if let caution {
            table.row(["", "", "remembered", "false"])
            table.row(["", "", "note", caution])
        }
        return table.take()
    }

    private static func leaves(_ value: JsonValue, _ path: String) -> [(String, String)] {
        func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
        switch value {
        case .null: return [(path, "")]
        case .flag(let flag): return [(path, flag ? "true" : "false")]
        case .integer(let number): return [(path, "\(number)")]
        case .number(let number): return [(path, ShortestNumber.text(number) ?? "")]
        case .text(let text): return [(path, text)]
        case .list(let list): return list.enumerated().flatMap { leaves($1, below("\($0 + 1)")) }
        case .object(let entries): return entries.flatMap { leaves($0.value, below($0.key)) }
        }
    }

    public func text() -> String {
        var text = head.map { Printable.text($0) + "\n" }.joined() + (head.isEmpty ? "" : "\n")
        for result in results {
            text += Printable.text(result.title) + "\n"
            if let sentence = result.sentence { text += "  " + sentence + "\n" }
            for warning in result.warnings { text += "  ! " + warning + "\n" }
            let width = result.lines.map(\.what.count).max() ?? 0
            let valueWidth = result.lines.map(\.value.count).max() ?? 0
            for line in result.lines {
                let what = Printable.text(line.what).padding(toLength: width, withPad: " ", startingAt: 0)
                let value = line.value.padding(toLength: valueWidth, withPad: " ", startingAt: 0)
                var row = "  \(what)  \(value)" + (line.method.isEmpty ? "" : "  \(line.method)")
                while row.last == " " { row.removeLast() }
                text += row + "\n"
            }
            text += "\n"
        }
        for note in notes { text += note + "\n" }
        if let caution { text += "\n! " + caution + "\n" }
        return text
    }
}

extension AnalysisReport.Result {
    /// The warning that figures about few people carry.
    ///
    /// - Parameters:
    ///   - people: how many there are.
    ///   - what: those who are there have.
    public mutating func warn(ofFew people: Int, with what: String = "a value") {
        if people < 1 {
            warnings.append("There is nobody with \(what).")
        } else if people < 10 {
            warnings.append(AnalysisWords.fewPeople)
        } else if people < 30 {
            warnings.append(AnalysisWords.underThirty)
        }
    }
}
