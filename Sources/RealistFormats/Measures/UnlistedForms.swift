internal import Realist

/// Forms under a code that the study's list of participants does not have: a code that was mistyped makes another person.
/// Where the study lists nobody, or nobody is followed from one measuring point to the next, there are none.
public struct UnlistedForms: Equatable, Sendable {
    public private(set) var forms = 0
    /// The first few codes, each once, in the order of the table.
    public private(set) var codes: [String] = []
    /// Whether there are more codes than those.
    public private(set) var hasMore = false

    private static let mostCodes = 5

    /// The first few codes, as a sentence has them.
    public var list: String { codes.joined(separator: ", ") + (hasMore ? " …" : "") }

    mutating func look(_ code: String, _ participants: ParticipantCheck) {
        guard !participants.lists(code) else { return }
        forms += 1
        if hasMore || codes.contains(code) { return }
        if codes.count < UnlistedForms.mostCodes { codes.append(code) } else { hasMore = true }
    }

    mutating func look(_ forms: PackedForms, _ participants: ParticipantCheck) {
        guard participants.hasList else { return }
        for form in 0..<forms.count { look(forms.respondent(form), participants) }
    }
}
