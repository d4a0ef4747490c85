/// The answers that a form offers, in its order, each with the number it counts.
public struct AnswerScale: Equatable, Sendable {
    public let options: [Option]
    public let lowest: Int
    public let highest: Int
    /// The positions of the options that one digit names: nearly every cell of a table is one.
    private let digits: [UInt8: Int]

    public struct Option: Equatable, Sendable {
        public let value: Int
        /// "very often"
        public let label: Wording

        public init(value: Int, label: Wording) {
            self.value = value
            self.label = label
        }
    }

    /// At most so many options, so that an answer fits into one byte of the study file.
    public static let mostOptions = 250
    /// Values lie between −1,000 and 1,000, so that no sum can overflow.
    public static let values = -1000...1000

    /// `nil` unless there are 2 to 250 options with different values from −1,000 to 1,000.
    public init?(_ options: [Option]) {
        let values = options.map(\.value)
        guard (2...AnswerScale.mostOptions).contains(options.count), Set(values).count == values.count,
            let lowest = values.min(), let highest = values.max(),
            AnswerScale.values.contains(lowest), AnswerScale.values.contains(highest)
        else { return nil }
        self.options = options
        self.lowest = lowest
        self.highest = highest
        let named = options.enumerated().filter { (0...9).contains($1.value) }
        digits = Dictionary(uniqueKeysWithValues: named.map { (UInt8(48 + $1.value), $0) })
    }

    /// What an answer counts where an item is reversed: lowest + highest − value.
    func turned(_ value: Int) -> Int { lowest + highest - value }

    /// The answer that a cell of a table holds.
    ///
    /// Blanks around it do not count; `4.0` is 4. Nothing else is guessed: `NA`, `-9` and `3.5` are off a scale
    /// from 1 to 5, and the reader of the file says so.
    public func answer(in cell: some Collection<UInt8>) -> Answer {
        if cell.count == 1, let byte = cell.first, let index = digits[byte] { return .option(index) }
        guard let bytes = AnswerScale.trimmed(cell) else { return .blank }
        guard let value = AnswerScale.wholeNumber(bytes),
            let index = options.firstIndex(where: { $0.value == value })
        else { return .offScale }
        return .option(index)
    }

    public enum Answer: Equatable, Sendable {
        case blank
        /// The position of the option, counted from 0.
        case option(Int)
        case offScale
    }

    private static func trimmed(_ cell: some Collection<UInt8>) -> ArraySlice<UInt8>? {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var bytes = Array(cell)[...]
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return bytes.isEmpty ? nil : bytes
    }

    private static func isNumberSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The value of `3`, `+3`, `-2`, `4.0` or `4e0`, when it is a whole number small enough to be on any scale.
    private static func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count <= 40, bytes.allSatisfy(isNumberSign),
            let text = String(validating: bytes, as: UTF8.self), let number = Double(text),
            let value = Int(exactly: number), values.contains(value)
        else { return nil }
        return value
    }
}
