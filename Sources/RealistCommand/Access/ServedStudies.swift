import Foundation
import Realist
import RealistStore
import RealistWeb

/// The studies of one file or folder, opened for as long as the server runs.
struct ServedStudies {
    let open: [(key: StudyKey, store: Store)]
    let accounts: Accounts

    /// - Throws: when one of them cannot be opened; then none is held.
    init(_ path: String, migrating: Bool) throws {
        let place = try StudyPlace(path)
        let keys = try place.studies()
        guard !keys.isEmpty else { throw ServeProblem.noStudies(folder: path) }
        open = try keys.map { key in
            let writer = Writer.person("serve")
            return (
                key, try Store.open(at: place.path(of: key), for: .serving(by: writer, migrating: migrating))
            )
        }
        accounts = try Accounts(in: place.folder)
    }

    /// Gives every file its rollback journal back.
    func close() {
        for study in open { try? study.store.close() }
    }
}
