public import Realist

/// What every page of one request has in common: the words, the study, who is signed in, where things are.
/// The server makes one for each request; pages are made with it.
public struct Surroundings: Equatable, Sendable {
    public var words: Words
    public var language: Language
    public var addresses: Addresses
    /// The title of the study; `nil` where none is open.
    public var study: String?
    /// Where a click on the name leads.
    public var home: String
    public var person: Person?
    public var navigation: [Entry]
    public var help: HelpContact?
    /// Said once, on the page after the act: “The change is saved”.
    public var notice: Notice?
    /// What saving from this page does besides, that nobody would expect.
    public var caution: String?

    /// Where the server has what every page needs.
    public struct Addresses: Equatable, Sendable {
        public var style: String
        public var script: String
        public var signIn: String
        public var signOut: String
        public var account: String
        public var studies: String

        public init(
            style: String, script: String, signIn: String, signOut: String, account: String, studies: String
        ) {
            self.style = style
            self.script = script
            self.signIn = signIn
            self.signOut = signOut
            self.account = account
            self.studies = studies
        }
    }

    /// Who is signed in, and the token of the session, which every form carries.
    public struct Person: Equatable, Sendable {
        public var name: String
        /// “programme lead for Harrowmere”; `nil` where no study is open.
        public var role: String?
        public var token: String
        public var hasSeveralStudies: Bool

        public init(name: String, role: String?, token: String, hasSeveralStudies: Bool = false) {
            self.name = name
            self.role = role
            self.token = token
            self.hasSeveralStudies = hasSeveralStudies
        }
    }

    /// A page in the navigation.
    public struct Entry: Equatable, Sendable {
        public enum Place: Sendable {
            /// The page itself, or a page above the one that is shown.
            case here, above, elsewhere
        }

        public var text: String
        public var href: String
        public var place: Place

        public init(_ text: String, href: String, _ place: Place = .elsewhere) {
            self.text = text
            self.href = href
            self.place = place
        }
    }

    /// What a page may say of leaving it.
    public enum Keeping: String, CaseIterable, Sendable {
        /// Nothing is typed on it, and what was saved before is kept.
        case saved
        /// What is typed on it is kept once one of its buttons is pressed, and not before.
        case typed
    }

    public init(
        words: Words, language: Language = .english, addresses: Addresses, study: String? = nil,
        home: String = "/", person: Person? = nil, navigation: [Entry] = [], help: HelpContact? = nil,
        notice: Notice? = nil
    ) {
        self.words = words
        self.language = language
        self.addresses = addresses
        self.study = study
        self.home = home
        self.person = person
        self.navigation = navigation
        self.help = help
        self.notice = notice
    }

    /// The frame of one page.
    ///
    /// - `title`: of the page, without the study's.
    /// - `errors`: what is wrong with the form; the title says that there is something.
    /// - `back`: one step back, where a page belongs to a row of them.
    /// - `crumbs`: the pages above it, where it lies deeper.
    /// - `keeps`: what is kept when one leaves.
    public func frame(
        _ title: String, errors: ErrorSummary? = nil, back: Link? = nil, crumbs: [Link] = [],
        keeps: Surroundings.Keeping? = nil
    ) -> AppFrame {
        let full = words["page.title", ["page": title, "study": study ?? words["app.frame.program"]]]
        return AppFrame(
            language: language.code,
            title: errors == nil ? full : words["app.frame.error-title", ["title": full]],
            style: addresses.style, script: addresses.script,
            name: study ?? words["app.frame.program"], home: home,
            navigation: Items(
                navigation.map { entry in
                    AppFrame.Entry(text: entry.text, href: entry.href, current: entry.place.current)
                }),
            person: person.map { person in
                AppFrame.Person(
                    name: person.name, role: person.role, account: addresses.account,
                    signOut: addresses.signOut, token: person.token,
                    studies: person.hasSeveralStudies ? addresses.studies : nil)
            },
            back: back, crumbs: Items(crumbs), notice: notice, caution: caution,
            errors: errors, keeps: keeps.map { words["app.frame.keeps.\($0.rawValue)"] }, help: help)
    }
}

extension Surroundings.Entry.Place {
    /// The value of `aria-current`.
    fileprivate var current: String? {
        switch self {
        case .here: "page"
        case .above: "true"
        case .elsewhere: nil
        }
    }
}
