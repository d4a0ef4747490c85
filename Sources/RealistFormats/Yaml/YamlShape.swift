import Realist

/// What is expected at a place of a YAML file, and how it is read: a single value, a list, or keys.
public struct YamlShape<Value> {
    /// Adds what is wrong to the findings, and then gives `nil`.
    let read: (YamlNode, YamlName, inout Findings) -> Value?

    public init(_ read: @escaping (YamlNode, YamlName, inout Findings) -> Value?) {
        self.read = read
    }

    /// A single value, written as in a table's cell.
    public static func value(_ written: WrittenValue<Value>) -> Self {
        Self { node, name, findings in
            let place = findings.place(of: node)
            guard case .text(let text, let style) = node.content else {
                findings.add(
                    EntryProblem.wrongKind(name: name, expected: .text, found: node.kind, at: place))
                return nil
            }
            if node.isNothing {
                findings.add(ValueProblem(name: "\(name)", text: "", fault: .empty, at: place))
                return nil
            }
            if written.isUnquoted, style != .plain {
                let quoted = WrittenValue<Value> { written.parse("\"" + $0 + "\"") }
                return quoted.read(text, name: "\(name)", at: place, &findings)
            }
            return written.read(text, name: "\(name)", at: place, &findings)
        }
    }

    /// Every entry of a list. One bad entry spoils the list, but all are looked at.
    public static func list<Element>(of shape: YamlShape<Element>) -> Self where Value == [Element] {
        entries(of: shape, allGood: true)
    }

    /// The entries of a list that can be read, so that more can be said of them though others are bad.
    static func goodEntries<Element>(of shape: YamlShape<Element>) -> Self where Value == [Element] {
        entries(of: shape, allGood: false)
    }

    private static func entries<Element>(
        of shape: YamlShape<Element>, allGood: Bool
    ) -> Self where Value == [Element] {
        Self { node, name, findings in
            guard case .list(let nodes) = node.content else {
                let place = findings.place(of: node)
                findings.add(
                    EntryProblem.wrongKind(name: name, expected: .list, found: node.kind, at: place))
                return nil
            }
            var values: [Element] = []
            values.reserveCapacity(nodes.count)
            for node in nodes {
                if let value = shape.read(node, name.entry, &findings) { values.append(value) }
            }
            return values.count == nodes.count || !allGood ? values : nil
        }
    }

    /// Keys that are values themselves, such as languages or identifiers, in the order of the file.
    public static func pairs<Key, Element>(
        _ key: WrittenValue<Key>, _ shape: YamlShape<Element>
    ) -> Self where Value == [(key: Key, value: Element)] {
        Self { node, name, findings in
            guard case .map(let entries) = node.content else {
                let place = findings.place(of: node)
                findings.add(EntryProblem.wrongKind(name: name, expected: .map, found: node.kind, at: place))
                return nil
            }
            var values: [(key: Key, value: Element)] = []
            for entry in entries {
                let name = "a key of \(name)"
                let key = key.read(entry.key, name: name, at: findings.place(of: entry), &findings)
                let value = shape.read(entry.value, YamlName(key: entry.key), &findings)
                if let key, let value { values.append((key, value)) }
            }
            return values.count == entries.count ? values : nil
        }
    }

    /// Keys with fixed names. Unknown ones are told after the closure has asked for those that it knows.
    ///
    /// - Parameters:
    ///   - owner: as a message names it, with its article: "a statement".
    ///   - read: asks the reader for every key; `nil` when a needed one has no value.
    /// - Returns: a shape that reads what the closure makes of the keys.
    public static func keys(of owner: String, _ read: @escaping (inout MapReader) -> Value?) -> Self {
        Self { node, name, findings in
            let place = findings.place(of: node)
            guard case .map(let entries) = node.content else {
                findings.add(EntryProblem.wrongKind(name: name, expected: .map, found: node.kind, at: place))
                return nil
            }
            // The findings move into the reader and back, so that nothing is copied.
            var reader = MapReader(owner: owner, entries: entries, location: place)
            swap(&reader.findings, &findings)
            let value = read(&reader)
            reader.finish()
            swap(&reader.findings, &findings)
            return value
        }
    }
}

extension Findings {
    func place(of node: YamlNode) -> Location {
        Location(file: file, line: Int(node.line), column: Int(node.column))
    }

    func place(of entry: YamlNode.Entry) -> Location {
        Location(file: file, line: Int(entry.line), column: Int(entry.column))
    }
}
