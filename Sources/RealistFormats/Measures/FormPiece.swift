import Realist

/// Some whole rows of a table of answers, and what scoring made of them. Its memory is used again and again.
public struct FormPiece: Sendable {
    /// So many bytes of the table, as a rule.
    public static let size = 1 << 18
    /// Behind them, so that no row looks outside.
    static let margin = 4_096

    /// The table's bytes up to ``count``.
    public internal(set) var bytes: [UInt8] = []
    public internal(set) var count = 0
    /// Which piece of the table it is, from 0.
    public internal(set) var index = 0
    /// Its last row may not be whole.
    var isDoubtful = false

    /// The rows as the table of scores has them, up to ``written``.
    public internal(set) var output: [UInt8] = []
    public internal(set) var written = 0
    /// The answers of each row, as ``FormLanes`` adds them up, up to ``rows``.
    public internal(set) var forms: [UInt64] = []
    /// The group of each row, as the scorer of the piece numbers them.
    public internal(set) var groups: [Int32] = []
    public internal(set) var rows = 0
    /// The values of the groups that were new to the scorer, in the order of their numbers.
    public internal(set) var newGroups: [[String]] = []
    /// The first cells that hold no answer; their lines count from the piece's first one, which is 1.
    public internal(set) var refused: [RefusedCell] = []
    public internal(set) var refusedCount = 0
    /// Physical lines in the rows that were scored.
    public internal(set) var lines = 0
    /// Where the careful reader has to go on, when scoring stopped within the piece or after it.
    public internal(set) var rest: Int?

    public init() {}

    /// Makes room for so many bytes.
    mutating func hold(_ count: Int) {
        let missing = count + FormPiece.margin - bytes.count
        if missing > 0 { bytes += repeatElement(0, count: missing) }
    }

    /// After so many bytes comes nothing that could be taken for a cell.
    mutating func close(at count: Int) {
        self.count = count
        for index in count..<min(count + 16, bytes.count) { bytes[index] = 0 }
    }

    /// The table's bytes from the offset on.
    public func bytes(from offset: Int) -> ArraySlice<UInt8> { bytes[min(offset, count)..<count] }

    mutating func clearResults() {
        written = 0
        rows = 0
        newGroups = []
        refused = []
        refusedCount = 0
        lines = 0
        rest = nil
    }
}
