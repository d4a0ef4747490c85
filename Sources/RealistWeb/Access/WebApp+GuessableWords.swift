internal import Realist
internal import RealistStore

extension WebApp {
    /// What whoever knows the studies that somebody has a part in would try for their password.
    ///
    /// A study that cannot be read gives none: it keeps nobody from choosing a password, and from the other studies.
    func guessableWords(of id: Account.ID) throws -> [String] {
        try accounts.memberships(of: id).compactMap { studies[$0.study] }.flatMap { study in
            (try? study.library())?.guessableWords ?? []
        }
    }
}
