public import Realist

/// Reads and writes how a table of answers is understood; every key is in `docs/guide-import.md`.
public enum ResponseMapFile {
    static let format = 1

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages say it.
    ///   - instrument: the one whose answers the table holds.
    /// - Returns: what the file says.
    /// - Throws: everything that is wrong with it.
    public static func read(
        _ bytes: [UInt8], file: String, for instrument: Instrument
    ) throws(Problems) -> ResponseMap {
        try Yaml.read(bytes, shape(instrument), file: file)
    }

    /// - Returns: what ``read(_:file:for:)`` reads as the same map.
    public static func write(_ map: ResponseMap, of instrument: Instrument) -> String {
        var keys = YamlKeys(instrument.language)
        keys.add("format", format)
        keys.add("instrument", map.instrument)
        keys.add("table") { keys in
            keys.add("encoding", map.form.encoding)
            keys.add("separator", map.form.separator)
            keys.add("header-rows", map.form.headerRows)
            keys.add("decimal-comma", ifTrue: map.form.hasDecimalComma)
        }
        switch map.respondent {
        case .column(let name): keys.add("respondent") { $0.add("column", name) }
        case .unlinked: keys.add("respondent") { $0.add("unlinked", ifTrue: true) }
        }
        keys.add("site") { keys in
            place(map.site, &keys)
            keys.add("carried", ifTrue: map.carriesSite)
        }
        keys.add("wave") { place(map.wave, &$0) }
        if let day = map.day {
            keys.add("date") { keys in
                keys.add("column", day.column)
                keys.add("written", day.written)
            }
        }
        keys.add(
            "items",
            pairs(
                instrument.items.compactMap { item in map.items[item.id].map { (item.id.text, .text($0)) } }))
        keys.add(
            "answers",
            pairs(
                map.answers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
                    .map { ($0.key, .plain("\($0.value)")) }))
        keys.add("missing", map.missing)
        keys.add(
            "attributes", pairs(map.attributes.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
        keys.add("leave-out", map.leaveOut) { mark, keys in
            keys.add("column", mark.column)
            keys.add("value", mark.value)
        }
        keys.add("only", map.only) { marks($0, &$1) }
        if let unfinished = map.unfinished { keys.add("unfinished") { marks(unfinished, &$0) } }
        return YamlWriter.write(keys.entries)
    }

    private static func place<Kind>(_ place: ResponseMap.Place<Kind>, _ keys: inout YamlKeys) {
        switch place {
        case .fixed(let id): keys.add("is", id)
        case .column(let name, let values):
            keys.add("column", name)
            keys.add(
                "values", pairs(values.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value.text)) }))
        }
    }

    private static func marks(_ marks: ResponseMap.Marks, _ keys: inout YamlKeys) {
        keys.add("column", marks.column)
        keys.add("values", marks.values)
    }

    private static func pairs(_ pairs: [(String, YamlValue)]) -> YamlValue {
        .map(pairs.map { YamlValue.Entry(key: $0.0, value: $0.1) })
    }
}

extension ResponseMapFile {
    private static func shape(_ instrument: Instrument) -> YamlShape<ResponseMap> {
        .keys(of: "a map of answers") { file in
            let format = file.required("format", .integer(in: 1...format))
            let id = file.required("instrument", .oneOf([instrument.id.text]))
            let form = file.optional("table", form)
            let respondent = file.required("respondent", respondent)
            let site: (place: ResponseMap.Place<Site>, isCarried: Bool)? = file.required(
                "site", carried("a site"))
            let wave: ResponseMap.Place<Wave>? = file.required("wave", place("a wave"))
            let day = file.optional("date", day)
            let items = file.required("items", .pairs(.item(of: instrument), .string))
            let values = instrument.scale.options.map(\.value)
            let answers = file.optional("answers", .pairs(.string, .integer(in: AnswerScale.values)))
            for (word, value) in answers ?? [] where !values.contains(value) {
                let place = file.location(of: "answers")
                file.add(ResponseMapProblem.notOnTheScale(word: word, value, values.sorted(), at: place))
            }
            let missing = file.list("missing", of: .string)
            let attributes = file.optional("attributes", .pairs(.string, .string))
            let leaveOut = file.list("leave-out", of: mark)
            let only = file.list("only", of: marks)
            let unfinished = file.optional("unfinished", marks)
            guard format != nil, id != nil, let respondent, let site, let wave, let items else { return nil }
            var map = ResponseMap(
                instrument: instrument.id, respondent: respondent, site: site.place, wave: wave,
                items: dictionary(items))
            map.form = form ?? ResponseMap.Form()
            map.day = day
            map.answers = dictionary((answers ?? []).map { (AnswerWords.plain($0.key), $0.value) })
            map.missing = missing
            map.attributes = dictionary(attributes ?? [])
            map.leaveOut = leaveOut
            map.carriesSite = site.isCarried
            map.only = only
            map.unfinished = unfinished
            return map
        }
    }

    private static var form: YamlShape<ResponseMap.Form> {
        .keys(of: "a table") { keys in
            var form = ResponseMap.Form()
            form.encoding = keys.optional("encoding", .choice) ?? form.encoding
            form.separator = keys.optional("separator", .choice) ?? form.separator
            form.headerRows = keys.optional("header-rows", .integer(in: 1...5)) ?? form.headerRows
            form.hasDecimalComma = keys.optional("decimal-comma", .flag) ?? false
            return form
        }
    }

    private static var respondent: YamlShape<ResponseMap.Respondent> {
        .keys(of: "respondent") { keys in
            if keys.has("unlinked") {
                return keys.required("unlinked", .flag) == true ? .unlinked : nil
            }
            return keys.required("column", .string).map { .column($0) }
        }
    }

    private static func place<Kind>(_ owner: String) -> YamlShape<ResponseMap.Place<Kind>> {
        .keys(of: owner) { place(&$0) }
    }

    private static func carried<Kind>(
        _ owner: String
    ) -> YamlShape<(place: ResponseMap.Place<Kind>, isCarried: Bool)> {
        .keys(of: owner) { keys in
            let isCarried = keys.optional("carried", .flag) ?? false
            let place: ResponseMap.Place<Kind>? = place(&keys)
            return place.map { ($0, isCarried) }
        }
    }

    private static func place<Kind>(_ keys: inout MapReader) -> ResponseMap.Place<Kind>? {
        if keys.has("is") {
            let id: Identifier<Kind>? = keys.required("is", .identifier())
            return id.map { .fixed($0) }
        }
        let column = keys.required("column", .string)
        let values: [(key: String, value: Identifier<Kind>)]? = keys.required(
            "values", .pairs(.string, .identifier()))
        guard let column, let values else { return nil }
        return .column(column, dictionary(values))
    }

    private static var marks: YamlShape<ResponseMap.Marks> {
        .keys(of: "rows") { keys in
            let column = keys.required("column", .string)
            let values = keys.list("values", of: .string)
            return column.map { ResponseMap.Marks(column: $0, values: values) }
        }
    }

    private static var day: YamlShape<ResponseMap.DayColumn> {
        .keys(of: "date") { keys in
            let column = keys.required("column", .string)
            let written: WrittenDay? = keys.required("written", .choice)
            guard let column, let written else { return nil }
            return ResponseMap.DayColumn(column: column, written: written)
        }
    }

    private static var mark: YamlShape<ResponseMap.Mark> {
        .keys(of: "an entry of leave-out") { keys in
            let column = keys.required("column", .string)
            let value = keys.required("value", .string)
            guard let column, let value else { return nil }
            return ResponseMap.Mark(column: column, value: value)
        }
    }

    private static func dictionary<Key: Hashable, Value>(_ pairs: [(key: Key, value: Value)]) -> [Key: Value]
    {
        Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
    }
}

/// What can be wrong with a map of answers, besides its YAML.
public enum ResponseMapProblem: Explained {
    case notOnTheScale(word: String, Int, [Int], at: Location)
    case noSuchSite(String, known: [String], at: Location)
    case noSuchWave(String, known: [String], at: Location)

    public var code: String {
        switch self {
        case .notOnTheScale: "map.not-on-the-scale"
        case .noSuchSite: "map.no-such-site"
        case .noSuchWave: "map.no-such-wave"
        }
    }

    public var location: Location? {
        switch self {
        case .notOnTheScale(_, _, _, let place), .noSuchSite(_, _, let place), .noSuchWave(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .notOnTheScale(let word, let value, _, _):
            "The word \(shown(word)) is to count \(value), which is not on the scale."
        case .noSuchSite(let id, _, _): "The study has no site \(shown(id))."
        case .noSuchWave(let id, _, _): "The study has no wave \(shown(id))."
        }
    }

    public var remedy: String {
        switch self {
        case .notOnTheScale(_, _, let values, _): "The scale is \(either(values.map { "\($0)" }))."
        case .noSuchSite(_, let known, _): "Its sites are \(either(known))."
        case .noSuchWave(_, let known, _): "Its waves are \(either(known))."
        }
    }
}

extension ResponseMap {
    /// Sites and waves that the map names and the study does not have.
    public func strangers(in names: StudyNames, file: String) -> [ResponseMapProblem] {
        let place = Location(file: file)
        let sites = names.sites.map(\.id)
        let waves = names.waves.map(\.id)
        return site.ids.filter { !sites.contains($0) }.map {
            .noSuchSite($0.text, known: sites.map(\.text), at: place)
        }
            + wave.ids.filter { !waves.contains($0) }.map {
                .noSuchWave($0.text, known: waves.map(\.text), at: place)
            }
    }
}

extension ResponseMap.Place {
    var ids: [Identifier<Kind>] {
        switch self {
        case .fixed(let id): [id]
        case .column(_, let values): Set(values.values).sorted()
        }
    }
}
