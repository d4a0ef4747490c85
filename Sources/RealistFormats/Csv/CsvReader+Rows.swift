import Realist

extension CsvReader {
    /// What one step through the table came to.
    enum Step {
        case row
        /// A row that was told of and passed over.
        case fault
        case end
    }

    /// Goes to the next row that can be scanned, of whatever width.
    mutating func advance(_ findings: inout Findings) -> Bool {
        while true {
            switch step(&findings) {
            case .row: return true
            case .fault: continue
            case .end: return false
            }
        }
    }

    /// Goes to the next row, or past one that is broken.
    mutating func step(_ findings: inout Findings) -> Step {
        while !hasStopped {
            rowLine = nextLine
            switch scanner.scan(input.bytes, from: next, isLast: input.isAtEnd) {
            case .needsMore:
                guard fill(&findings) else { return .end }
            case .blank(let end):
                if end == next { return .end }
                sheetRow += 1
                next = end
                nextLine += scanner.lines
            case .row(let end):
                let start = next
                sheetRow += 1
                next = end
                nextLine += scanner.lines
                return scanner.isAscii || isUtf8(start..<end, &findings) ? .row : .fault
            case .fault(let fault):
                sheetRow += 1
                tell(fault, &findings)
                skipLine(from: fault, &findings)
                return .fault
            }
        }
        return .end
    }

    private func isUtf8(_ range: Range<Int>, _ findings: inout Findings) -> Bool {
        var decoder = Utf8Decoder()
        var lead = range.lowerBound
        var lineStart = range.lowerBound
        var line = rowLine
        var previous: UInt32 = 0
        var isGood = true
        for index in range where isGood {
            if !decoder.isInside { lead = index }
            switch decoder.take(input.bytes[index]) {
            case .invalid: isGood = false
            case .inside: continue
            case .scalar(let code):
                if code == 0x0A || code == 0x0D {
                    if !(code == 0x0A && previous == 0x0D) { line += 1 }
                    lineStart = index + 1
                }
                previous = code
            }
        }
        if isGood, !decoder.isInside { return true }
        let place = Location(
            file: file, line: line, column: column(of: lead, from: lineStart), row: rowLine)
        let byte = input.bytes[lead]
        findings.add(
            input.encoding == .windows1252
                ? CsvProblem.notWindows1252(byte: byte, at: place)
                : CsvProblem.notUtf8(byte: byte, offersEncoding: options.offersEncoding, at: place))
        return false
    }

    private mutating func tell(_ fault: CsvFault, _ findings: inout Findings) {
        let line = rowLine + fault.line
        let place =
            options.sheet == nil
            ? Location(
                file: file, line: line, column: column(of: fault.offset, from: fault.lineStart), row: rowLine)
            : Location(file: file, line: sheetRow, sheet: options.sheet)
        let problem: CsvProblem =
            switch fault.kind {
            case .nul: .nul(at: place)
            case .textAfterQuote: .textAfterQuote(opened: rowLine + fault.openingLine, at: place)
            case .unclosedQuote: .unclosedQuote(at: place)
            case .longCell: .longCell(limit: CsvScanner.longestCell, at: place)
            case .manyCells: .manyColumns(limit: CsvScanner.mostCells, at: place)
            }
        findings.add(problem)
    }

    /// Reading goes on at the next line when the fault leaves no doubt where that is; else it ends here.
    private mutating func skipLine(from fault: CsvFault, _ findings: inout Findings) {
        let isPlain = fault.line == 0 && fault.openingLine == 0
        guard isPlain, fault.kind == .textAfterQuote, !columns.isEmpty else {
            hasStopped = true
            return
        }
        next = fault.offset
        while true {
            if let end = input.bytes[next...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
                let isReturn = input.bytes[end] == 0x0D
                if isReturn, end + 1 == input.bytes.count, !input.isAtEnd {
                    next = end
                    guard fill(&findings) else { return }
                    continue
                }
                let isPair = isReturn && end + 1 < input.bytes.count && input.bytes[end + 1] == 0x0A
                next = end + (isPair ? 2 : 1)
                nextLine += 1
                return
            }
            if input.isAtEnd {
                next = input.bytes.count
                return
            }
            next = input.bytes.count
            guard fill(&findings) else { return }
        }
    }
}

extension CsvReader {
    /// Takes more bytes in, and lets go of the rows that were read.
    ///
    /// - Returns: `false`, and a problem is told, when the disk or the pipe fails.
    mutating func fill(_ findings: inout Findings, atLeast count: Int = 1) -> Bool {
        do throws(FileProblem) {
            repeat {
                try input.fill(dropping: next)
                next = 0
            } while !input.isAtEnd && input.bytes.count < count
            return true
        } catch {
            findings.add(error)
            hasStopped = true
            return false
        }
    }
}
