import Realist

/// Makes up studies from a seed: every optional part there and not there, every case of every enum in turn, texts
/// with odd signs and translations, every list from empty to three long. References lead somewhere.
struct Made {
    private var state: UInt64
    private var turns: [String: Int] = [:]
    private var counts: [String: Int] = [:]

    init(seed: UInt64) { state = seed }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return range.lowerBound + Int((z ^ (z >> 31)) % UInt64(range.count))
    }

    mutating func id<Kind>(_ kind: Kind.Type = Kind.self) -> Identifier<Kind> {
        let name = "\(kind)".lowercased()
        counts[name, default: 0] += 1
        guard let id = Identifier<Kind>("\(name)-\(counts[name, default: 0])-\(number(0...99))") else {
            preconditionFailure("\(name) is no identifier")
        }
        return id
    }

    /// The next case of an enum, so that a few things have them all.
    mutating func turn<Code: CaseIterable>(_ type: Code.Type = Code.self) -> Code {
        let all = Array(type.allCases)
        turns["\(type)", default: -1] += 1
        return all[turns["\(type)", default: 0] % all.count]
    }

    mutating func string() -> String {
        let texts = [
            "Talks stay confidential", "", "a \"quoted\" \\ text", "two\nlines\tand a tab",
            "Mae sgyrsiau’n gyfrinachol",
            "null", "{}", "🙂 é e\u{301}", "\u{1}\u{7F}", "'; DROP TABLE study; --", "1.0", "a\r\nb",
        ]
        return texts[number(0...texts.count - 1)]
    }

    mutating func text() -> Wording {
        guard number(0...2) == 0 else { return Wording(string()) }
        var translations: [Language: String] = [:]
        for code in ["cy", "de"] { if let language = Language(code) { translations[language] = string() } }
        return Wording(string(), translations: translations)
    }

    mutating func day() -> Day { Day(number(1900...2199), number(1...12), number(1...28)) }

    mutating func maybe<Value>(_ make: (inout Made) -> Value) -> Value? {
        number(0...1) == 0 ? nil : make(&self)
    }

    mutating func some<Value>(_ range: ClosedRange<Int> = 0...3, _ make: (inout Made) -> Value) -> [Value] {
        (0..<number(range)).map { _ in make(&self) }
    }

    mutating func one<Value>(of list: [Value]) -> Value { list[number(0...list.count - 1)] }

    mutating func any<Value: Hashable>(of list: [Value]) -> [Value] {
        list.filter { _ in number(0...2) == 0 }
    }
}
