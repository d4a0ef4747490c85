/// What is wrong with what a study says of itself, or with its disclosure policy.
public enum SettingFault: Equatable, Sendable {
    case noTitle, noQuestion, noLicence
    case tooLong(most: Int)
    /// Nowhere that people could write to.
    case noContact
    case noLanguages
    /// Of the disclosure policy.
    case noNumber(lowest: Int)
    case noReason(least: Int)
    /// A reason, and no number that it could be for.
    case nothingLowered

    func text(_ words: Words) -> String {
        switch self {
        case .noTitle: words["app.administer.setting.no-title"]
        case .noQuestion: words["app.administer.setting.no-question"]
        case .noLicence: words["app.administer.setting.no-licence"]
        case .tooLong(let most): words["app.administer.setting.too-long", ["most": String(most)]]
        case .noContact: words["app.administer.setting.no-contact"]
        case .noLanguages: words["app.administer.setting.no-languages"]
        case .noNumber(let lowest):
            words["app.administer.disclosure.no-number", ["lowest": String(lowest)]]
        case .noReason(let least): words["app.administer.disclosure.no-reason", ["least": String(least)]]
        case .nothingLowered: words["app.administer.disclosure.nothing-lowered"]
        }
    }
}
