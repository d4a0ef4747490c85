/// Many forms of one table, packed as a study keeps them: a million go this way without a text for any of them.
public struct PackedForms: Sendable {
    /// Bytes of the table, in which the names of the respondents lie. They are plain ASCII.
    public var bytes: [UInt8] = []
    /// Where each respondent's name begins and ends.
    public private(set) var starts: [Int32] = []
    public private(set) var ends: [Int32] = []
    /// For each form a byte an item: 0 for a blank, else the option's position and one.
    public private(set) var answers: [UInt8] = []
    /// Which of ``waves``, ``sites`` and ``days`` each form has.
    public private(set) var waveOf: [Int32] = []
    public private(set) var siteOf: [Int32] = []
    public private(set) var dayOf: [Int32] = []
    public var waves: [Wave.ID] = []
    public var sites: [Site.ID] = []
    public var days: [Day?] = []
    /// How many items a form has.
    public let items: Int

    public init(items: Int) {
        self.items = items
    }

    public var count: Int { starts.count }

    public mutating func removeAll() {
        bytes = []
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        answers.removeAll(keepingCapacity: true)
        waveOf.removeAll(keepingCapacity: true)
        siteOf.removeAll(keepingCapacity: true)
        dayOf.removeAll(keepingCapacity: true)
    }

    public mutating func add(
        from start: Int, to end: Int, wave: Int, site: Int, day: Int, answers form: Span<UInt8>
    ) {
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
        waveOf.append(Int32(truncatingIfNeeded: wave))
        siteOf.append(Int32(truncatingIfNeeded: site))
        dayOf.append(Int32(truncatingIfNeeded: day))
        for item in 0..<items { answers.append(form[item]) }
    }

    public func respondent(_ form: Int) -> String {
        String(decoding: bytes[Int(starts[form])..<Int(ends[form])], as: UTF8.self)
    }

    /// One of the forms by itself.
    public func response(_ form: Int, to instrument: Instrument.ID) -> Response {
        Response(
            respondent: respondent(form), instrument: instrument, site: sites[Int(siteOf[form])],
            wave: waves[Int(waveOf[form])], day: days[Int(dayOf[form])],
            answers: answers[form * items..<(form + 1) * items].map { $0 == 0 ? nil : Int($0) - 1 })
    }
}
