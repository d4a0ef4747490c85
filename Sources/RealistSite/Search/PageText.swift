/// Text between tags, as it is shown: escapes read, blanks made one.
struct PageText {
    private(set) var bytes: [UInt8] = []
    private var isBlankWaiting = false

    var isEmpty: Bool { bytes.isEmpty }

    mutating func add(_ source: ArraySlice<UInt8>) {
        var place = source.startIndex
        while place < source.endIndex {
            let byte = source[place]
            if byte <= UInt8(ascii: " ") {
                isBlankWaiting = true
                place += 1
            } else if byte == UInt8(ascii: "&"), let (scalar, end) = PageText.escaped(source, at: place) {
                if scalar == " " { isBlankWaiting = true } else { put(Array(String(scalar).utf8)[...]) }
                place = end
            } else {
                var end = place + 1
                while end < source.endIndex, source[end] > UInt8(ascii: " "), source[end] != UInt8(ascii: "&")
                {
                    end += 1
                }
                put(source[place..<end])
                place = end
            }
        }
    }

    mutating func addBlank() { isBlankWaiting = true }

    /// Between two things that stand beside each other, unless nothing stands before.
    mutating func addSign(_ sign: String) {
        guard !bytes.isEmpty else { return }
        bytes += sign.utf8
        isBlankWaiting = true
    }

    /// What there is; then there is nothing.
    mutating func taken() -> [UInt8] {
        defer { self = PageText() }
        return bytes
    }

    private mutating func put(_ more: ArraySlice<UInt8>) {
        if isBlankWaiting {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isBlankWaiting = false
        }
        bytes += more
    }

    /// The sign that `&…;` stands for, and the place behind it.
    private static func escaped(_ source: ArraySlice<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
        guard let end = source[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: source[(place + 1)..<end], as: UTF8.self)
        if let scalar = named[name] { return (scalar, end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}",
        "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”",
    ]
}
