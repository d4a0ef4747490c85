/// What is wrong with what was typed of a site.
public enum SiteFault: Equatable, Sendable {
    case noLabel, noKind, tooLong
    /// Another site has this label.
    case twice
    case noDay
    /// It left before it joined.
    case order
    /// Its name was agreed to, and there is none.
    case noName
    /// Days that have not come yet.
    case agreedLater, joinedLater

    func text(_ words: Words) -> String {
        switch self {
        case .noLabel: words["app.administer.site.no-label"]
        case .noKind: words["app.administer.site.no-kind"]
        case .tooLong: words["app.administer.site.too-long"]
        case .twice: words["app.administer.site.twice"]
        case .noDay: words["app.administer.site.no-day"]
        case .order: words["app.administer.site.order"]
        case .noName: words["app.administer.site.no-name"]
        case .agreedLater: words["app.administer.site.agreed-later"]
        case .joinedLater: words["app.administer.site.joined-later"]
        }
    }
}
