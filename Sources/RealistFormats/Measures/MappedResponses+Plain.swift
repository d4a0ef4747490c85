public import Realist

extension MappedResponses {
    /// A place for forms as ``readPlain(_:into:)`` gives them.
    public var noForms: PackedForms { PackedForms(items: items.count) }

    /// What each column is to a reader of plain rows; `nil` when a row says more than such a reader can take.
    static func plain(
        _ map: ResponseMap, _ instrument: Instrument, _ reader: CsvReader, items: [CsvColumn?]
    ) -> PlainForms? {
        guard case .column(let respondent) = map.respondent, map.attributes.isEmpty, map.leaveOut.isEmpty,
            map.only.isEmpty,
            map.unfinished == nil,
            reader.options.sheet == nil, !reader.options.takesGuardOff, !instrument.items.isEmpty,
            instrument.scale.options.count < 250
        else { return nil }
        var columns: [PlainForms.Column] = Array(repeating: .ignored, count: reader.columns.count)
        /// Each column is one thing only.
        func take(_ name: String, _ kind: PlainForms.Column) -> Bool {
            guard let place = reader.columns.firstIndex(of: name), case .ignored = columns[place] else {
                return false
            }
            columns[place] = kind
            return true
        }
        guard take(respondent, .respondent) else { return nil }
        if case .column(let name, _) = map.site, !take(name, .site) { return nil }
        if case .column(let name, _) = map.wave, !take(name, .wave) { return nil }
        if let day = map.day, !take(day.column, .day) { return nil }
        for (position, column) in items.enumerated() {
            guard let column else { continue }
            guard take(column.name, .item(position)) else { return nil }
        }
        return PlainForms(columns, separator: reader.options.separator, items: items.count) {
            instrument.scale.answer(in: CollectionOfOne($0))
        }
    }

    /// Where the next row begins.
    var nextLine: Int { reader.nextLine }
    /// Of the present row.
    var place: Location { reader.place }

    /// Reads forms from the bytes that were taken in, as long as their rows are plain. Where it stops,
    /// ``next(_:)`` has to read a row, which may be one that is not plain, and takes more bytes in.
    public mutating func readPlain(into forms: inout PackedForms) {
        forms.removeAll()
        guard plain != nil, !reader.hasStopped else { return }
        forms.sites = plainSites
        forms.waves = plainWaves
        forms.days = plainDays
        guard let read = plain?.read(reader.input.bytes, from: reader.next, seen: &seen, into: &forms),
            read.rows > 0
        else { return }
        forms.bytes = reader.input.bytes
        rows += read.rows
        reader.goPast(rows: read.rows, to: read.next)
    }

    /// The site, wave and day of a row that was read with care are known from now on.
    mutating func learn(_ response: Response) {
        let learnt = plain?.learn(
            site: site.map { reader.bytes($0) }, wave: wave.map { reader.bytes($0) }, response.wave,
            day: day.map { reader.bytes($0) })
        guard let learnt else { return }
        if learnt.site { plainSites.append(response.site) }
        if learnt.wave { plainWaves.append(response.wave) }
        if learnt.day { plainDays.append(response.day) }
    }
}
