/// A template's text cut into plain stretches and tags.
enum TemplatePiece: Equatable {
    case text(ArraySlice<UInt8>)
    case tag(TemplateTag)
}

/// What stands between `{{` and `}}`.
struct TemplateTag: Equatable {
    let kind: Kind
    let name: String
    /// Counted from 1.
    let line: Int

    enum Kind: Equatable {
        /// `{{name}}`, escaped.
        case value
        /// `{{{name}}}`: ``SafeHTML`` as it is.
        case raw
        case section, inverted, end
        case partial
        case parent, block
        case comment
    }

    /// Tags that print nothing where they stand: a line with nothing else on it leaves no trace.
    var isSilent: Bool {
        switch kind {
        case .value, .raw: false
        case .section, .inverted, .end, .partial, .parent, .block, .comment: true
        }
    }
}

extension TemplatePiece {
    /// - Throws: ``TemplateProblem/unclosedTag(template:line:)`` for the first tag without its end.
    static func pieces(of text: [UInt8], template: String) throws(TemplateProblem) -> [TemplatePiece] {
        let brace = UInt8(ascii: "{")
        var pieces: [TemplatePiece] = []
        var start = text.startIndex
        var place = text.startIndex
        var line = 1
        while place < text.endIndex {
            let byte = text[place]
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == brace, place + 1 < text.endIndex, text[place + 1] == brace else {
                place += 1
                continue
            }
            if start < place { pieces.append(.text(text[start..<place])) }
            let isTriple = place + 2 < text.endIndex && text[place + 2] == brace
            let width = isTriple ? 3 : 2
            guard let close = end(of: text, from: place + width, braces: width) else {
                throw .unclosedTag(template: template, line: line)
            }
            let inner = text[(place + width)..<close]
            pieces.append(.tag(tag(inner, isTriple: isTriple, line: line)))
            line += inner.count { $0 == UInt8(ascii: "\n") }
            place = close + width
            start = place
        }
        if start < text.endIndex { pieces.append(.text(text[start...])) }
        return pieces
    }

    private static func end(of text: [UInt8], from: Int, braces: Int) -> Int? {
        var place = from
        var run = 0
        while place < text.endIndex {
            run = text[place] == UInt8(ascii: "}") ? run + 1 : 0
            if run == braces { return place - braces + 1 }
            place += 1
        }
        return nil
    }

    private static func tag(_ inner: ArraySlice<UInt8>, isTriple: Bool, line: Int) -> TemplateTag {
        let blanks = Set(" \t\r\n".utf8)
        var bytes = inner
        while let first = bytes.first, blanks.contains(first) { bytes.removeFirst() }
        while let last = bytes.last, blanks.contains(last) { bytes.removeLast() }
        let kinds: [UInt8: TemplateTag.Kind] = [
            UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .end,
            UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
            UInt8(ascii: "!"): .comment,
        ]
        var kind = TemplateTag.Kind.value
        if isTriple {
            kind = .raw
        } else if let first = bytes.first, let found = kinds[first] {
            kind = found
            bytes.removeFirst()
            while let first = bytes.first, blanks.contains(first) { bytes.removeFirst() }
        }
        return TemplateTag(kind: kind, name: String(decoding: bytes, as: UTF8.self), line: line)
    }

    /// Takes the blanks and the line end away from lines that hold nothing but silent tags, so that the page
    /// has no empty lines where the template had a section's beginning or end.
    static func withoutBareLines(_ pieces: [TemplatePiece]) -> [TemplatePiece] {
        var lines: [[TemplatePiece]] = [[]]
        for piece in pieces {
            guard case .text(let bytes) = piece else {
                lines[lines.count - 1].append(piece)
                continue
            }
            var rest = bytes
            while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
                lines[lines.count - 1].append(.text(rest[...newline]))
                lines.append([])
                rest = rest[(newline + 1)...]
            }
            if !rest.isEmpty { lines[lines.count - 1].append(.text(rest)) }
        }
        return lines.flatMap { line in isBare(line) ? line.filter(\.isTag) : line }
    }

    private var isTag: Bool {
        if case .tag = self { return true }
        return false
    }

    private static func isBare(_ line: [TemplatePiece]) -> Bool {
        var hasTag = false
        for piece in line {
            switch piece {
            case .tag(let tag):
                guard tag.isSilent else { return false }
                hasTag = true
            case .text(let bytes):
                guard bytes.allSatisfy({ " \t\r\n".utf8.contains($0) }) else { return false }
            }
        }
        return hasTag
    }
}
