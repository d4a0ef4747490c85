import Realist

/// Things of a study by something that can be said of them, each to be found once: of two that are alike the first is
/// the first one of the file as well.
struct KnownThings<Key: Hashable, Thing: Identifiable> {
    private var byKey: [Key: [Thing]] = [:]
    private(set) var taken: Set<Thing.ID> = []

    init(_ things: [Thing], _ key: (Thing) -> Key) {
        for thing in things { byKey[key(thing), default: []].append(thing) }
    }

    /// - Returns: the first of this key that nobody took.
    mutating func take(_ key: Key, where isMeant: (Thing) -> Bool = { _ in true }) -> Thing? {
        guard let thing = byKey[key]?.first(where: { !taken.contains($0.id) && isMeant($0) }) else {
            return nil
        }
        taken.insert(thing.id)
        return thing
    }

    mutating func take(_ thing: Thing) { taken.insert(thing.id) }

    /// The one of this key, where there is only one.
    func only(_ key: Key) -> Thing? {
        guard let things = byKey[key], things.count == 1, !taken.contains(things[0].id) else { return nil }
        return things[0]
    }
}

/// Gives identifiers to what is new: its own where that is free, else words and random signs.
struct NewIdentifiers<Kind> {
    private var used: Set<String>

    init(used: some Sequence<Identifier<Kind>>) {
        self.used = Set(used.map(\.text))
    }

    mutating func make(
        _ wanted: Identifier<Kind>?, from title: String, using random: inout some RandomNumberGenerator
    ) -> Identifier<Kind> {
        if let wanted, used.insert(wanted.text).inserted { return wanted }
        while true {
            let text = IdentifierRule.make(from: title, using: &random)
            if let id = Identifier<Kind>(text), used.insert(text).inserted { return id }
        }
    }
}
