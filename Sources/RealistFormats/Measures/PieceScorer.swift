public import Realist

/// Scores pieces of a table of answers: bytes in, bytes out. Plain rows go through ``PlainRows``, the others are cut
/// into cells by ``CsvScanner`` and judged one by one, as ``ResponseTable`` does; a row that is broken is left to it.
public struct PieceScorer: Sendable {
    let columns: FormColumns
    let lanes: FormLanes
    /// The columns that a group is made of.
    let by: [Int]
    let writes: Bool
    let plain: PlainRows
    var texts: ScoreTexts
    var groups: GroupKeys
    var scanner: CsvScanner
    var answers: ShortAnswers
    /// Where the parts of the present row's key lie.
    var from: [Int]
    var to: [Int]
    /// Of a row that is not plain, the parts without their quotes, with a margin.
    var key: [UInt8] = []

    /// - Parameters:
    ///   - columns: of the table; its cells are parted by commas.
    ///   - lanes: of the scoring.
    ///   - by: the columns that a group is made of.
    ///   - writes: rows of scores are wanted.
    ///   - text: what is written for a place of a subscale: cells with commas between and behind them.
    public init?(
        _ columns: FormColumns, lanes: FormLanes, by: [CsvColumn], writes: Bool,
        text: @escaping @Sendable (_ subscale: Int, _ place: Int) -> [UInt8]
    ) {
        guard columns.separator == UInt8(ascii: ",") else { return nil }
        self.columns = columns
        self.lanes = lanes
        self.by = by.map(\.index)
        self.writes = writes
        plain = PlainRows(columns, lanes: lanes, by: by.map(\.index), writes: writes)
        texts = ScoreTexts(lanes, make: text)
        groups = GroupKeys(parts: by.count)
        scanner = CsvScanner(separator: columns.separator)
        answers = ShortAnswers(columns, lanes)
        from = Array(repeating: 0, count: by.count)
        to = from
    }

    /// Scores the piece's rows until its end or a row that is broken.
    public mutating func score(_ piece: inout FormPiece) {
        piece.clearResults()
        makeRoom(in: &piece)
        var at = 0
        while at < piece.count {
            switch plain.read(&piece, at: &at, keys: groups, texts: texts, from: &from, to: &to) {
            case .end: break
            case .noRoom: makeRoom(in: &piece)
            case .newText(let subscale, let place): texts.add(subscale, place)
            case .newGroup:
                addGroup(piece.bytes, to: &piece)
            case .oddRow:
                guard readOddRow(in: &piece, at: &at) else {
                    piece.rest = at
                    return
                }
            }
        }
        if piece.isDoubtful { piece.rest = at }
    }

    /// The group whose key lies in these bytes gets a number.
    mutating func addGroup(_ bytes: [UInt8], to piece: inout FormPiece) {
        let (from, to) = (from, to)
        _ = groups.add(bytes.span.bytes, from: from.span, to: to.span)
        piece.newGroups.append(by.indices.map { String(decoding: bytes[from[$0]..<to[$0]], as: UTF8.self) })
    }

    /// Room for all rows that the piece can have, and for twice its bytes.
    func makeRoom(in piece: inout FormPiece) {
        let rows = piece.count / max(columns.names.count, 1) + 2
        if piece.forms.count < rows {
            piece.forms += repeatElement(0, count: rows - piece.forms.count)
            piece.groups += repeatElement(0, count: rows - piece.groups.count)
        }
        let reserve = lanes.lanes.count * (texts.longest + ScoreTexts.margin) + 4_096
        let room = piece.written + piece.count + piece.count / 8 + reserve
        if piece.output.count < room {
            piece.output += repeatElement(0, count: max(room - piece.output.count, piece.output.count / 2))
        }
    }
}

/// What short cells add to a form, remembered: `4.0`, `10`, ` 3` and `NA` come again and again.
struct ShortAnswers: Sendable {
    enum Meaning: Sendable {
        case adds(UInt64)
        case refused
    }

    private let columns: FormColumns
    private let lanes: FormLanes
    private var known: [(cell: UInt64, item: Int, meaning: Meaning)]

    private static let slots = 1_024

    init(_ columns: FormColumns, _ lanes: FormLanes) {
        self.columns = columns
        self.lanes = lanes
        known = Array(repeating: (0, -1, .refused), count: ShortAnswers.slots)
    }

    /// - Parameters:
    ///   - cell: the bytes of an item's cell, without quotes around it.
    ///   - item: its position in the form.
    /// - Returns: what it adds to the form; nothing when it is blank.
    mutating func meaning(of cell: ArraySlice<UInt8>, item: Int) -> Meaning {
        guard cell.count < 8 else { return judged(cell, item) }
        var packed: UInt64 = 1
        for byte in cell { packed = packed << 8 | UInt64(byte) }
        let mixed = (packed ^ UInt64(item) << 58 ^ UInt64(item)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: mixed >> 54)
        let entry = known[slot]
        if entry.cell == packed, entry.item == item { return entry.meaning }
        let meaning = judged(cell, item)
        known[slot] = (packed, item, meaning)
        return meaning
    }

    private func judged(_ cell: ArraySlice<UInt8>, _ item: Int) -> Meaning {
        switch columns.answer(in: cell) {
        case .blank: .adds(0)
        case .option(let option): .adds(lanes.worth(ofItem: item, option: option))
        case .offScale: .refused
        }
    }
}
