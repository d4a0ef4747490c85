extension CodedTier {
    /// The passages behind a number, in their order.
    ///
    /// - Parameters:
    ///   - places: of entries; a passage carries all of them.
    ///   - source: that they are of; `nil` for all.
    ///   - speakers: whose they are; `nil` for all, and then also those of which nobody knows who speaks.
    /// - Returns: none for a place that is not there.
    public func passages(
        with places: [Int], of source: Source.ID? = nil, by speakers: Set<Participant.ID>? = nil
    ) -> [Excerpt.ID] {
        passages.filter { passage in
            let own = passage.entries.map(\.place)
            return places.allSatisfy(own.contains) && (source == nil || passage.source == source)
                && speakers.map { all in passage.speaker.map(all.contains) ?? false } ?? true
        }.map(\.excerpt)
    }

    /// Who of ``people`` belongs to a group.
    ///
    /// - Parameters:
    ///   - value: of the attribute; `nil` for those of whom it is not known.
    ///   - attribute: one of ``attributes``.
    /// - Returns: nobody for a value that nobody has.
    public func people(with value: String?, of attribute: String) -> Set<Participant.ID> {
        Set(people.filter { CodedTier.value(attribute, of: $0) == value }.map(\.id))
    }

    /// What somebody is in an attribute; nothing for an empty text.
    static func value(_ attribute: String, of person: Participant) -> String? {
        let value = attribute == site ? person.site?.text : person.attributes[attribute]
        return value?.isEmpty == true ? nil : value
    }
}
