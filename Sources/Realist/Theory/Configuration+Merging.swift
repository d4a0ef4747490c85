extension Configuration {
    /// This one with what another one links, where it does not link it already in the same role. Its own words, title and
    /// notes stay.
    public func merged(with other: Configuration) -> Configuration {
        var merged = self
        func adds<Link>(_ own: [Link], _ others: [Link], _ statement: (Link) -> Statement.ID) -> [Link] {
            let known = Set(own.map(statement))
            return own + others.filter { !known.contains(statement($0)) }
        }
        merged.context = adds(context, other.context, \.statement)
        merged.resource = adds(resource, other.resource, \.statement)
        merged.reasoning = adds(reasoning, other.reasoning, \.statement)
        merged.outcome = adds(outcome, other.outcome, \.statement)
        merged.backing = backing + other.backing.filter { !backing.contains($0) }
        return merged
    }
}

extension Contrast {
    /// The same about another one; `nil` where both ends would be one.
    public func replacing(_ gone: Configuration.ID, by kept: Configuration.ID) -> Contrast? {
        var changed = self
        if first == gone { changed.first = kept }
        if second == gone { changed.second = kept }
        return changed.first == changed.second ? nil : changed
    }
}

extension Rivalry {
    /// The same with one in the place of another; `nil` where fewer than two are left.
    public func replacing(_ gone: Configuration.ID, by kept: Configuration.ID) -> Rivalry? {
        var changed = self
        var seen: Set<Configuration.ID> = []
        changed.configurations = configurations.map { $0 == gone ? kept : $0 }
            .filter { seen.insert($0).inserted }
        if let survivor, survivor.configuration == gone { changed.survivor?.configuration = kept }
        return changed.configurations.count > 1 ? changed : nil
    }
}
