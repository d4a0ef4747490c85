internal import Foundation
internal import GRDB
internal import Realist

extension Response {
    /// What stands in the byte of an item where the cell held no answer; see `responseNote`.
    static let refusedByte: UInt8 = 255

    /// One byte an item, in the instrument's order; `nil` when the answers are not those of the instrument.
    func packed(for instrument: Instrument) -> [UInt8]? {
        guard self.instrument == instrument.id, answers.count == instrument.items.count else { return nil }
        let options = instrument.scale.options.indices
        var bytes: [UInt8] = []
        bytes.reserveCapacity(answers.count)
        for answer in answers {
            guard let answer else {
                bytes.append(0)
                continue
            }
            guard options.contains(answer), answer < 250 else { return nil }
            bytes.append(UInt8(answer + 1))
        }
        for cell in refused {
            guard bytes.indices.contains(cell.item), bytes[cell.item] == 0 else { return nil }
            bytes[cell.item] = Response.refusedByte
        }
        return bytes
    }
}

/// Writes the rows of responses.
struct ResponseInsert {
    private let forms: BulkInsert
    private let database: Database
    /// Attributes that come again and again are written out once.
    private var written: [[String: String]: String] = [:]

    init(_ database: Database) throws {
        self.database = database
        forms = try BulkInsert(database, table: "response", columns: 7)
    }

    mutating func insert(_ response: Response, _ bytes: [UInt8]) throws {
        forms.add(response.instrument.text)
        forms.add(response.respondent)
        forms.add(response.wave.text)
        forms.add(response.site.text)
        forms.add(response.day?.description)
        forms.add(blob: bytes)
        forms.add(response.attributes.isEmpty ? nil : text(response.attributes))
        try forms.insert()
        for cell in response.refused {
            try database.cachedStatement(
                sql: "INSERT INTO responseNote VALUES (?, ?, ?, ?, ?, 'not-an-answer')"
            ).execute(
                arguments: [
                    response.instrument.text, response.respondent, response.wave.text, cell.item, cell.text,
                ])
        }
    }

    private mutating func text(_ attributes: [String: String]) -> String {
        if let text = written[attributes] { return text }
        let text = CanonicalText.object(attributes.map { ($0.key, .text($0.value)) })
        if written.count < 10_000 { written[attributes] = text }
        return text
    }
}

/// Reads the rows of responses.
struct ResponseRows {
    let database: Database

    /// All responses to an instrument by respondent, and for each by the study's order of waves.
    func each(of instrument: Instrument.ID, _ body: (Response) throws -> Void) throws {
        var waves: [String: Int] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT id, position FROM wave") {
            waves[try row.get("id")] = try row.get("position") as Int
        }
        var known = Known()
        var sameRespondent: [Response] = []
        func handOver() throws {
            if sameRespondent.count > 1 {
                sameRespondent.sort { waves[$0.wave.text] ?? 0 < waves[$1.wave.text] ?? 0 }
            }
            for response in sameRespondent { try body(response) }
            sameRespondent.removeAll(keepingCapacity: true)
        }
        try SQLite.each(database, ResponseRows.inOrder, instrument.text) { row in
            let response = try read(row, instrument, &known)
            if let last = sameRespondent.last, last.respondent != response.respondent { try handOver() }
            sameRespondent.append(response)
        }
        try handOver()
    }

    /// One person's form at one wave; `nil` when there is none.
    func form(of instrument: Instrument.ID, _ respondent: String, _ wave: Wave.ID) throws -> Response? {
        var known = Known()
        var found: Response?
        try SQLite.each(database, ResponseRows.one, [instrument.text, respondent, wave.text], isKept: true) {
            row in
            found = try read(row, instrument, &known)
        }
        return found
    }

    static let one = """
        SELECT respondent, waveId, siteId, day, answers, attributes FROM response
        WHERE instrumentId = ? AND respondent = ? AND waveId = ?
        """

    static let inOrder = """
        SELECT respondent, waveId, siteId, day, answers, attributes FROM response
        WHERE instrumentId = ? ORDER BY respondent, waveId
        """

    static let notes = """
        SELECT respondent, waveId, item, text, reason FROM responseNote
        WHERE instrumentId = ? ORDER BY respondent, waveId, item
        """

    static let counts = """
        SELECT instrument.id AS instrument, wave.id AS wave, sum(responseTotal.forms) AS forms
        FROM responseTotal JOIN instrument ON instrument.id = responseTotal.instrumentId
            JOIN wave ON wave.id = responseTotal.waveId
        GROUP BY instrument.position, wave.position ORDER BY instrument.position, wave.position
        """

    /// Texts that come again and again are turned into values once.
    private struct Known {
        var waves: [String: Wave.ID] = [:]
        var sites: [String: Site.ID] = [:]
        var days: [String: Day] = [:]
        var attributes: [String: [String: String]] = [:]
    }

    private func read(_ row: RawRow, _ instrument: Instrument.ID, _ known: inout Known) throws -> Response {
        let respondent = row.text(0) ?? ""
        let wave = row.text(1) ?? ""
        let site = row.text(2) ?? ""
        let bytes = row.bytes(4) { Array($0 ?? UnsafeRawBufferPointer(start: nil, count: 0)) }
        guard let waveId = known.waves[wave] ?? Wave.ID(wave), let siteId = known.sites[site] ?? Site.ID(site)
        else { throw RowProblem.column("siteId", holds: "no identifier") }
        known.waves[wave] = waveId
        known.sites[site] = siteId
        var response = Response(
            respondent: respondent, instrument: instrument, site: siteId, wave: waveId,
            answers: bytes.map { $0 == 0 || $0 == Response.refusedByte ? nil : Int($0) - 1 })
        if let text = row.text(3) {
            guard let day = known.days[text] ?? Day(text) else {
                throw RowProblem.column("day", holds: "“\(text)”")
            }
            known.days[text] = day
            response.day = day
        }
        if let text = row.text(5) {
            let attributes =
                try known.attributes[text]
                ?? Row.texts(json: text, in: "attributes")
            if known.attributes.count < 10_000 { known.attributes[text] = attributes }
            response.attributes = attributes
        }
        if bytes.contains(Response.refusedByte) {
            let sql = """
                SELECT item, text FROM responseNote
                WHERE instrumentId = ? AND respondent = ? AND waveId = ? ORDER BY item
                """
            response.refused = try Row.fetchAll(
                database.cachedStatement(sql: sql), arguments: [instrument.text, respondent, wave]
            ).map { try Response.Refused(item: $0.get("item"), text: $0.get("text")) }
        }
        return response
    }
}

extension ObjectKind {
    /// All answers to one instrument as one value, a line for each form, in the order of the table's key.
    static let responses = ObjectKind(code: "responses", keepsEarlierValues: false) { database in
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM instrument
                WHERE EXISTS (SELECT 1 FROM response WHERE instrumentId = instrument.id) ORDER BY id
                """)
    } content: { database, instrument, hand in
        try ResponseRows.lines(of: instrument, database, hand) { _ in }
    }
}

extension ResponseRows {
    private static let form = CanonicalLines.Layout(
        "response",
        [
            ("answers", 4, .blob), ("attributes", 5, .text), ("day", 3, .text), ("respondent", 0, .text),
            ("siteId", 2, .text), ("waveId", 1, .text),
        ])
    private static let note = CanonicalLines.Layout(
        "note",
        [
            ("item", 2, .number), ("reason", 4, .text), ("respondent", 0, .text), ("text", 3, .text),
            ("waveId", 1, .text),
        ])

    /// Hands over all forms and notes as canonical lines; `look` sees each form on the way.
    static func lines(
        of instrument: String, _ database: Database, _ hand: ([UInt8]) throws -> Void,
        forms: String = inOrder, notes: String = notes, look: (RawRow) throws -> Void
    ) throws -> Bool {
        var lines = CanonicalLines()
        try SQLite.each(database, forms, instrument) { row in
            try look(row)
            lines.add(form, row)
            try lines.handOver(hand)
        }
        try SQLite.each(database, notes, instrument) { row in
            lines.add(note, row)
            try lines.handOver(hand)
        }
        try lines.handOver(hand, last: true)
        return lines.isThere
    }

    /// The digest of all forms; on the way they are counted, and it is looked whether those of one person can be theirs.
    static func digest(
        salt: [UInt8], of instrument: String, _ database: Database, _ links: inout SamePeople,
        _ totals: inout FormTotals
    ) throws -> Digest? {
        try Digest(salt: salt) { hand in
            try lines(of: instrument, database, hand) {
                totals.count($0)
                try links.look($0, instrument)
            }
        }
    }
}
