import Realist

/// Reads rows of a table of answers that are plain: no quotes, nothing outside ASCII, in the items' cells nothing or one
/// byte that is an answer, a respondent that is plainly a pseudonym, and a site, a wave and a day that were met before.
/// At any other row it stops, and the careful reader reads that one.
///
/// This is the loop that a million rows go through. It makes no text. Every access to memory is checked.
struct PlainForms {
    enum Column {
        case ignored, respondent, site, wave, day
        case item(Int)
    }

    /// What each column is: an item's position, or one of the negative numbers below.
    private let kinds: [Int]
    /// For each byte of an item's cell what it is packed as, or `odd`.
    private let codes: [UInt8]
    /// Bytes that may be in another cell: 0; the others end it, or make it odd.
    private let ends: [Bool]
    private let separator: UInt8
    private let items: Int
    private var form: [UInt8]

    private(set) var sites = KnownCells()
    private(set) var waves = KnownCells()
    private(set) var days = KnownCells()
    /// The bytes of each known wave's identifier.
    private var waveNames: [[UInt8]] = []

    private static let odd: UInt8 = 255
    private static let (ignored, respondent, site, wave, day) = (-1, -2, -3, -4, -5)
    /// A cell that is longer may be too long for a table.
    private static let longest = 1_000

    /// `columns` says what each column of the table is; `answer` what one byte in an item's cell is: a blank, an option's
    /// position, or neither.
    init(_ columns: [Column], separator: UInt8, items: Int, answer: (UInt8) -> AnswerScale.Answer) {
        kinds = columns.map { column in
            switch column {
            case .ignored: PlainForms.ignored
            case .respondent: PlainForms.respondent
            case .site: PlainForms.site
            case .wave: PlainForms.wave
            case .day: PlainForms.day
            case .item(let position): position
            }
        }
        self.separator = separator
        self.items = items
        codes = (UInt8.min...UInt8.max).map { byte in
            guard byte != separator, (0x21..<0x7F).contains(byte), byte != UInt8(ascii: "\"") else {
                return PlainForms.odd
            }
            switch answer(byte) {
            case .option(let option) where option < 250: return UInt8(option + 1)
            case .blank: return 0
            default: return PlainForms.odd
            }
        }
        ends = (UInt8.min...UInt8.max).map {
            $0 == separator || !(0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\"")
        }
        form = Array(repeating: 0, count: items)
    }

    /// Where the forms of a table have one site, wave or day, it is known from the beginning.
    mutating func learn(
        site: ArraySlice<UInt8>?, wave: ArraySlice<UInt8>?, _ id: Wave.ID, day: ArraySlice<UInt8>?
    ) -> (
        site: Bool, wave: Bool, day: Bool
    ) {
        let isNewSite = PlainForms.learn(site ?? [], in: &sites)
        let isNewWave = PlainForms.learn(wave ?? [], in: &waves)
        if isNewWave { waveNames.append(Array(id.text.utf8)) }
        return (isNewSite, isNewWave, PlainForms.learn(day ?? [], in: &days))
    }

    private static func learn(_ cell: ArraySlice<UInt8>, in known: inout KnownCells) -> Bool {
        let cell = Array(cell)
        guard known.count < KnownCells.most, known.find(cell.span, 0..<cell.count) < 0 else { return false }
        known.add(cell)
        return true
    }

    /// Reads rows from the offset on, as many as are plain and whole.
    ///
    /// - Returns: how many, and where the next one begins.
    mutating func read(
        _ bytes: [UInt8], from: Int, seen: inout SeenRows, into forms: inout PackedForms
    ) -> (rows: Int, next: Int) {
        guard let last = bytes[from...].lastIndex(of: 0x0A), sites.count > 0 else { return (0, from) }
        return read(bytes.span, from: from, limit: last + 1, &seen, &forms)
    }

    private mutating func read(
        _ bytes: Span<UInt8>, from: Int, limit: Int, _ seen: inout SeenRows, _ forms: inout PackedForms
    ) -> (rows: Int, next: Int) {
        let none = 0..<0
        var rows = 0
        var p = from
        let last = kinds.count - 1
        // Before the limit stands a line's end, and every cell ends there at the latest: no place is outside.
        row: while p < limit {
            let start = p
            var answered: UInt8 = 0
            var (name, site, wave, day) = (none, none, none, none)
            for column in 0...last {
                let kind = kinds[column]
                let byte = bytes[p]
                if kind >= 0 {
                    var code: UInt8 = 0
                    if byte != separator, byte != 0x0A, byte != 0x0D {
                        code = codes[Int(byte)]
                        if code == PlainForms.odd { return (rows, start) }
                        p += 1
                    }
                    form[kind] = code
                    answered |= code
                } else {
                    let from = p
                    while !ends[Int(bytes[p])] { p += 1 }
                    if p - from > PlainForms.longest { return (rows, start) }
                    switch kind {
                    case PlainForms.respondent: name = from..<p
                    case PlainForms.site: site = from..<p
                    case PlainForms.wave: wave = from..<p
                    case PlainForms.day: day = from..<p
                    default: break
                    }
                }
                if column < last {
                    guard bytes[p] == separator else { return (rows, start) }
                    p += 1
                }
            }
            if bytes[p] == 0x0D, p + 1 < limit { p += 1 }
            guard bytes[p] == 0x0A, answered != 0, PlainForms.isPseudonym(bytes, name) else {
                return (rows, start)
            }
            p += 1
            let siteNumber = sites.find(bytes, site)
            let waveNumber = waves.find(bytes, wave)
            let dayNumber = days.find(bytes, day)
            guard siteNumber >= 0, waveNumber >= 0, dayNumber >= 0,
                seen.insert(bytes, name, waveNames[waveNumber])
            else { return (rows, start) }
            forms.add(
                from: name.lowerBound, to: name.upperBound, wave: waveNumber, site: siteNumber,
                day: dayNumber,
                answers: form.span)
            rows += 1
        }
        return (rows, p)
    }

    /// Plainly a pseudonym by ``Identifying/value(_:isPseudonym:)``, which has to be asked of all others: letters, digits,
    /// dashes and underscores, and neither shaped as a National Insurance number nor digits with dashes between them.
    private static func isPseudonym(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var letters = 0
        var digits = 0
        for place in range {
            let byte = bytes[place]
            if UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") {
                digits += 1
            } else if UInt8(ascii: "a") <= byte | 0x20, byte | 0x20 <= UInt8(ascii: "z") {
                letters += 1
            } else if byte == UInt8(ascii: "_") {
                letters += 1
            } else if byte != UInt8(ascii: "-") {
                return false
            }
        }
        guard range.count > 0, range.count <= 64 else { return false }
        if letters == 0 { return digits == range.count }
        return range.count != 9 || letters != 3
    }
}
