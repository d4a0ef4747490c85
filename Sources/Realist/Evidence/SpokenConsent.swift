/// What those who speak in a passage said against the use of their words; of several people what weighs most.
public enum SpokenConsent: String, CaseIterable, Sendable {
    /// Somebody said that what they said must not be used.
    case noUse = "no-use"
    /// Somebody said that it must not be quoted.
    case noQuote = "no-quote"
    /// Somebody was not asked whether it may be used.
    case notAsked = "not-asked"

    /// Nothing comes of it where nothing speaks against the use, also where nobody in particular speaks.
    ///
    /// - Parameter speakers: what is known of everybody who speaks.
    public init?(_ speakers: [Participant]) {
        let consents = speakers.map(\.consents)
        if consents.contains(where: { $0.interview == false }) {
            self = .noUse
        } else if consents.contains(where: { $0.quotes == false }) {
            self = .noQuote
        } else if consents.contains(where: { $0.interview == nil }) {
            self = .notAsked
        } else {
            return nil
        }
    }
}

extension Excerpt {
    /// Who speaks; where nobody in particular does, everybody who was heard in its source.
    public func speakers(in source: Source?) -> [Participant.ID] {
        participant.map { [$0] } ?? source?.participants ?? []
    }
}
