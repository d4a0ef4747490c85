import Realist

/// Reads rows that are plain: no quotes, nothing outside ASCII, no cell that a spreadsheet would take for a formula,
/// and in the items' cells nothing or one byte that is an answer. At any other row it stops.
///
/// This is the loop that a million rows go through. It makes no string and asks for no memory, takes eight bytes at a
/// time where that helps, and writes as it reads; what it wrote of a row that turns out not to be plain is
/// overwritten. Every access to memory is checked.
struct PlainRows {
    private struct Run {
        let isItems: Bool
        let count: Int
        /// The first item column, or the first other column.
        let first: Int
    }

    /// Columns beside each other that hold items, or none.
    private let runs: [Run]
    /// For each item column what each byte adds to the form, or `odd`.
    private let worth: [UInt64]
    /// For each column where its bytes begin there, or −1 when it holds no item.
    private let tables: [Int]
    /// For each other column which part of the group's key it is, or −1.
    private let parts: [Int]
    private let lanes: [FormLanes.Lane]
    private let separator: UInt8
    private let writes: Bool
    private let groups: Bool

    private static let odd: UInt64 = 1 << 63

    enum Stop {
        case end, oddRow, noRoom, newGroup
        case newText(subscale: Int, place: Int)
    }

    init(_ columns: FormColumns, lanes: FormLanes, by: [Int], writes: Bool) {
        var runs: [Run] = []
        var worth: [UInt64] = []
        var parts: [Int] = []
        var tables: [Int] = []
        // Asked once: an item's scale is the form's.
        let options = (UInt8.min...UInt8.max).map { byte -> Int? in
            guard byte != columns.separator,
                case .option(let option) = columns.answer(in: CollectionOfOne(byte))
            else { return nil }
            return option
        }
        for (index, item) in columns.items.enumerated() {
            let first = item == nil ? parts.count : worth.count / 256
            if let last = runs.last, last.isItems == (item != nil) {
                runs[runs.count - 1] = Run(isItems: last.isItems, count: last.count + 1, first: last.first)
            } else {
                runs.append(Run(isItems: item != nil, count: 1, first: first))
            }
            tables.append(item == nil ? -1 : worth.count)
            guard let item else {
                parts.append(by.firstIndex(of: index) ?? -1)
                continue
            }
            worth += options.map { option in
                option.map { lanes.worth(ofItem: item, option: $0) } ?? PlainRows.odd
            }
        }
        self.tables = tables
        self.runs = runs
        self.worth = worth
        self.parts = parts
        self.lanes = lanes.lanes
        separator = columns.separator
        self.writes = writes
        groups = !by.isEmpty
    }

    /// What one byte in an item's column adds to the form; `nil` when it is no answer.
    func worth(_ column: Int, _ byte: UInt8) -> UInt64? {
        let adds = worth[tables[column] + Int(byte)]
        return adds & PlainRows.odd == 0 ? adds : nil
    }

    /// Reads rows from the offset `at` on, as many as it can, and fills the piece's output, forms and groups. `from` and
    /// `to` then say where the parts of the present row's key begin and end.
    func read(
        _ piece: inout FormPiece, at: inout Int, keys: GroupKeys, texts: ScoreTexts,
        from: inout [Int], to: inout [Int]
    ) -> Stop {
        // The arrays are taken out of the piece, so that each is held by one name only.
        let bytes = piece.bytes
        var output: [UInt8] = []
        var forms: [UInt64] = []
        var groups: [Int32] = []
        swap(&output, &piece.output)
        swap(&forms, &piece.forms)
        swap(&groups, &piece.groups)
        var place = Place(row: piece.rows, written: piece.written, at: at)
        var outputSpan = output.mutableSpan
        var outputBytes = outputSpan.mutableBytes
        var formSpan = forms.mutableSpan
        var groupSpan = groups.mutableSpan
        var fromSpan = from.mutableSpan
        var toSpan = to.mutableSpan
        let stop = read(
            bytes.span.bytes, count: piece.count, &outputBytes, &formSpan, &groupSpan, keys: keys,
            texts: texts,
            from: &fromSpan, to: &toSpan, &place)
        piece.lines += place.row - piece.rows
        piece.rows = place.row
        piece.written = place.written
        at = place.at
        swap(&output, &piece.output)
        swap(&forms, &piece.forms)
        swap(&groups, &piece.groups)
        return stop
    }

    private struct Place {
        var row: Int
        var written: Int
        var at: Int
    }

    private func read(
        _ bytes: RawSpan, count: Int, _ out: inout MutableRawSpan, _ forms: inout MutableSpan<UInt64>,
        _ numbers: inout MutableSpan<Int32>, keys: GroupKeys, texts: ScoreTexts, from: inout MutableSpan<Int>,
        to: inout MutableSpan<Int>, _ place: inout Place
    ) -> Stop {
        let runs = self.runs.span
        let worth = self.worth.span
        let parts = self.parts.span
        let lanes = self.lanes.span
        let entries = texts.entries.span
        let bases = texts.bases.span
        let written = texts.bytes.span.bytes
        let separator = self.separator
        let separators = UInt64(separator) &* 0x0101_0101_0101_0101
        let between = separators & 0xFF00_FF00_FF00_FF00
        let reserve = lanes.count * (texts.longest + ScoreTexts.margin) + 64
        var row = place.row
        var o = place.written
        var p = place.at
        defer { place = Place(row: row, written: o, at: p) }
        while p < count {
            let rowStart = p
            let outStart = o
            guard out.byteCount - o > count - p + reserve, row < forms.count, row < numbers.count else {
                return .noRoom
            }
            var form: UInt64 = 0
            var flags: UInt64 = 0
            var isPlain = true
            row: for r in 0..<runs.count {
                let run = runs[r]
                let isLast = r == runs.count - 1
                if run.isItems {
                    var table = run.first * 256
                    let end = table + (isLast ? run.count - 1 : run.count) * 256
                    while table < end {
                        let word = bytes.word(p)
                        if word & 0xFF00_FF00_FF00_FF00 == between, table + 1_024 <= end {
                            let a = worth[table + Int(truncatingIfNeeded: word & 0xFF)]
                            let b = worth[table + 256 + Int(truncatingIfNeeded: word >> 16 & 0xFF)]
                            let c = worth[table + 512 + Int(truncatingIfNeeded: word >> 32 & 0xFF)]
                            let d = worth[table + 768 + Int(truncatingIfNeeded: word >> 48 & 0xFF)]
                            if (a | b | c | d) & PlainRows.odd == 0 {
                                form &+= a &+ b &+ c &+ d
                                table += 1_024
                                p += 8
                                continue
                            }
                        }
                        let byte = UInt8(truncatingIfNeeded: word)
                        if byte == separator {
                            p += 1
                        } else {
                            let adds = worth[table + Int(byte)]
                            form &+= adds
                            flags |= adds
                            guard UInt8(truncatingIfNeeded: word >> 8) == separator else {
                                isPlain = false
                                break row
                            }
                            p += 2
                        }
                        table += 256
                    }
                    if isLast {
                        let byte = bytes.byte(p)
                        if byte != 0x0A, byte != 0x0D {
                            let adds = worth[table + Int(byte)]
                            form &+= adds
                            flags |= adds
                            p += 1
                        }
                    }
                    if flags & PlainRows.odd != 0 {
                        isPlain = false
                        break
                    }
                } else {
                    var cell = run.first
                    let end = cell + run.count
                    while cell < end {
                        let start = p
                        var special: UInt64
                        var word = bytes.word(p)
                        if PlainRows.isGuarded(UInt8(truncatingIfNeeded: word)) {
                            isPlain = false
                            break row
                        }
                        while true {
                            special = PlainCell.special(word, separators)
                            out.storeBytes(of: word.littleEndian, toByteOffset: o, as: UInt64.self)
                            if special != 0 { break }
                            p += 8
                            o += 8
                            word = bytes.word(p)
                        }
                        let length = special.trailingZeroBitCount >> 3
                        p += length
                        o += length
                        let part = parts[cell]
                        if part >= 0 {
                            from[part] = start
                            to[part] = p
                        }
                        cell += 1
                        if isLast, cell == end { break }
                        guard bytes.byte(p) == separator else {
                            isPlain = false
                            break row
                        }
                        p += 1
                        o += 1
                    }
                    if isLast {
                        out.storeBytes(of: UInt8(ascii: ","), toByteOffset: o, as: UInt8.self)
                        o += 1
                    }
                }
            }
            if isPlain {
                let end = bytes.byte(p)
                if end == 0x0A {
                    p += 1
                } else if end == 0x0D, bytes.byte(p + 1) == 0x0A {
                    p += 2
                } else {
                    isPlain = false
                }
            }
            guard isPlain, p <= count else {
                p = rowStart
                o = outStart
                return .oddRow
            }
            if groups {
                let group = keys.find(bytes, from: from.span, to: to.span)
                guard group >= 0 else {
                    p = rowStart
                    o = outStart
                    return .newGroup
                }
                numbers[row] = Int32(truncatingIfNeeded: group)
            }
            forms[row] = form
            if writes {
                for index in 0..<lanes.count {
                    let cell = lanes[index].place(in: form)
                    let entry = entries[bases[index] + cell]
                    guard entry != 0 else {
                        p = rowStart
                        o = outStart
                        return .newText(subscale: index, place: cell)
                    }
                    let length = Int(truncatingIfNeeded: entry & 0xFFFF)
                    var source = Int(truncatingIfNeeded: entry >> 16)
                    let end = o + length
                    while o < end {
                        let part = written.unsafeLoadUnaligned(fromByteOffset: source, as: SIMD2<UInt64>.self)
                        out.storeBytes(of: part, toByteOffset: o, as: SIMD2<UInt64>.self)
                        source += 16
                        o += 16
                    }
                    o = end
                }
                // In place of the last comma.
                out.storeBytes(of: 0x0A, toByteOffset: o - 1, as: UInt8.self)
            } else {
                o = outStart
            }
            row += 1
        }
        return .end
    }

    /// A cell that begins so is for ``CsvWriter/guarded(_:)`` to judge. (Tabs and returns end a plain cell.)
    @inline(__always)
    private static func isGuarded(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
