import Realist
import RealistFormats

/// Tells an account of what went from one program to another.
struct InterchangeReport {
    let account: InterchangeAccount
    /// "came over", "were written".
    let verb: (one: String, many: String)

    static func brought(_ account: InterchangeAccount) -> InterchangeReport {
        InterchangeReport(account: account, verb: ("is new", "are new"))
    }

    static func written(_ account: InterchangeAccount) -> InterchangeReport {
        InterchangeReport(account: account, verb: ("was written", "were written"))
    }

    func tell(_ manners: Manners) {
        for line in account.lines {
            manners.remark(sentence(line))
            for left in line.left { manners.remark("  \(sentence(left, line.thing))") }
        }
        for remark in account.remarks { manners.remark(remark) }
    }

    /// `12 codes: 10 are new, 2 were there already.`
    private func sentence(_ line: InterchangeAccount.Line) -> String {
        var parts: [String] = []
        if line.new > 0 { parts.append("\(line.new) \(line.new == 1 ? verb.one : verb.many)") }
        if line.known > 0 { parts.append("\(line.known) \(line.known == 1 ? "was" : "were") there already") }
        let left = line.left.reduce(0) { $0 + $1.count }
        if left > 0 { parts.append("\(left) left behind") }
        return "\(line.count) \(line.thing.words(line.count)): \(parts.joined(separator: ", "))."
    }

    private func sentence(_ left: InterchangeAccount.Left, _ thing: InterchangeAccount.Thing) -> String {
        let names = left.examples.map { "“\($0)”" }.joined(separator: ", ")
        let more = left.count - left.examples.count
        let rest = more > 0 && !names.isEmpty ? " and \(more) more" : ""
        let shown = names.isEmpty ? "" : ": \(names)\(rest)"
        return "\(left.count) \(left.reason.words)\(shown)."
    }

    func json(_ entries: [JsonValue.Entry]) -> String {
        let lines = account.lines.map { line -> JsonValue in
            .keys([
                "what": .text(line.thing.rawValue), "count": .integer(line.count), "new": .integer(line.new),
                "known": .integer(line.known),
                "left": .list(
                    line.left.map { left in
                        .keys([
                            "reason": .text(left.reason.rawValue), "count": .integer(left.count),
                            "examples": .list(left.examples.map { .text($0) }),
                        ])
                    }),
            ])
        }
        let all =
            entries + [
                .init("lines", .list(lines)), .init("remarks", .list(account.remarks.map { .text($0) })),
            ]
        return String(decoding: JsonWriter.bytes(.object(all)), as: UTF8.self)
    }
}
