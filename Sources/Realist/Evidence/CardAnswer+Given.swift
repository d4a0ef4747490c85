extension CardAnswer {
    /// An answer that somebody gave for themselves, as the study has it by now.
    public struct Given: Equatable, Sendable {
        public let configuration: Configuration.ID
        public let rings: Rings
        /// Their own words; those of the tick, where they wrote none.
        public let said: String
        public let on: Day

        /// - Returns: `nil` for a reading that no card makes.
        public init?(_ reading: Reading, _ excerpt: Excerpt) {
            guard let rings = Rings.allCases.first(where: { $0.stance == reading.stance }),
                reading.part == .whole, let day = reading.on
            else { return nil }
            configuration = reading.configuration
            self.rings = rings
            said = excerpt.text
            on = day
        }
    }
}
