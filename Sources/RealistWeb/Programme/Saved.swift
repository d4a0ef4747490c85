internal import RealistPages

/// What was saved just now: a code in the address, whose words are the catalogue's.
enum Saved: String, CaseIterable {
    case decision, decisions, draft, dropped, meanwhile, change, changed, step, undone, restored, confirmed,
        deleted, filled
    case answers, card
    /// A decision that is not there any more.
    case gone
    case approved
    case next, nothing, corrected, asked, withdrawn
    case takenBack = "taken-back"
    case putBack = "put-back"

    static func notice(_ visit: Visit, links: [Link] = []) -> Notice? {
        visit.asked.query["saved"].flatMap { Saved(rawValue: $0) }.map { saved in
            let count = visit.asked.query["n"].flatMap { Int($0) } ?? 0
            let isCounted = saved == .decisions && (1...999).contains(count)
            return Notice(
                saved == .nothing ? .note : .saved,
                isCounted
                    ? visit.words.count("app.lead.saved.several", count)
                    : visit.words["app.lead.saved.\(saved.rawValue)"], links: links)
        }
    }
}
