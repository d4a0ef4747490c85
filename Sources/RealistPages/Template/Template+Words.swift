extension Template {
    /// The same template with the catalogue's words in their places, so that no word is looked up for a page.
    ///
    /// A word that is not there stays as it was: ``faults(words:templates:)`` names it.
    func saying(_ words: Words) -> Template {
        Template(name: name, nodes: Template.saying(words, nodes))
    }

    private static func saying(_ words: Words, _ nodes: [Node]) -> [Node] {
        var said: [Node] = []
        for node in nodes {
            switch node {
            case .text(let bytes): add(bytes, to: &said)
            case .word(let key, _):
                if let text = words.find(key) {
                    var bytes: [UInt8] = []
                    HTMLEscape.append(text, to: &bytes)
                    add(bytes, to: &said)
                } else {
                    said.append(node)
                }
            case .section(let name, let inner): said.append(.section(name, saying(words, inner)))
            case .inverted(let name, let inner): said.append(.inverted(name, saying(words, inner)))
            case .block(let name, let inner): said.append(.block(name, saying(words, inner)))
            case .parent(let name, let blocks, let line):
                said.append(.parent(name, blocks: blocks.mapValues { saying(words, $0) }, line: line))
            case .value, .raw, .partial: said.append(node)
            }
        }
        return said
    }

    /// Neighbouring stretches of text are one.
    private static func add(_ bytes: [UInt8], to nodes: inout [Node]) {
        if case .text(let earlier) = nodes.last {
            nodes[nodes.count - 1] = .text(earlier + bytes)
        } else {
            nodes.append(.text(bytes))
        }
    }
}
