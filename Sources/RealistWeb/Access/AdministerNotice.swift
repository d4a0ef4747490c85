internal import RealistPages

/// What an administrator saved just now: a code in the address, whose words are the catalogue's.
enum AdministerNotice: String, CaseIterable {
    case part, name, address, role, site, settings, disclosure
    case newSite = "new-site"

    /// The address of the page that says it.
    func after(_ page: String) -> String { "\(page)?saved=\(rawValue)" }

    static func of(_ visit: Visit) -> Notice? {
        visit.asked.query["saved"].flatMap { AdministerNotice(rawValue: $0) }.map {
            Notice(.saved, visit.words["app.administer.saved.\($0.rawValue)"])
        }
    }
}
