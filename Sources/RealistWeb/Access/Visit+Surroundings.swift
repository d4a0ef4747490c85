internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// What every page of this visit has around it.
    func surroundings(notice: Notice? = nil) throws -> Surroundings {
        let words = words
        var around = Surroundings(words: words, addresses: app.pageAddresses, notice: notice)
        guard let signedIn else { return around }
        around.person = Surroundings.Person(
            name: signedIn.name, role: try roleInWords(), token: sessionFormToken,
            hasSeveralStudies: signedIn.studies.count { app.studies[$0] != nil } > 1)
        guard let study else { return around }
        around.study = try study.title()
        around.home = study.addresses.home
        // The study's own address for questions, where it is one that can be written to.
        around.help = try study.library().about.contact.flatMap { EmailAddress($0) }.map {
            HelpContact(name: $0.description, email: $0.description)
        }
        around.caution = try approvalEnding()
        around.navigation = StudyNavigation(visit: self, study: study).entries
        return around
    }

    /// “programme lead for Harrowmere”
    private func roleInWords() throws -> String? {
        guard let study, let membership = signedIn?.membership else { return nil }
        let role = words["app.visit.role.\(membership.role.rawValue)"]
        guard membership.role.namesSites, !membership.sites.isEmpty else { return role }
        let names = try membership.sites.sorted().map { try study.label(of: $0) }
        return words["app.visit.role.of-sites", ["role": role, "sites": words.list(names)]]
    }
}
