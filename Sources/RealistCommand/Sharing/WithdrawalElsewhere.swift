import Foundation

/// What lies beside a study file and is not reached by a withdrawal.
struct WithdrawalElsewhere {
    /// Copies of this study and others, by their names.
    let copies: [String]
    /// The file that says who a pseudonym is, if there is one.
    let linkage: String?

    init(study: String) {
        let file = URL(filePath: study).resolvingSymlinksInPath()
        let own = file.lastPathComponent
        let stem = own.hasSuffix(".realist") ? String(own.dropLast(".realist".count)) : own
        let names =
            (try? FileManager.default.contentsOfDirectory(
                atPath: file.deletingLastPathComponent().path(percentEncoded: false))) ?? []
        copies = names.filter { name in
            let isCopy = name.hasPrefix(stem) && name.contains(".realist") && name != own
            return isCopy && !["-journal", "-wal", "-shm", ".lock"].contains { name == own + $0 }
        }.sorted()
        linkage = names.contains(stem + ".linkage") ? stem + ".linkage" : nil
    }
}
