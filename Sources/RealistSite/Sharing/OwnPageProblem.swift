public import Realist

/// What keeps a page of the evaluators' own from being published as it is.
public enum OwnPageProblem: Explained {
    /// A link to what is no page and no file of the site.
    case deadLink(String, suggestion: String?, at: Location)
    /// A link to a page that has no such place.
    case deadPlace(String, path: String, suggestion: String?, at: Location)
    /// A link that a page may not have.
    case unsafeLink(String, at: Location)
    case picture(at: Location)
    /// Another page is called so, too.
    case sameTitle(String, path: String, at: Location)
    case tooMuch(at: Location)

    public var code: String {
        switch self {
        case .deadLink: "own-page.dead-link"
        case .deadPlace: "own-page.dead-place"
        case .unsafeLink: "own-page.unsafe-link"
        case .picture: "own-page.picture"
        case .sameTitle: "own-page.same-title"
        case .tooMuch: "own-page.too-much"
        }
    }

    public var location: Location? {
        switch self {
        case .deadLink(_, _, let place), .deadPlace(_, _, _, let place), .unsafeLink(_, let place),
            .picture(let place), .sameTitle(_, _, let place), .tooMuch(let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .deadLink(let typed, _, _): "The site has no page and no file “\(Self.shown(typed))”."
        case .deadPlace(let typed, let path, _, _):
            "“\(Self.shown(typed))” leads to \(path), which has no such place."
        case .unsafeLink(let typed, _): "“\(Self.shown(typed))” is no address that a page may lead to."
        case .picture: "Pages show no pictures."
        case .sameTitle(let title, let path, _): "\(path) is called “\(Self.shown(title))”, too."
        case .tooMuch: "The tables or links of this page grow beyond what a page can hold."
        }
    }

    public var remedy: String {
        switch self {
        case .deadLink(_, let suggestion?, _), .deadPlace(_, _, let suggestion?, _):
            "Did you mean \(suggestion)?"
        case .deadLink(let typed, nil, _):
            typed.lowercased().hasPrefix("www.")
                ? "Put https:// before it."
                : "Write the address from the site’s top, such as theory.html, or the name of another page of yours, such as about-us.md."
        case .deadPlace:
            "Take away what stands behind the “#”, or write what the address has there in a browser."
        case .unsafeLink:
            "Write an address that begins with https://, http:// or mailto:, or one of the site from its top, such as theory.html."
        case .picture: "Put the picture among the materials of the study, and a link to it here."
        case .sameTitle: "Choose another title, so that readers can tell the pages apart."
        case .tooMuch: "Make several pages of it."
        }
    }

    /// What the pages of several languages have in common that show a text of one.
    var sameInAllLanguages: String {
        let typed =
            switch self {
            case .deadLink(let typed, _, _), .deadPlace(let typed, _, _, _), .unsafeLink(let typed, _): typed
            case .picture, .sameTitle, .tooMuch: ""
            }
        return "\(code) \(location?.description ?? "") \(typed)"
    }

    /// As a message can show what somebody typed: short, and without signs that steer a terminal.
    private static func shown(_ typed: String) -> String {
        let plain = typed.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: "\u{FFFD}"
            default: Character(scalar)
            }
        }
        return plain.count > 80 ? String(plain.prefix(80)) + "…" : String(plain)
    }
}
