/// The code of a Swift file: comments and the words inside string literals are blanks, lines stay lines.
///
/// Code inside an interpolation `\( … )` is code. A bare regular expression is read as code: good enough to
/// look for words that no expression of ours holds.
struct SwiftCode {
    let lines: [String]

    init(_ text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        lines = String(decoding: reader.blanked(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static let meansSomethingInCode = (0...255).map { "/#\"()".utf8.contains($0) }
    private static let meansSomethingInStrings = (0...255).map { "\\\"\n".utf8.contains($0) }

    private enum Place {
        /// Code, inside so many round brackets of an interpolation.
        case code(brackets: Int)
        case string(hashes: Int, quotes: Int)
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0
        var out: [UInt8] = []
        var places: [Place] = [.code(brackets: 0)]

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func blanked() -> [UInt8] {
            while at < bytes.count {
                switch places.last {
                case .string(let hashes, let quotes): readString(hashes: hashes, quotes: quotes)
                case .code(let brackets): readCode(brackets: brackets)
                case nil: places = [.code(brackets: 0)]
                }
            }
            return out
        }

        private func has(_ word: String, at place: Int) -> Bool {
            bytes.dropFirst(place).starts(with: word.utf8)
        }

        private func count(of sign: Character, from place: Int) -> Int {
            bytes.dropFirst(place).prefix { $0 == sign.asciiValue }.count
        }

        private mutating func keep() {
            out.append(bytes[at])
            at += 1
        }

        private mutating func blank(_ number: Int) {
            for _ in 0..<number where at < bytes.count {
                out.append(bytes[at] == UInt8(ascii: "\n") ? bytes[at] : UInt8(ascii: " "))
                at += 1
            }
        }

        private mutating func readCode(brackets: Int) {
            guard SwiftCode.meansSomethingInCode[Int(bytes[at])] else { return keep() }
            if has("//", at: at) {
                while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { blank(1) }
                return
            }
            if has("/*", at: at) { return readBlockComment() }
            let hashes = count(of: "#", from: at)
            if has("\"", at: at + hashes) {
                let quotes = has("\"\"\"", at: at + hashes) ? 3 : 1
                places.append(.string(hashes: hashes, quotes: quotes))
                return blank(hashes + quotes)
            }
            if places.count > 1, has("(", at: at) { places[places.count - 1] = .code(brackets: brackets + 1) }
            if places.count > 1, has(")", at: at) {
                if brackets == 0 {
                    places.removeLast()
                    return blank(1)
                }
                places[places.count - 1] = .code(brackets: brackets - 1)
            }
            keep()
        }

        private mutating func readString(hashes: Int, quotes: Int) {
            guard SwiftCode.meansSomethingInStrings[Int(bytes[at])] else { return blank(1) }
            let fence = String(repeating: "#", count: hashes)
            if has("\\" + fence + "(", at: at) {
                places.append(.code(brackets: 0))
                return blank(hashes + 2)
            }
            if has("\\" + fence, at: at) { return blank(hashes + 2) }
            if has(String(repeating: "\"", count: quotes) + fence, at: at) {
                places.removeLast()
                return blank(hashes + quotes)
            }
            if quotes == 1, bytes[at] == UInt8(ascii: "\n") { places.removeLast() }
            blank(1)
        }

        private mutating func readBlockComment() {
            var depth = 0
            repeat {
                if has("/*", at: at) {
                    depth += 1
                    blank(2)
                } else if has("*/", at: at) {
                    depth -= 1
                    blank(2)
                } else {
                    blank(1)
                }
            } while depth > 0 && at < bytes.count
        }
    }
}
