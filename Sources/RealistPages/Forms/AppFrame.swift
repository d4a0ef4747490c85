/// What stands around every page of the app: head, masthead, the way back, what was noticed or is wrong, foot.
public struct AppFrame: Equatable, Sendable {
    public let language: String
    /// Begins with “Error:” where something is wrong.
    public let title: String
    public let style: String
    public let script: String
    /// The study's name, else the program's.
    public let name: String
    public let home: String
    public let navigation: Items<Entry>?
    public let person: Person?
    public let back: Link?
    /// The pages above this one.
    public let crumbs: Items<Link>?
    public let notice: Notice?
    /// What saving from this page does besides.
    public let caution: String?
    public let errors: ErrorSummary?
    /// What is kept when one leaves.
    public let keeps: String?
    public let help: HelpContact?

    /// A page in the navigation; `current` is the value of `aria-current`.
    public struct Entry: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    /// Who is signed in.
    public struct Person: Equatable, Sendable {
        public let name: String
        /// “programme lead for Harrowmere”
        public let role: String?
        public let account: String
        public let signOut: String
        public let token: String
        /// Where another study is chosen; `nil` for whoever has one.
        public let studies: String?
    }
}

/// Whom to ask, on every page in the same place.
public struct HelpContact: Equatable, Sendable {
    public let name: String
    public let email: String

    public init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

extension AppFrame: PagePart {
    static let pageFields = Fields<AppFrame>(
        .init("language", \.language), .init("title", \.title), .init("style", \.style),
        .init("script", \.script), .init("name", \.name), .init("home", \.home),
        .init("navigation", \.navigation), .init("person", \.person), .init("back", \.back),
        .init("crumbs", \.crumbs), .init("notice", \.notice),
        .init("caution", \.caution), .init("errors", \.errors),
        .init("keeps", \.keeps), .init("help", \.help))
}

extension AppFrame.Entry: PagePart {
    static let pageFields = Fields<AppFrame.Entry>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}

extension AppFrame.Person: PagePart {
    static let pageFields = Fields<AppFrame.Person>(
        .init("name", \.name), .init("role", \.role), .init("account", \.account),
        .init("signOut", \.signOut),
        .init("token", \.token), .init("studies", \.studies))
}

extension HelpContact: PagePart {
    static let pageFields = Fields<HelpContact>(.init("name", \.name), .init("email", \.email))
}
