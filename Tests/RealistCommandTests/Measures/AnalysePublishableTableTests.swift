import Foundation
import Testing

/// Somebody who has two comparisons of one measure subtracts them: n and mean of sixty, n and mean of fifty-seven, and
/// three people's mean is known. So a table with such columns is refused.
@Suite("realist analyse change TABLE --publishable, attacked") struct AnalysePublishableTableTests {
    let command: Command

    init() throws { command = try Command() }

    /// Sixty people. "mid" and all that is made of "pre" and "post" lack three of them.
    private func made() throws {
        var text = "team,pre,post,mid,copy,points,other,last,sum,total,near\n"
        for person in 0..<60 {
            let (pre, post) = (20 + person * 5 % 13, 18 + person * 7 % 15)
            let (other, last) = (15 + person * 11 % 17, 14 + person * 3 % 19)
            let isThere = person > 2
            func cell(_ value: Int) -> String { isThere ? "\(value)" : "" }
            text += "\(person % 2 == 0 ? "north" : "south"),\(pre),\(post),\(cell(19 + person * 3 % 11)),"
            text += "\(cell(pre)),\(cell(pre / 2 + 10 + pre % 2)),\(other),\(last),\(cell(pre + other)),"
            text += "\(cell(post + last)),\(cell(person % 20 == 5 ? pre + 1 : pre))\n"
        }
        try command.write(text, to: "t.csv")
    }

    private func told(_ columns: String, by: String? = nil) throws -> Command.Outcome {
        let pairs = columns.split(separator: " ").flatMap { pair -> [String] in
            let names = pair.split(separator: ">").map(String.init)
            return ["--before", names[0], "--after", names[1]]
        }
        return try command.run(
            ["analyse", "change", "t.csv", "--scale", "5-90", "--publishable"] + pairs
                + (by.map { ["--by", $0] } ?? []))
    }

    @Test(
        "refuses two comparisons of one measure, under whatever name, and a sum beside its parts",
        arguments: [
            ("pre>post pre>mid", nil, "publishable.shared-column"),
            ("pre>mid mid>post", nil, "publishable.shared-column"),
            ("pre>post pre>post", nil, "publishable.shared-column"),
            ("pre>post pre>mid", "team", "publishable.shared-column"),
            ("pre>post copy>mid", nil, "publishable.same-measure"),
            ("pre>post mid>copy", nil, "publishable.same-measure"),
            ("pre>post near>mid", "team", "publishable.same-measure"),
            ("pre>post points>mid", nil, "publishable.same-measure"),
            ("pre>post other>last sum>total", nil, "publishable.made-of-others"),
            ("pre>post", "pre", "publishable.grouped-by-score"),
        ])
    func refused(columns: String, by: String?, code: String) throws {
        defer { command.remove() }
        try made()
        let outcome = try told(columns, by: by)
        #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome.output)")
        let words = [
            "publishable.shared-column": "is named twice", "publishable.same-measure": "are one measure",
            "publishable.made-of-others": "as a sum from its parts",
            "publishable.grouped-by-score": "would tell scores of few",
        ]
        #expect(outcome.errors.contains(try #require(words[code])), "\(outcome.errors)")
    }

    @Test("tells measures of their own, also where other people have each")
    func measures() throws {
        defer { command.remove() }
        try made()
        let outcome = try told("pre>post other>mid", by: "team")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("60") && outcome.output.contains("57"))
        #expect(outcome.output.contains("! A table remembers nothing"))
        #expect(outcome.output.contains("(with and without --by)"))
    }
}
