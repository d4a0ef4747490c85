public import Realist

/// The words of the published site: `words/en.yaml` of a theme, groups of keys inside groups.
public enum WordsFile {
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: as messages name it.
    /// - Returns: texts by key, the keys of groups joined by full stops: `site.profile.heading`.
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> [String: String] {
        try texts(bytes, file: file).mapValues(\.text)
    }

    /// A text, and where it stands.
    public struct Text: Equatable, Sendable {
        public let text: String
        public let place: Location
    }

    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: as messages name it.
    /// - Returns: the same as ``read(_:file:)``, each with its place.
    /// - Throws: everything that is wrong with it.
    public static func texts(_ bytes: [UInt8], file: String) throws(Problems) -> [String: Text] {
        try Yaml.read(bytes, .words, file: file)
    }
}

extension YamlShape where Value == [String: WordsFile.Text] {
    /// Texts by key, in groups to any depth.
    static var words: Self {
        Self { node, name, findings in
            var words: [String: WordsFile.Text] = [:]
            var waiting: [(path: String, node: YamlNode)] = [("", node)]
            var isWhole = true
            while let (path, node) = waiting.popLast() {
                switch node.content {
                case .text(let text, _):
                    words[path] = WordsFile.Text(text: text, place: findings.place(of: node))
                case .map(let entries):
                    for entry in entries {
                        waiting.append((path.isEmpty ? entry.key : path + "." + entry.key, entry.value))
                    }
                case .list:
                    findings.add(
                        EntryProblem.wrongKind(
                            name: path.isEmpty ? name : YamlName(key: path), expected: .text,
                            found: node.kind,
                            at: findings.place(of: node)))
                    isWhole = false
                }
            }
            return isWhole ? words : nil
        }
    }
}
