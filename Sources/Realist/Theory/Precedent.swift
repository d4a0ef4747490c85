/// What was found of a configuration at a site of the study that is, for this configuration, like a reader's place.
public struct Precedent: Equatable, Sendable {
    public let site: Site.ID
    /// `nil` where nobody judged it, or only an earlier wording of it, or where its evidence has to be looked at again.
    public let finding: Judgement.Finding?
}

/// What the sites say of a configuration in such settings.
public struct Precedents: Equatable, Sendable {
    /// In the study's order.
    public let sites: [Precedent]

    /// Sites that meet each need as far as the reader's place does, where the reader said how far.
    ///
    /// A site of whose answer nothing is known is not alike; and where the reader has said nothing of any need, no site
    /// is. Only what a site shares counts.
    ///
    /// - Parameters:
    ///   - match: of the reader's place.
    ///   - configuration: the one that was matched.
    ///   - theory: what is asked of a place.
    ///   - sites: with the answers that hold, and the judgements of all revisions.
    public init(
        _ match: SettingMatch, of configuration: Configuration, _ theory: SettingQuestions,
        sites: [(site: Site.ID, profile: [ProfileAnswer], judgements: [Judgement])]
    ) {
        let said = match.needs.map(\.met.known)
        guard said.contains(where: { $0 != nil }) else {
            self.sites = []
            return
        }
        self.sites = sites.compactMap { site in
            let there = SettingMatch(configuration, in: Setting(profile: site.profile), theory)
            let isAlike = zip(said, there.needs).allSatisfy { said, need in
                said == nil || said == need.met.known
            }
            guard isAlike else { return nil }
            let judged = site.judgements.last {
                $0.configuration == configuration.id && $0.revision == configuration.revision
                    && $0.lookAgain == nil
            }
            return Precedent(site: site.site, finding: judged?.finding)
        }
    }

    /// What all of them say together.
    public enum Tested: String, CaseIterable, Sendable {
        /// No such place has a verdict.
        case untested
        /// Held, if in other words, wherever it was judged.
        case borneOut = "borne-out"
        case refuted
        /// Held at one, and not at another; or both at one.
        case mixed
    }

    public var tested: Tested {
        var held = false
        var failed = false
        for site in sites {
            guard case .verdict(let verdict, _, _)? = site.finding else { continue }
            held = held || verdict != .refutes
            failed = failed || verdict == .refutes || verdict == .mixed
        }
        switch (held, failed) {
        case (false, false): return .untested
        case (true, false): return .borneOut
        case (false, true): return .refuted
        case (true, true): return .mixed
        }
    }
}
