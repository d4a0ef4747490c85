extension Instrument {
    /// Who owns the questionnaire, and what its user must and may do.
    public struct Terms: Equatable, Sendable {
        public let owner: String?
        /// What is allowed and on which conditions, in our words.
        public let summary: Wording
        /// Printed wherever results of the instrument are shown.
        public let notice: Wording?
        public let wording: WordingTerms
        public let url: String?
        public let citations: [Citation.ID]

        public init(
            owner: String? = nil, summary: Wording, notice: Wording? = nil, wording: WordingTerms,
            url: String? = nil, citations: [Citation.ID] = []
        ) {
            self.owner = owner
            self.summary = summary
            self.notice = notice
            self.wording = wording
            self.url = url
            self.citations = citations
        }
    }

    /// What may be done with the wording of the items.
    public enum WordingTerms: String, CaseIterable, Sendable {
        /// It is in our file and may be shown.
        case shipped
        /// It is not in our file; users add their own copy and may show it.
        case ownCopy = "own-copy"
        /// It is not in our file; users add their own copy for forms, and it is not published.
        case ownCopyNotPublished = "own-copy-not-published"
    }

    /// A work that a figure or a rule comes from.
    public struct Citation: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Citation>

        public let id: ID
        public let text: String
        public let url: String?
        public let standing: Standing

        public init(id: ID, text: String, url: String? = nil, standing: Standing) {
            self.id = id
            self.text = text
            self.url = url
            self.standing = standing
        }
    }

    /// How surely we know what a work says.
    public enum Standing: String, CaseIterable, Sendable {
        /// We read it, or the part that is used here.
        case read
        /// As somebody else reports it.
        case reported
        /// As commonly known in the field; not re-read by us.
        case notReread = "not-reread"
    }

    /// Something to know before believing a score: printed beside results.
    public struct Dispute: Equatable, Sendable {
        public let kind: Kind
        public let text: Wording
        public let citations: [Citation.ID]

        public init(kind: Kind, text: Wording, citations: [Citation.ID] = []) {
            self.kind = kind
            self.text = text
            self.citations = citations
        }

        public enum Kind: String, CaseIterable, Sendable {
            /// We do something that the instrument's author does not say, or says otherwise.
            case deviation
            /// Others doubt the instrument, or a common use of it.
            case dispute
        }
    }

    /// How consistently the items of a subscale answer together (Cronbach's alpha).
    public struct Reliability: Equatable, Sendable {
        /// In whom it was found.
        public let title: Wording
        public let alpha: [Subscale.ID: Double]
        public let citations: [Citation.ID]

        public init(title: Wording, alpha: [Subscale.ID: Double], citations: [Citation.ID]) {
            self.title = title
            self.alpha = alpha
            self.citations = citations
        }
    }

    /// The smallest change of one person that is worth noticing, in points of the subscale.
    public struct ChangeThreshold: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<ChangeThreshold>

        public let id: ID
        public let title: Wording
        public let points: [Subscale.ID: Double]
        /// How it was come by.
        public let basis: Wording
        public let citations: [Citation.ID]

        public init(
            id: ID, title: Wording, points: [Subscale.ID: Double], basis: Wording, citations: [Citation.ID]
        ) {
            self.id = id
            self.title = title
            self.points = points
            self.basis = basis
            self.citations = citations
        }
    }
}
