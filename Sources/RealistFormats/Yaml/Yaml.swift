public import Realist

/// Reads the plain kind of YAML that people write by hand: lists, keys, texts, numbers. Anchors, aliases,
/// tags, merge keys and several documents are refused before a tree is built.
public enum Yaml {
    /// Bytes; a larger file is refused before it is parsed.
    public static let largest = 8 * 1024 * 1024

    /// Reads the value that the shape asks for. All that is wrong is added to the findings, under their
    /// present ``Findings/file``.
    ///
    /// - Returns: `nil` only when a problem was added.
    public static func read<Value>(
        _ bytes: [UInt8], _ shape: YamlShape<Value>, _ findings: inout Findings
    ) -> Value? {
        guard let root = tree(bytes, &findings) else { return nil }
        return shape.read(root, YamlName(key: nil), &findings)
    }

    /// The same for a file that stands alone: references in it must be to what it gives out itself.
    public static func read<Value>(
        _ bytes: [UInt8], _ shape: YamlShape<Value>, file: String
    ) throws(Problems) -> Value {
        var findings = Findings(file: file)
        let value = read(bytes, shape, &findings)
        findings.checkReferences()
        findings.problems.sort(files: [file])
        guard let value, findings.problems.isEmpty else { throw findings.problems }
        return value
    }

    /// The tree of a file, or `nil` when it is broken; then the findings say why. A key that is there twice
    /// is a problem too, but the tree can still be looked at.
    static func tree(_ bytes: [UInt8], _ findings: inout Findings) -> YamlNode? {
        let start = Location(file: findings.file, line: 1, column: 1)
        guard bytes.count <= largest else {
            let place = Location(file: findings.file)
            findings.add(YamlProblem.tooLarge(bytes: bytes.count, limit: largest, at: place))
            return nil
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let problem = YamlSigns.problem(in: text, file: findings.file) {
            findings.add(problem)
            return nil
        }
        var builder = YamlTree(findings: findings)
        let stop = YamlEvents.walk(text) { builder.take($0) }
        findings = builder.findings
        if let stop {
            findings.add(syntaxProblem(stop, in: text, file: findings.file))
            return nil
        }
        if builder.isBroken { return nil }
        guard let root = builder.root, !root.isNothing else {
            findings.add(YamlProblem.empty(at: start))
            return nil
        }
        return root
    }

    /// The parser's complaint in plain words; tabs in the lines it was reading are the likeliest cause.
    private static func syntaxProblem(
        _ stop: YamlStop, in text: ArraySlice<UInt8>, file: String
    ) -> YamlProblem {
        if stop.problem.isEmpty {
            return .syntax(.notEnoughMemory, at: Location(file: file))
        }
        if stop.problem.contains("nesting level") {
            let place = Location(file: file, line: stop.line, column: stop.column)
            return .tooDeep(limit: YamlTree.deepest, at: place)
        }
        if stop.context.contains("directive") {
            return .directive(at: Location(file: file, line: stop.contextLine, column: stop.contextColumn))
        }
        let (fault, atStart) = YamlFault.retold(problem: stop.problem, context: stop.context)
        if fault != .unclosedQuote, let tab = firstTab(in: text, lines: max(1, stop.line - 1)...stop.line) {
            return .syntax(.tab, at: Location(file: file, line: tab.line, column: tab.column))
        }
        let place =
            atStart && !stop.context.isEmpty
            ? Location(file: file, line: stop.contextLine, column: stop.contextColumn)
            : Location(file: file, line: stop.line, column: stop.column)
        return .syntax(fault, at: place)
    }

    /// The first tab among the blanks that begin one of these lines.
    private static func firstTab(
        in text: ArraySlice<UInt8>, lines: ClosedRange<Int>
    ) -> (line: Int, column: Int)? {
        var line = 1
        var column = 1
        var isLeading = true
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x0A || byte == 0x0D {
                if !(byte == 0x0A && previous == 0x0D) { line += 1 }
                (column, isLeading) = (1, true)
                if line > lines.upperBound { return nil }
            } else if isLeading {
                if byte == 0x09, lines.contains(line) { return (line, column) }
                isLeading = byte == 0x20 || byte == 0x09
                column += 1
            }
            previous = byte
        }
        return nil
    }
}
