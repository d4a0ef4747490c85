/// What all the evidence at one site says of one revision of a configuration, or why there is none.
public struct Judgement: Equatable, Sendable {
    public var site: Site.ID
    public var configuration: Configuration.ID
    /// Of whom at the site; `nil` for everybody there.
    public var subgroup: Subgroup?
    /// A later revision of the configuration marks the judgement *to be looked at again*.
    public var revision: Int
    public var finding: Finding
    public var reason: Wording
    public var excerpts: [Excerpt.ID]
    public var on: Day
    /// A role, never a name.
    public var by: String
    /// Since when it has to be looked at again, because evidence that it rested on was taken out.
    public var lookAgain: Day?

    public init(
        site: Site.ID, configuration: Configuration.ID, subgroup: Subgroup? = nil, revision: Int,
        finding: Finding, reason: Wording, excerpts: [Excerpt.ID] = [], on: Day, by: String,
        lookAgain: Day? = nil
    ) {
        self.site = site
        self.configuration = configuration
        self.subgroup = subgroup
        self.revision = revision
        self.finding = finding
        self.reason = reason
        self.excerpts = excerpts
        self.on = on
        self.by = by
        self.lookAgain = lookAgain
    }

    /// People with one value of one attribute: `career-stage`, `early`. Two attributes are never crossed.
    public struct Subgroup: Hashable, Sendable {
        public var attribute: String
        public var value: String

        public init(attribute: String, value: String) {
            self.attribute = attribute
            self.value = value
        }
    }

    public enum Finding: Equatable, Sendable {
        /// How far the mechanism worked stands apart from how strong the evidence is.
        case verdict(Verdict, worked: Worked, strength: Grade)
        case silent(Silence)
    }

    public enum Worked: String, CaseIterable, Sendable {
        case notAtAll = "not-at-all"
        case aLittle = "a-little"
        case partly, strongly, varied
    }

    /// Why there is no verdict.
    public enum Silence: String, CaseIterable, Sendable {
        case resourceNotInPlace = "resource-not-in-place"
        case notLookedFor = "not-looked-for"
        /// Looked for, and nothing found.
        case nothingFound = "nothing-found"
        /// Not reported for this subgroup.
        case notReported = "not-reported"
    }
}

/// What the evidence says of a configuration.
public enum Verdict: String, CaseIterable, Sendable {
    case supports, refines, refutes, mixed
}
