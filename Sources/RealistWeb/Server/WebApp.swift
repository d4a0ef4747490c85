internal import Foundation
internal import Logging
internal import Realist
internal import RealistPages
internal import RealistStore

/// All that the routes work with, made once when the server starts.
struct WebApp: Sendable {
    /// By key, which is the study's name in addresses.
    let studies: [StudyKey: ServedStudy]
    let accounts: Accounts
    let theme: PageTheme
    let address: OwnAddress
    /// A proxy of one's own stands before the server, and what it says of whom it asks for is believed.
    let trustsProxy: Bool
    /// Beside the accounts.
    let uploads: UploadFolder
    let place: PublishPlace
    let tables = HeldTables()
    let confirmations = Confirmations()
    let memory = MemoryKeeper()
    let clock: @Sendable () -> Moment
    let log: Logger
    /// Changes with the stylesheet, so that a browser keeps one until there is another.
    let styleVersion: String

    init(
        studies: [ServedStudy], accounts: Accounts, theme: PageTheme, address: OwnAddress,
        trustsProxy: Bool = false, place: PublishPlace = PublishPlace(),
        clock: @escaping @Sendable () -> Moment = { .now() }, log: Logger
    ) throws {
        self.studies = Dictionary(studies.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.accounts = accounts
        self.theme = theme
        self.address = address
        self.trustsProxy = trustsProxy
        self.place = place
        let folder = URL(filePath: accounts.path).deletingLastPathComponent().path(percentEncoded: false)
        uploads = try UploadFolder(in: (folder.hasSuffix("/") ? folder : folder + "/") + UploadFolder.name)
        self.clock = clock
        self.log = log
        styleVersion = ShortDigest.text(theme.style + theme.script, bytes: 6)
    }
}

extension WebApp {
    /// Where every page finds what it needs.
    var pageAddresses: Surroundings.Addresses {
        Surroundings.Addresses(
            style: AppAddress.style(styleVersion), script: AppAddress.script(styleVersion),
            signIn: AppAddress.signIn, signOut: AppAddress.signOut, account: AppAddress.account,
            studies: AppAddress.studies)
    }

    /// The studies of this server in which somebody has a part.
    func parts(of member: Member) throws -> [(study: ServedStudy, membership: Membership)] {
        try accounts.memberships(of: member.id).compactMap { membership in
            studies[membership.study].map { ($0, membership) }
        }
    }
}
