/// What is wrong with what was typed of a measuring point.
public enum WaveFault: Equatable, Sendable {
    case noTitle, noPhrase, noMonth, noDay, tooLong
    /// Another one has this name.
    case twice
    /// Its last day comes before its first.
    case order
    /// Every before and after rests on the order of the points, and on each form belonging to one of them.
    case sameMonth(other: String)
    case overlap(other: String)
    case otherOrder(other: String)

    func text(_ words: Words) -> String {
        switch self {
        case .noTitle: words["app.waves.no-title"]
        case .noPhrase: words["app.waves.no-phrase"]
        case .noMonth: words["app.waves.no-month"]
        case .noDay: words["app.administer.site.no-day"]
        case .tooLong: words["app.waves.too-long"]
        case .twice: words["app.waves.twice"]
        case .order: words["app.waves.order"]
        case .sameMonth(let other): words["app.waves.same-month", ["other": other]]
        case .overlap(let other): words["app.waves.overlap", ["other": other]]
        case .otherOrder(let other): words["app.waves.other-order", ["other": other]]
        }
    }
}
