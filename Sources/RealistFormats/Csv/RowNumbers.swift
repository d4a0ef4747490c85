public import Realist

/// Rows of a table by the lines in which they begin, as the list of what was refused has them: `12, 17, 20-25`.
public enum RowNumbers {
    /// Nobody names more by hand, and a table that needs it should be mended.
    public static let most = 10_000
    private static let last = 100_000_000

    /// - Returns: the lines; `nil` for what is no list of numbers, or too long a one.
    public static func read(_ text: String) -> Set<Int>? {
        var lines: Set<Int> = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { number($0) }
            guard let first = ends.first.flatMap({ $0 }), let end = ends.last.flatMap({ $0 }),
                ends.count <= 2,
                first <= end, end - first < most
            else { return nil }
            lines.formUnion(first...end)
            guard lines.count <= most else { return nil }
        }
        return lines
    }

    /// `12, 17, 20-25`: what ``read(_:)`` reads as the same lines.
    public static func text(_ lines: some Collection<Int>) -> String {
        var parts: [String] = []
        var run: ClosedRange<Int>?
        func end() {
            guard let run else { return }
            switch run.count {
            case 1: parts.append("\(run.lowerBound)")
            case 2: parts += ["\(run.lowerBound)", "\(run.upperBound)"]
            default: parts.append("\(run.lowerBound)-\(run.upperBound)")
            }
        }
        for line in Set(lines).sorted() {
            if let now = run, line == now.upperBound + 1 {
                run = now.lowerBound...line
            } else {
                end()
                run = line...line
            }
        }
        end()
        return parts.joined(separator: ", ")
    }

    /// The same for a page: of very many lines the first thousand.
    public static func short(_ lines: some Collection<Int>) -> String {
        lines.count <= mostShown ? text(lines) : text(lines.sorted().prefix(mostShown)) + " …"
    }

    private static let mostShown = 1_000

    private static func number(_ text: Substring) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), (1...last).contains(number)
        else { return nil }
        return number
    }
}

/// A row is to be left out, and there is none that begins in this line.
public struct NoSuchRow: Explained {
    public let location: Location?

    init(_ line: Int, file: String, sheet: String? = nil) {
        location = Location(file: file, line: line, sheet: sheet)
    }

    public var code: String { "import.no-such-row" }
    public var what: String { "No row begins here that could be left out." }
    public var remedy: String {
        "Name rows by the lines in which they begin: the list of what was refused has them as “row”."
    }
}
