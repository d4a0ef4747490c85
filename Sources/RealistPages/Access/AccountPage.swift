/// One's own account: who one is here, the password, and where one is signed in.
public struct AccountPage: Page, Equatable {
    public static let template = "app/access/account"

    public let frame: AppFrame
    public let heading: String
    public let facts: SummaryList
    public let changePassword: Link
    public let sessions: DataTable
    /// Signs out everywhere else; `nil` where one is signed in here only.
    public let signOutOthers: FormFrame?

    /// A device that is signed in; texts as the reader's words say them.
    public struct Session: Sendable {
        let device: String
        let since: String
        let last: String
        let isThis: Bool

        public init(device: String, since: String, last: String, isThis: Bool) {
            self.device = device
            self.since = since
            self.last = last
            self.isThis = isThis
        }
    }

    public init(
        _ around: Surroundings, name: String, email: String, role: String, passwordAddress: String,
        sessions: [Session], signOutOthersAddress: String, token: String
    ) {
        let words = around.words
        heading = words["app.access.account.heading"]
        frame = around.frame(heading)
        changePassword = Link(text: words["app.access.account.change-password"], href: passwordAddress)
        facts = SummaryList([
            .init(words["app.access.account.name"], name), .init(words["app.access.email"], email),
            .init(words["app.access.account.role"], role),
        ])
        self.sessions = DataTable(
            id: "sessions", caption: words["app.access.account.sessions"], isPart: true,
            columns: ["device", "since", "last"].map { .init(words["app.access.account.\($0)"]) },
            rows: sessions.map { session in
                DataTable.Row(
                    .init(
                        session.device,
                        tag: session.isThis ? .plain(words["app.access.account.this"]) : nil),
                    [.init(session.since), .init(session.last)])
            },
            none: words["app.access.account.only-here"])
        signOutOthers =
            sessions.count > 1
            ? FormFrame(
                action: signOutOthersAddress, token: token,
                fields: [.passage(words["app.access.account.sign-out-lead"])],
                button: words["app.access.account.sign-out-others"]) : nil
    }
}

extension AccountPage: PagePart {
    static let pageFields = Fields<AccountPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("facts", \.facts),
        .init("changePassword", \.changePassword), .init("sessions", \.sessions),
        .init("signOutOthers", \.signOutOthers))
}
