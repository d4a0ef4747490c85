public import Realist

/// `responses/INSTRUMENT.csv`
extension Response {
    /// Columns of every table of answers.
    static let fixed = ["respondent", "wave", "site", "date"]

    /// Gives one response after the other; columns that are neither fixed nor items are attributes.
    static func read(
        _ reader: inout CsvReader, of instrument: Instrument, _ findings: inout Findings,
        _ take: (Response) throws -> Void
    ) rethrows {
        let respondent = reader.column("respondent", &findings)
        let wave = reader.column("wave", &findings)
        let site = reader.column("site", &findings)
        let date = reader.column("date", &findings)
        let items = instrument.items.map { reader.column($0.id.text, &findings) }
        let attributes = reader.otherColumns
        var pseudonyms = PseudonymCheck()
        pseudonyms.check(attributes, of: reader, &findings)
        var seen = SeenRows()
        while reader.advanceRow(&findings) {
            let who = reader.required(respondent, .string, &findings)
            let at: Wave.ID? = reader.required(wave, .id(of: "wave"), &findings)
            let place: Site.ID? = reader.required(site, .id(of: "site"), &findings)
            let day = reader.optional(date, .day, &findings)
            guard let who, let at, let place else { continue }
            if !seen.insert(who, at.text) {
                findings.add(ResponseProblem.twice(respondent: who, wave: at.text, at: reader.place))
            }
            if let respondent {
                pseudonyms.check(who, in: respondent, of: reader, isPseudonym: true, &findings)
            }
            var response = Response(
                respondent: who, instrument: instrument.id, site: place, wave: at, day: day, answers: [])
            for column in attributes {
                let text = PlainText.of(reader.text(column))
                pseudonyms.check(text, in: column, of: reader, &findings)
                if !text.isEmpty { response.attributes[column.name] = text }
            }
            for (index, column) in items.enumerated() {
                response.read(column, item: index, in: reader, of: instrument, &findings)
            }
            try take(response)
        }
    }

    private mutating func read(
        _ column: CsvColumn?, item: Int, in reader: CsvReader, of instrument: Instrument,
        _ findings: inout Findings
    ) {
        guard let column else { return answers.append(nil) }
        let bytes = reader.bytes(column)
        if bytes.first == refusedMark {
            answers.append(nil)
            refused.append(
                Refused(item: item, text: String(decoding: bytes.dropFirst(), as: UTF8.self)))
            return
        }
        switch instrument.scale.answer(in: bytes) {
        case .blank: answers.append(nil)
        case .option(let index): answers.append(index)
        case .offScale:
            answers.append(nil)
            findings.add(
                ResponseProblem.offScale(
                    String(decoding: bytes.prefix(40), as: UTF8.self), item: column.name,
                    allowed: instrument.scale.options.map(\.value), at: reader.place(column)))
        }
    }

    /// The first row of a file.
    static func header(of instrument: Instrument, attributes: [String]) -> [String] {
        fixed + attributes + instrument.items.map(\.id.text)
    }

    /// - Parameters:
    ///   - instrument: whose options the answers point to.
    ///   - attributes: the names of all attribute columns, in the order of the header.
    /// - Returns: a cell for each column.
    func cells(of instrument: Instrument, attributes: [String]) -> [String] {
        let raw = Dictionary(refused.map { ($0.item, $0.text) }, uniquingKeysWith: { first, _ in first })
        let options = instrument.scale.options
        return [respondent, wave.text, site.text, day.map { "\($0)" } ?? ""]
            + attributes.map { self.attributes[$0] ?? "" }
            + answers.enumerated().map { index, answer in
                if let text = raw[index] { return "!" + text }
                guard let answer, options.indices.contains(answer) else { return "" }
                return "\(options[answer].value)"
            }
    }

    /// Stands before the text of an answer that was not on the scale and was accepted as missing.
    private var refusedMark: UInt8 { UInt8(ascii: "!") }
}

/// What is wrong with a response, besides its table.
public enum ResponseProblem: Explained {
    case twice(respondent: String, wave: String, at: Location)
    case offScale(String, item: String, allowed: [Int], at: Location)

    public var code: String {
        switch self {
        case .twice: "measures.response-twice"
        case .offScale: "measures.answer-off-scale"
        }
    }

    public var what: String {
        switch self {
        case .twice(let respondent, let wave, _):
            "There is an earlier row of respondent \(shown(respondent)) at \(wave)."
        case .offScale(let text, let item, let allowed, _):
            "The answer \(shown(text)) to \(shown(item)) is not one of "
                + allowed.map(String.init).joined(separator: ", ") + "."
        }
    }

    public var location: Location? {
        switch self {
        case .twice(_, _, let place), .offScale(_, _, _, let place): place
        }
    }

    public var remedy: String {
        switch self {
        case .twice: "Keep one of the two rows."
        case .offScale: "Correct it, or leave the cell empty when the person skipped the item."
        }
    }
}
