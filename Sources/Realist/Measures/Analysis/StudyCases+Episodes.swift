extension StudyCases {
    /// Changes at sites, each an episode: what it was, what it took, what came of it, and the place where it happened.
    ///
    /// - Parameters:
    ///   - study: whose changes are cases.
    ///   - partly: what "partly" and "some" are in what a site answers of itself.
    /// - Returns: all of them, in the study's order.
    public static func episodes(_ study: Study, partly: MechanismCases.Partly = .more) -> StudyCases {
        let changes = study.adaptations
        let byId = Dictionary(study.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let cores = Dictionary(
            study.recommendations.map { ($0.id, $0.core.count) }, uniquingKeysWith: { first, _ in first })
        func set(
            _ id: String, _ title: String, _ origin: CaseSetOrigin,
            _ value: (Adaptation) -> CaseSet.Value
        ) -> CaseSet { CaseSet(id, title, origin, changes.map(value)) }
        var sets = [
            set("lasted", "the change was kept", .lasted, lasted),
            set("stage", "how far the change came", .stage) { .known(stage([$0])) },
            set("core-kept", "how much of the core was kept", .coreKept) { .init(coreKept($0, cores)) },
            set("fidelity", "the core was kept, as coded", .fidelity) { fidelity($0.frame) },
            set("recommended", "belongs to a recommendation", .isSo) { so(!$0.recommendations.isEmpty) },
            set("from-workshop", "came out of a workshop", .isSo) { so($0.workshop != nil) },
        ]
        sets += Adaptation.Kind.allCases.map { kind in
            set("kind:\(kind.rawValue)", "kind: \(plain(kind.rawValue))", .isSo) { so($0.kind == kind) }
        }
        let took: [(String, String, KeyPath<WhatItTook, Wording?>)] = [
            ("staff-time", "staff time", \.staffTime), ("money", "money", \.money),
            ("agreement", "somebody's agreement", \.agreedBy),
            ("obstacles", "that something got in the way", \.obstacles),
            ("help", "that something helped", \.helped),
        ]
        sets += took.map { id, title, place in
            set("took:\(id)", "what it took names \(title)", .recorded) { change in
                change.took.isEmpty ? .unknown(nil) : so(change.took[keyPath: place] != nil)
            }
        }
        for field in FrameField.allCases where field != .fidelity {
            let codes = Set(changes.flatMap { $0.frame?[field] ?? [] }).subtracting(["unknown"]).sorted()
            sets += codes.map { code in
                set("\(field.rawValue):\(code)", "\(plain(field.rawValue)): \(plain(code))", .isSo) {
                    change in
                    let coded = change.frame?[field] ?? []
                    return coded.isEmpty || coded == ["unknown"] ? .unknown(nil) : so(coded.contains(code))
                }
            }
        }
        sets += profiles(study, at: changes.map { byId[$0.site] }, partly)
        return StudyCases(
            .episode,
            changes.map { change in
                let place = byId[change.site]?.label.text ?? change.site.text
                return Case(id: change.id.text, title: "\(change.title.text) (\(place))", site: change.site)
            }, sets)
    }

    private static func so(_ holds: Bool) -> CaseSet.Value { .known(holds ? 1 : 0) }

    private static func plain(_ code: String) -> String {
        String(code.map { $0 == "-" ? " " : $0 })
    }

    private static func lasted(_ change: Adaptation) -> CaseSet.Value {
        switch change.state {
        case .kept: .known(1)
        case .changedAgain: .known(MechanismCases.moreIn)
        case .stopped: .known(0)
        case .proposed, .agreed, .inProgress, .inPlace:
            .unknown("neither kept nor stopped yet: \(change.state.rawValue)")
        }
    }

    /// The furthest that any of them came, before it was stopped where it was.
    static func stage(_ changes: [Adaptation]) -> Double {
        let ranks = changes.flatMap { $0.steps.map(\.to).filter { $0 != .stopped }.map(\.rank) }
        switch ranks.max() ?? 0 {
        case Adaptation.State.inPlace.rank...: return 1
        case Adaptation.State.inProgress.rank: return MechanismCases.moreIn
        case Adaptation.State.agreed.rank: return MechanismCases.moreOut
        default: return 0
        }
    }

    /// Of all core parts of the recommendations that it belongs to; `nil` while that is not told of each.
    private static func coreKept(_ change: Adaptation, _ cores: [Recommendation.ID: Int]) -> Double? {
        var (kept, all) = (0, 0)
        for one in change.recommendations {
            guard let parts = one.coreKept, let count = cores[one.recommendation] else { return nil }
            (kept, all) = (kept + min(parts.count, count), all + count)
        }
        guard all > 0 else { return nil }
        if kept == 0 || kept == all { return kept == 0 ? 0 : 1 }
        return kept * 2 > all ? MechanismCases.moreIn : MechanismCases.moreOut
    }

    private static func fidelity(_ coding: FrameCoding?) -> CaseSet.Value {
        switch coding?.fidelity {
        case "consistent": .known(1)
        case "inconsistent": .known(0)
        default: .unknown(nil)
        }
    }
}
