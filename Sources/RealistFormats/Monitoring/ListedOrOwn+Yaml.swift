import Realist

extension MapReader {
    /// The word of a list under `key`, or own words under `key-in-words`: one of the two. Neither is a fault, too.
    mutating func listedOrOwn<Choice>(_ key: String, or owner: Choice.Type) -> ListedOrOwn<Choice>?
    where Choice: CaseIterable & RawRepresentable & Hashable & Sendable, Choice.RawValue == String {
        let has = (listed: has(key), own: has(key + "-in-words"))
        let choice: Choice? = optional(key, .choice)
        let words = optional(key + "-in-words", .string)
        if has.listed == has.own {
            let place = has.own ? location(of: key + "-in-words") : location
            add(NetworkProblem.oneOrOwn(key: key, at: place))
            return nil
        }
        return ListedOrOwn(choice, words)
    }
}

extension YamlKeys {
    mutating func add<Choice>(_ key: String, _ value: ListedOrOwn<Choice>?) {
        add(key, value?.choice)
        add(key + "-in-words", value?.words)
    }
}
