internal import RealistPages

/// What was saved just now: a code in the address, whose words are the catalogue's.
enum Saved: String, CaseIterable {
    case decision, decisions, draft, dropped, meanwhile, change, changed, step, undone, restored, confirmed,
        deleted, filled
    case answers, card
    /// A decision that is not there any more.
    case gone
    case approved
    case next, nothing, same, corrected, asked, withdrawn
    case takenBack = "taken-back"
    case putBack = "put-back"

    /// - `undoing`: what the button below would do, which whoever saved something by mistake looks for.
    static func notice(_ visit: Visit, undoing: Undoing?) -> Notice? {
        let told = visit.asked.query["saved"].flatMap { Saved(rawValue: $0) }
        guard let undoing, told == .change || told == .step || told == .corrected else {
            return notice(visit)
        }
        return notice(
            visit, links: [Link(text: visit.words["app.lead.page.\(undoing.rawValue)"], href: "#undo")])
    }

    static func notice(_ visit: Visit, links: [Link] = []) -> Notice? {
        visit.asked.query["saved"].flatMap { Saved(rawValue: $0) }.map { told in
            let count = visit.asked.query["n"].flatMap { Int($0) }
            let saved = told == .decisions && count == 0 ? .same : told
            let isCounted = saved == .decisions && count.map { (1...999).contains($0) } == true
            return Notice(
                saved == .nothing || saved == .same ? .note : .saved,
                isCounted
                    ? visit.words.count("app.lead.saved.several", count ?? 0)
                    : visit.words["app.lead.saved.\(saved.rawValue)"], links: links)
        }
    }
}
