internal import RealistPages

/// What an administrator saved just now: a code in the address, whose words are the catalogue's.
enum AdministerNotice: String, CaseIterable {
    case part, name, address, role, site, settings, disclosure
    case newSite = "new-site"
    /// What was sent is what is there.
    case nothing

    /// The address of the page that says it.
    func after(_ page: String) -> String { "\(page)?saved=\(rawValue)" }

    static func of(_ visit: Visit) -> Notice? {
        visit.asked.query["saved"].flatMap { AdministerNotice(rawValue: $0) }.map { saved in
            Notice(
                saved == .nothing ? .note : .saved, visit.words["app.administer.saved.\(saved.rawValue)"])
        }
    }
}
