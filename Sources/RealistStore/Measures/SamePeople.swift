internal import GRDB
internal import Realist

/// Looks at forms one after the other, by respondent, for those of one person that cannot all be theirs; without a text
/// for anybody with a single form.
struct SamePeople {
    private var check: LinkCheck
    private var last: [UInt8] = []
    private var lastRow: Response?
    private var first: (wave: [UInt8], site: [UInt8], day: [UInt8])
    private var hasLooked = false

    init(_ database: Database) throws {
        check = LinkCheck(waves: try Wave.fetchAll(database))
        first = ([], [], [])
    }

    /// The next row, as ``ResponseRows/inOrder`` has it.
    mutating func look(_ row: RawRow, _ instrument: String) throws {
        hasLooked = true
        let isSame = row.bytes(0) { name in
            guard let name, name.elementsEqual(last) else {
                last.removeAll(keepingCapacity: true)
                if let name { last.append(contentsOf: name) }
                return false
            }
            return true
        }
        if isSame {
            if lastRow == nil {
                let earlier = try response(first.wave, first.site, first.day, instrument)
                check.take(earlier)
                lastRow = earlier
            }
            check.take(
                try response(
                    SamePeople.copy(row, 1), SamePeople.copy(row, 2), SamePeople.copy(row, 3), instrument))
            return
        }
        lastRow = nil
        SamePeople.copy(row, 1, into: &first.wave)
        SamePeople.copy(row, 2, into: &first.site)
        SamePeople.copy(row, 3, into: &first.day)
    }

    /// What was found; where nobody looked yet, it looks now.
    mutating func doubts(of instrument: String, _ database: Database) throws -> [LinkDoubt] {
        if !hasLooked {
            try SQLite.each(database, ResponseRows.inOrder, instrument) { try look($0, instrument) }
        }
        check.finish()
        return check.doubts
    }

    private func response(
        _ wave: [UInt8], _ site: [UInt8], _ day: [UInt8], _ instrument: String
    ) throws -> Response {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        guard let wave = Wave.ID(text(wave)), let site = Site.ID(text(site)),
            let instrument = Instrument.ID(instrument)
        else { throw RowProblem.column("siteId", holds: "no identifier") }
        return Response(
            respondent: text(last), instrument: instrument, site: site, wave: wave, day: Day(text(day)[...]),
            answers: [])
    }

    private static func copy(_ row: RawRow, _ column: Int32) -> [UInt8] {
        row.bytes(column) { Array($0 ?? UnsafeRawBufferPointer(start: nil, count: 0)) }
    }

    private static func copy(_ row: RawRow, _ column: Int32, into bytes: inout [UInt8]) {
        row.bytes(column) { value in
            bytes.removeAll(keepingCapacity: true)
            if let value { bytes.append(contentsOf: value) }
        }
    }
}
