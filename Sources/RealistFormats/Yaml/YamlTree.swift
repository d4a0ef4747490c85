import Realist

/// Builds the tree of a file from the parser's events, on a stack of its own, so that depth costs no
/// recursion; refuses what this format does without.
struct YamlTree {
    static let deepest = 64
    static let most = 1_000_000

    private(set) var findings: Findings
    private(set) var root: YamlNode?
    /// A tree with holes says nothing about what is missing in it.
    private(set) var isBroken = false

    private var open: [Frame] = []
    private var count = 0
    private var documents = 0

    /// A list or map that has begun and not ended.
    private struct Frame {
        let isMap: Bool
        let line: Int32
        let column: Int32
        var items: [YamlNode] = []
        var entries: [YamlNode.Entry] = []
        var key: Key?
        var firstLines: [String: Int] = [:]
    }

    private struct Key {
        let text: String
        let line: Int32
        let column: Int32
        /// It was there before: its value is read and dropped.
        let isSecond: Bool
    }

    init(findings: Findings) {
        self.findings = findings
    }

    /// - Returns: `false` when nothing more should be read.
    mutating func take(_ event: YamlEvent) -> Bool {
        let place = Location(file: findings.file, line: Int(event.line), column: Int(event.column))
        if let anchor = event.anchor { refuse(.anchor(anchor, at: place)) }
        if let tag = event.tag { refuse(.tag(tag, at: place)) }
        switch event.kind {
        case .documentStart(let hasDirective):
            documents += 1
            if hasDirective { refuse(.directive(at: place)) }
            if documents > 1 {
                refuse(.secondDocument(at: place))
                return false
            }
        case .alias(let name):
            refuse(.alias(name, at: place))
            add(YamlNode(line: event.line, column: event.column, content: .text("", .plain)))
        case .text(let text, let style):
            if text.utf8.contains(0) { refuse(.sign(0, at: place)) }
            add(YamlNode(line: event.line, column: event.column, content: .text(text, style)))
        case .listStart, .mapStart:
            if open.count == YamlTree.deepest {
                refuse(.tooDeep(limit: YamlTree.deepest, at: place))
                return false
            }
            var isMap = false
            if case .mapStart = event.kind { isMap = true }
            if expectsKey { refuse(.keyNotText(at: place)) }
            open.append(Frame(isMap: isMap, line: event.line, column: event.column))
        case .end:
            guard let frame = open.popLast() else { return false }
            let content: YamlNode.Content = frame.isMap ? .map(frame.entries) : .list(frame.items)
            add(YamlNode(line: frame.line, column: frame.column, content: content))
        case .other:
            break
        }
        count += 1
        if count > YamlTree.most { refuse(.tooMany(limit: YamlTree.most, at: place)) }
        return count <= YamlTree.most
    }

    private var expectsKey: Bool {
        guard let frame = open.last else { return false }
        return frame.isMap && frame.key == nil
    }

    private mutating func refuse(_ problem: YamlProblem) {
        findings.add(problem)
        isBroken = true
    }

    private mutating func add(_ node: YamlNode) {
        guard let top = open.indices.last else {
            root = root ?? node
            return
        }
        guard open[top].isMap else {
            open[top].items.append(node)
            return
        }
        if let key = open[top].key {
            open[top].key = nil
            guard !key.isSecond else { return }
            open[top].entries.append(
                YamlNode.Entry(key: key.text, line: key.line, column: key.column, value: node))
        } else {
            open[top].key = key(from: node, in: top)
        }
    }

    private mutating func key(from node: YamlNode, in top: Int) -> Key {
        let place = Location(file: findings.file, line: Int(node.line), column: Int(node.column))
        guard case .text(let text, let style) = node.content else {
            return Key(text: "", line: node.line, column: node.column, isSecond: true)
        }
        if text == "<<", style == .plain { refuse(.mergeKey(at: place)) }
        let first = open[top].firstLines[text]
        if let first {
            findings.add(YamlProblem.keyTwice(text, firstLine: first, at: place))
        } else {
            open[top].firstLines[text] = Int(node.line)
        }
        return Key(text: text, line: node.line, column: node.column, isSecond: first != nil)
    }
}
