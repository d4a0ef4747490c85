extension Template {
    /// - Parameters:
    ///   - name: its path under `templates`, without the ending; problems name it.
    ///   - text: UTF-8.
    /// - Throws: the first thing that is not a template of ours.
    init(name: String, text: [UInt8]) throws(TemplateProblem) {
        let pieces = TemplatePiece.withoutBareLines(try TemplatePiece.pieces(of: text, template: name))
        var parser = TemplateParser(template: name, pieces: pieces[...])
        self.name = name
        nodes = try parser.nodes(until: nil)
    }
}

/// Turns pieces into a tree.
private struct TemplateParser {
    static let deepest = 64

    let template: String
    var pieces: ArraySlice<TemplatePiece>
    var depth = 0

    init(template: String, pieces: ArraySlice<TemplatePiece>) {
        self.template = template
        self.pieces = pieces
    }

    mutating func nodes(until open: TemplateTag?) throws(TemplateProblem) -> [Template.Node] {
        depth += 1
        defer { depth -= 1 }
        if depth > TemplateParser.deepest { throw .tooDeep(template: template, line: open?.line ?? 1) }
        var nodes: [Template.Node] = []
        while let piece = pieces.popFirst() {
            switch piece {
            case .text(let bytes):
                nodes.append(.text(Array(bytes)))
            case .tag(let tag) where tag.kind == .end:
                guard let open, open.name == tag.name else {
                    throw .wrongEnd(tag.name, open: open?.name, template: template, line: tag.line)
                }
                return nodes
            case .tag(let tag):
                if let node = try node(tag) { nodes.append(node) }
            }
        }
        if let open { throw .unclosedSection(open.name, template: template, line: open.line) }
        return nodes
    }

    private mutating func node(_ tag: TemplateTag) throws(TemplateProblem) -> Template.Node? {
        switch tag.kind {
        case .comment, .end:
            return nil
        case .value:
            if tag.name.hasPrefix(Template.wordPrefix) {
                let key = String(tag.name.dropFirst(Template.wordPrefix.count))
                return .word(key: key, line: tag.line)
            }
            return .value(try name(tag))
        case .raw:
            return .raw(try name(tag))
        case .section:
            return .section(try name(tag), try nodes(until: tag))
        case .inverted:
            return .inverted(try name(tag), try nodes(until: tag))
        case .partial:
            return .partial(tag.name, line: tag.line)
        case .block:
            return .block(tag.name, try nodes(until: tag))
        case .parent:
            var blocks: [String: [Template.Node]] = [:]
            for node in try nodes(until: tag) {
                switch node {
                case .block(let name, let nodes): blocks[name] = nodes
                case .text(let bytes) where bytes.allSatisfy({ " \t\r\n".utf8.contains($0) }): continue
                default: throw .outsideBlock(parent: tag.name, template: template, line: tag.line)
                }
            }
            return .parent(tag.name, blocks: blocks, line: tag.line)
        }
    }

    private func name(_ tag: TemplateTag) throws(TemplateProblem) -> Template.Name {
        if tag.name == "." { return Template.Name(parts: [], line: tag.line) }
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isName = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isNameSign($0) }
        }
        guard isName else { throw .noName(tag.name, template: template, line: tag.line) }
        return Template.Name(parts: parts, line: tag.line)
    }

    private func isNameSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
