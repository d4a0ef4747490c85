import Realist

@testable import RealistPages

/// What is filled into keys of the words about workshops, and of who told something.
enum WorkshopWords {
    private static let parts = ["steps", "drafts", "told", "undecided", "workshop", "people"]

    static let meanings: [String: [String]] = [
        "app.workshops.q.*": [
            "whose", "title", "on", "stage", "shown", "discussed", "decided", "attendance",
        ],
        "app.workshops.saved.*": [
            "new", "workshop", "same", "decisions", "confirmed", "undone", "put-back", "restored", "deleted",
            "changed",
        ],
        "app.told.way.*": ToldBy.How.allCases.map(\.rawValue),
        "app.handover.part.*": parts, "app.handover.none.*": parts,
        "app.handover.role.*": Membership.Role.allCases.map(\.rawValue),
        "app.handover.answer.*": [HandoverFields.over, HandoverFields.both, HandoverFields.decline],
        "app.told.by.*": ToldBy.How.allCases.map(\.rawValue),
    ]
}
