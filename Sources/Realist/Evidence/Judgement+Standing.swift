extension Sequence where Element == Judgement {
    /// What was judged of a configuration as it is worded now, with evidence that needs no second look: the last of them. Of
    /// a subgroup only where one is asked for; what holds for some is not said of a site.
    public func standing(of configuration: Configuration, subgroup: Judgement.Subgroup? = nil) -> Judgement? {
        last {
            $0.configuration == configuration.id && $0.subgroup == subgroup
                && $0.revision == configuration.revision && $0.lookAgain == nil
        }
    }

    private func last(where holds: (Judgement) -> Bool) -> Judgement? {
        reduce(nil) { holds($1) ? $1 : $0 }
    }

    /// Of each site, explanation and subgroup the one of the latest version, in their order.
    public var latest: [Judgement] {
        let newest = Dictionary(map { ($0.place, $0.revision) }) { Swift.max($0, $1) }
        return filter { newest[$0.place] == $0.revision }
    }

    /// Those of everybody at a site.
    public var ofWholeSites: [Judgement] { filter { $0.subgroup == nil } }
}

extension Sequence where Element == OverallJudgement {
    /// Of each explanation the one of the latest version, in their order.
    public var latest: [OverallJudgement] {
        let newest = Dictionary(map { ($0.configuration, $0.revision) }) { Swift.max($0, $1) }
        return filter { newest[$0.configuration] == $0.revision }
    }
}

extension Judgement {
    fileprivate struct Place: Hashable {
        let site: Site.ID
        let configuration: Configuration.ID
        let subgroup: Subgroup?
    }

    fileprivate var place: Place { Place(site: site, configuration: configuration, subgroup: subgroup) }
}
