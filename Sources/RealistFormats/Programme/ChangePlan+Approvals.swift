public import Realist

extension ChangePlan {
    /// Sites whose approval ends with what comes in, in the order of the study: their published pages would show
    /// something else. A change that is not shared, and was not, is on none.
    public func endsApprovals(in study: Study) -> [Site] {
        let present = Dictionary(study.adaptations.map { ($0.id, $0.shared) }) { first, _ in first }
        let changed = Set(writes.filter { $0.shared || present[$0.id] == true }.map(\.site))
        return study.sites.filter { $0.isApproved && changed.contains($0.id) }
    }
}
