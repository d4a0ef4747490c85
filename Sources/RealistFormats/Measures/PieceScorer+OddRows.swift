import Realist

extension PieceScorer {
    /// Reads one row that is not plain.
    ///
    /// - Parameters:
    ///   - piece: gets the row's scores.
    ///   - at: where the row begins; then where the next one does.
    /// - Returns: `false`, and nothing is changed, when the row is broken or not whole.
    mutating func readOddRow(in piece: inout FormPiece, at: inout Int) -> Bool {
        let next: Int
        switch scanner.scan(piece.bytes, from: at, isLast: false) {
        case .blank(let end) where isWhole(end, piece):
            at = end
            piece.lines += scanner.lines
            return true
        case .row(let end) where isWhole(end, piece): next = end
        default: return false
        }
        guard scanner.cells.count == columns.names.count, scanner.isAscii || isUtf8(piece.bytes, at..<next)
        else {
            return false
        }
        var form: UInt64 = 0
        for (item, column) in columns.inOrder {
            let cell = scanner.cells[column]
            if cell.start == cell.end { continue }
            if cell.end - cell.start == 1, let adds = plain.worth(column, piece.bytes[Int(cell.start)]) {
                form &+= adds
                continue
            }
            switch answers.meaning(of: content(cell, piece.bytes), item: item) {
            case .adds(let adds): form &+= adds
            case .refused: refuse(cell, item: item, name: columns.names[column], in: &piece)
            }
        }
        note(form, in: &piece)
        if writes { write(form, in: &piece) }
        piece.rows += 1
        piece.lines += scanner.lines
        at = next
        return true
    }

    /// A row ends there. After a return at the end of a piece that is cut anywhere, a line feed may come.
    private func isWhole(_ end: Int, _ piece: FormPiece) -> Bool {
        end < piece.count || end == piece.count && (!piece.isDoubtful || piece.bytes[end - 1] == 0x0A)
    }

    private func isUtf8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
    }

    /// The cell's bytes, of doubled quotes one.
    private func content(_ cell: CsvCell, _ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let slice = bytes[Int(cell.start)..<Int(cell.end)]
        return cell.hasQuotes ? CsvReader.undoubled(slice) : slice
    }

    private func refuse(_ cell: CsvCell, item: Int, name: String, in piece: inout FormPiece) {
        piece.refusedCount += 1
        guard piece.refused.count < FormPiece.mostRefused else { return }
        let start = Int(cell.start) - (cell.isQuoted ? 1 : 0)
        let column = piece.bytes[Int(cell.lineStart)..<start].count { $0 & 0xC0 != 0x80 } + 1
        piece.refused.append(
            RefusedCell(
                item: item, column: name,
                text: String(decoding: content(cell, piece.bytes), as: UTF8.self), scale: columns.scale,
                at: Location(
                    file: columns.file, line: piece.lines + Int(cell.line) + 1, column: column,
                    row: piece.lines + 1)))
    }

    /// Remembers the form and the group of the row.
    private mutating func note(_ form: UInt64, in piece: inout FormPiece) {
        piece.forms[piece.rows] = form
        guard !by.isEmpty else { return }
        key.removeAll(keepingCapacity: true)
        for (part, column) in by.enumerated() {
            from[part] = key.count
            key += content(scanner.cells[column], piece.bytes)
            to[part] = key.count
        }
        key += repeatElement(0, count: 8)
        let (key, from, to) = (key, from, to)
        var group = groups.find(key.span.bytes, from: from.span, to: to.span)
        if group < 0 {
            group = groups.count
            addGroup(key, to: &piece)
        }
        piece.groups[piece.rows] = Int32(truncatingIfNeeded: group)
    }

    private mutating func write(_ form: UInt64, in piece: inout FormPiece) {
        for (cell, item) in zip(scanner.cells, columns.items) where item == nil {
            let content = content(cell, piece.bytes)
            if CsvWriter.isPlain(content) {
                piece.put(content)
            } else {
                var writer = CsvWriter()
                writer.cell(String(decoding: content, as: UTF8.self))
                piece.put(writer.bytes)
            }
            piece.put(CollectionOfOne(UInt8(ascii: ",")))
        }
        for (index, lane) in lanes.lanes.enumerated() { piece.put(texts.text(index, lane.place(in: form))) }
        piece.output[piece.written - 1] = 0x0A
    }
}

extension FormPiece {
    /// As many refused cells are kept: nobody lists more.
    static let mostRefused = 40

    mutating func put(_ part: some Collection<UInt8>) {
        let missing = written + part.count - output.count
        if missing > 0 { output += repeatElement(0, count: missing + output.count / 2) }
        for byte in part {
            output[written] = byte
            written += 1
        }
    }
}
