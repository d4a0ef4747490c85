/// Tables of answers as they should not be: some rows like any other, some with all that can be wrong with one.
struct HostileTable {
    private var random: SeededGenerator
    private let header: [String]
    private let lineEnd: String
    /// In a hundred rows so many are odd, and so many of those broken.
    private let odd: Int
    private let broken: Int

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        var header = ["person", "site", "wave, or time"] + (1...30).map { "q\($0)" }
        if seed % 3 == 1 { header.shuffle(using: &random) }
        if seed % 7 == 2 { header.removeAll { !$0.hasPrefix("q") } }
        self.header = header
        lineEnd = ["\n", "\n", "\r\n", "\r"][Int.random(in: 0...3, using: &random)]
        odd = [0, 5, 30, 100].randomElement(using: &random) ?? 0
        broken = seed % 4 == 0 ? 5 : 0
    }

    /// The columns that hold no item, as `--by` names those without a comma.
    var by: [String] { header.filter { $0 == "site" || $0 == "person" } }

    mutating func bytes() -> [UInt8] {
        var bytes: [UInt8] = oneIn(5) ? [0xEF, 0xBB, 0xBF] : []
        bytes += header.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",").utf8
        bytes += lineEnd.utf8
        let rows = Int.random(in: 0...120, using: &random)
        for number in 0..<rows {
            let isOdd = Int.random(in: 0..<100, using: &random) < odd
            bytes += row(number, isOdd: isOdd)
            bytes +=
                (isOdd && oneIn(4)
                ? ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random) ?? "" : lineEnd)
                .utf8
        }
        if oneIn(4), bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
        return bytes
    }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private mutating func row(_ number: Int, isOdd: Bool) -> [UInt8] {
        var cells = header.map { name -> [UInt8] in
            if name.hasPrefix("q") {
                if oneIn(40) { return [] }
                let text = isOdd && oneIn(6) ? oddAnswer() : "\(Int.random(in: 1...5, using: &random))"
                return Array(text.utf8)
            }
            if name == "person" { return Array("p\(number)".utf8) }
            if isOdd, oneIn(2) { return oddText() }
            return Array((["elm", "ash, north", "Tŷ Gwyn", "", "oak"][number % (isOdd ? 5 : 1)]).utf8)
        }
        for index in cells.indices where isOdd && oneIn(5) || cells[index].contains(0x2C) {
            cells[index] = quoted(cells[index])
        }
        var bytes = Array(cells.joined(separator: [0x2C]))
        guard isOdd, Int.random(in: 0..<100, using: &random) < broken else { return bytes }
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes.insert(0, at: place)
        case 1: bytes.insert(0xE2, at: place)
        case 2: bytes += Array(",4".utf8)
        case 3: bytes.removeLast(min(3, bytes.count))
        case 4: bytes.insert(contentsOf: Array("\"ab\"c,".utf8), at: 0)
        case 5: bytes.insert(0x22, at: place)
        default: bytes.insert(contentsOf: Array("\"two\n\"x,".utf8), at: 0)
        }
        return bytes
    }

    private mutating func oddAnswer() -> String {
        [
            "9", "NA", " 3", "4 ", "4.0", "+2", "-1", "3e0", "2.5", "٣", "often, but", " ", "\t", "55", "1\n",
            "12345678901", "\"", "’4’",
        ].randomElement(using: &random) ?? ""
    }

    private mutating func oddText() -> [UInt8] {
        let pieces = [
            "=1+1", "@elm", "-4", "-a", "'x", "+", "5\" pipe", "two\nlines", "two\r\nlines", "a,b", "é",
            "日本語",
            "say \"yes\"", "\t", " ", "'", "-Inf", "elm", "\u{7F}", "\r",
        ]
        let text = Array((pieces.randomElement(using: &random) ?? "").utf8)
        let needsQuotes = text.contains { $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        return needsQuotes || oneIn(3) ? quoted(text) : text
    }

    private func quoted(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.first == 0x22, bytes.count > 1 { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}

/// The same numbers for the same seed on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
