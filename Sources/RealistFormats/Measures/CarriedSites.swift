import Realist

/// Where each person of a table belongs, for rows that do not say it: survey programs that write a row for each event
/// say it in one of them.
struct CarriedSites {
    enum Found {
        case none
        /// What the cell says.
        case one(String)
        case several
    }

    static let mostPeople = 1_000_000

    private var sites: [String: String] = [:]
    private var torn: Set<String> = []

    /// Reads the table once for the map's two columns.
    ///
    /// - Returns: `nil` when the map carries no site, or the columns are not there.
    /// - Throws: what keeps the table from being opened.
    init?(_ table: TableFile, map: ResponseMap) throws(FileProblem) {
        guard map.carriesSite, case .column(let who) = map.respondent, case .column(let place, _) = map.site
        else { return nil }
        var findings = Findings(file: table.name)
        let source = try table.open()
        let options = table.options(map.form)
        guard var reader = CsvReader(source, file: table.name, options: options, &findings),
            let person = reader.optionalColumn(who), let site = reader.optionalColumn(place)
        else { return nil }
        for _ in 1..<max(1, map.form.headerRows) { _ = reader.advanceRow(&findings) }
        while sites.count < CarriedSites.mostPeople {
            let step = reader.stepRow(&findings)
            // The reading that follows tells what is wrong.
            findings.problems = Problems()
            if step == .end { break }
            guard step == .row, !reader.bytes(site).isEmpty else { continue }
            let name = AnswerWords.trimmed(PlainText.of(reader.text(person)))
            let text = PlainText.of(reader.text(site))
            if let earlier = sites.updateValue(text, forKey: name), earlier != text { torn.insert(name) }
        }
    }

    func site(of person: String) -> Found {
        if torn.contains(person) { return .several }
        return sites[person].map { .one($0) } ?? .none
    }
}

extension AnswerWords {
    /// Without blanks around it.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}
