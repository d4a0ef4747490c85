/// Writes values as our own form of YAML: two spaces a level, keys in the order given, lists as lines that
/// begin with a dash, a text on one line however long it is, a text of several lines as a literal block.
/// Nothing is folded, so that a change of one sentence is a change of one line.
public enum YamlWriter {
    /// - Parameter root: the keys of a file.
    /// - Returns: the file's text; it ends with a line end.
    public static func write(_ root: [YamlValue.Entry]) -> String {
        var text = ""
        write(root, indent: 0, to: &text)
        return text
    }

    private static func write(_ entries: [YamlValue.Entry], indent: Int, to text: inout String) {
        for (index, entry) in entries.enumerated() {
            // The first key of an entry of a list stands beside its dash.
            if index > 0 || indent == 0 { text += spaces(indent) }
            text += YamlScalar.key(entry.key) + ":"
            write(entry.value, under: indent, to: &text)
        }
    }

    private static func write(_ value: YamlValue, under indent: Int, to text: inout String) {
        switch value {
        case .plain(let word): text += " " + word + "\n"
        case .text(let words): write(words, under: indent, to: &text)
        case .list(let values):
            if values.isEmpty {
                text += " []\n"
                return
            }
            text += "\n"
            for value in values {
                text += spaces(indent + 2) + "-"
                switch value {
                case .map(let entries) where !entries.isEmpty:
                    text += " "
                    write(entries, indent: indent + 4, to: &text)
                default: write(value, under: indent + 2, to: &text)
                }
            }
        case .map(let entries):
            if entries.isEmpty {
                text += " {}\n"
                return
            }
            text += "\n" + spaces(indent + 2)
            write(entries, indent: indent + 2, to: &text)
        }
    }

    private static func write(_ words: String, under indent: Int, to text: inout String) {
        guard YamlScalar.fitsBlock(words) else {
            text += " " + YamlScalar.line(words) + "\n"
            return
        }
        text += " " + YamlScalar.blockMark(words) + "\n"
        var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        // A text that ends with a line end has an empty last piece: the block's own end.
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines { text += line.isEmpty ? "\n" : spaces(indent + 2) + line + "\n" }
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
