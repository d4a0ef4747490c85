internal import Realist
internal import RealistPages
internal import RealistStore

extension WebApp {
    /// What whoever knows the studies that somebody has a part in would try: their titles, and what their sites are called.
    func guessableWords(of id: Account.ID) throws -> [String] {
        try accounts.memberships(of: id).compactMap { studies[$0.study] }.flatMap { study in
            let library = try study.library()
            return [library.about.title.text] + library.sites.flatMap { [$0.label.text, $0.name ?? ""] }
        }
    }
}

extension Realist.PasswordProblem {
    /// As the page of a new password says it.
    var onPage: RealistPages.PasswordProblem {
        switch self {
        case .tooShort(let least): .tooShort(least: least)
        case .tooLong(let most): .tooLong(most: most)
        case .guessable, .notThePresentOne: .wellKnown
        }
    }
}
