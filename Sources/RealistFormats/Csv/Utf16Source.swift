import Realist

extension ByteSource {
    /// The same text in UTF-8. The first two bytes say which byte of a pair comes first (U+FEFF); without them the
    /// lower one does, as Windows writes it.
    ///
    /// Half a surrogate pair, or a byte left over at the end, becomes 0xFF, which is never UTF-8: so the reader
    /// names it where it stands.
    func fromUtf16() -> ByteSource {
        var decoder = Utf16Decoder()
        return ByteSource { count throws(FileProblem) in
            while true {
                let part = try next(count)
                let text = part.isEmpty ? decoder.finish() : decoder.take(part)
                if part.isEmpty || !text.isEmpty { return text }
            }
        }
    }
}

/// Turns UTF-16 that comes piece by piece into UTF-8.
struct Utf16Decoder {
    private var isHighFirst: Bool?
    /// The first byte of a pair whose second has not come.
    private var half: UInt8?
    /// The first half of a surrogate pair.
    private var lead: UInt32?

    mutating func take(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            take(first, byte, &result)
        }
        return result
    }

    mutating func finish() -> [UInt8] {
        let isWhole = half == nil && lead == nil
        half = nil
        lead = nil
        return isWhole ? [] : [Utf16Decoder.notUtf8]
    }

    private mutating func take(_ first: UInt8, _ second: UInt8, _ result: inout [UInt8]) {
        guard let isHighFirst else {
            let isMark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)
            self.isHighFirst = first == 0xFE && second == 0xFF
            if !isMark { take(first, second, &result) }
            return
        }
        let unit = isHighFirst ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
        switch unit {
        case 0xD800..<0xDC00:
            if lead != nil { result.append(Utf16Decoder.notUtf8) }
            lead = unit
        case 0xDC00..<0xE000:
            guard let lead else { return result.append(Utf16Decoder.notUtf8) }
            self.lead = nil
            append(0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00), &result)
        default:
            if lead != nil { result.append(Utf16Decoder.notUtf8) }
            lead = nil
            append(unit, &result)
        }
    }

    private func append(_ code: UInt32, _ result: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(code) else { return result.append(Utf16Decoder.notUtf8) }
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static let notUtf8: UInt8 = 0xFF
}
