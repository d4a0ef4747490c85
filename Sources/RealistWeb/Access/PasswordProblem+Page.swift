internal import Realist
internal import RealistPages

extension Realist.PasswordProblem {
    /// As the page of a new password says it.
    var onPage: RealistPages.PasswordProblem {
        switch self {
        case .tooShort(let least): .tooShort(least: least)
        case .tooLong(let most): .tooLong(most: most)
        case .guessable, .notThePresentOne: .wellKnown
        }
    }
}
