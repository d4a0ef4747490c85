public import Realist

extension IndicatorsPage {
    /// What is shown of the series, and what could be.
    public struct Told: Sendable {
        public var chosen = SeriesChosen()
        public var indicators: [(value: String, text: String)] = []
        public var places: [(value: String, text: String)] = []
        public var groups: [(value: String, text: String)] = []
        /// Whether some indicators are of primary and some of secondary care.
        public var hasCare = false
        /// Those of this page.
        public var readings: [SeriesReading] = []
        /// How many stand before the first one of this page, and how many there are.
        public var start = 0
        public var count = 0
        /// Whether small numbers are kept from whoever reads it.
        public var isGuarded = false

        public init() {}
    }
}

extension IndicatorsPage.Told {
    /// The way to the pages before and after; `nil` where one is enough.
    func pager(_ words: Words, _ address: (String) -> String) -> Pager? {
        let most = IndicatorsPage.most
        guard count > most else { return nil }
        func place(_ start: Int) -> String {
            address((chosen.query.isEmpty ? "" : chosen.query + "&") + "start=\(start)")
        }
        return Pager(
            text: words[
                "app.indicators.shown",
                ["from": String(start + 1), "to": String(start + readings.count), "of": String(count)]],
            newer: start == 0 ? nil : place(max(0, start - most)),
            older: start + readings.count < count ? place(start + most) : nil)
    }
}
