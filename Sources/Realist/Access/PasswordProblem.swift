/// Why a password cannot be used.
public enum PasswordProblem: Explained {
    case tooShort(least: Int)
    case tooLong(most: Int)
    case guessable
    /// The present password that was asked for is another one.
    case notThePresentOne

    public var code: String {
        switch self {
        case .tooShort: "password.too-short"
        case .tooLong: "password.too-long"
        case .guessable: "password.guessable"
        case .notThePresentOne: "password.not-the-present-one"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .tooShort(let least): "This password is too short: it needs at least \(least) characters."
        case .tooLong(let most): "This password is too long: it may have at most \(most) characters."
        case .guessable:
            "This password would be guessed soon: it is made of common words, of a name or address, of the names of the study and its sites, or of signs in a row."
        case .notThePresentOne: "The present password is not right."
        }
    }

    public var remedy: String {
        switch self {
        case .tooShort, .guessable:
            "Take three or more words that have nothing to do with each other or with you."
        case .tooLong: "Take a shorter one."
        case .notThePresentOne: "Type the password that you signed in with."
        }
    }
}

/// Why nobody was signed in.
public enum SignInProblem: Explained {
    /// Unknown address, wrong password, no password yet, disabled account: the same words for all of them.
    case notRight
    case tooMany(wait: Duration)
    /// Too many people are signing in at this moment.
    case busy

    public var code: String {
        switch self {
        case .notRight: "sign-in.not-right"
        case .tooMany: "sign-in.too-many"
        case .busy: "sign-in.busy"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .notRight: "The e-mail address or the password is not right."
        case .tooMany: "There were too many tries with a wrong password."
        case .busy: "Too many people are signing in right now."
        }
    }

    public var remedy: String {
        switch self {
        case .notRight: "Try again, or ask your administrator for a new link."
        case .tooMany(let wait):
            "Wait \(SignInProblem.inWords(wait)) and try again, use a device that you signed in with before, "
                + "or ask your administrator for a new link."
        case .busy: "Try again in a moment."
        }
    }

    /// Whole seconds up to a minute, then whole minutes, always enough.
    static func inWords(_ wait: Duration) -> String {
        let (whole, part) = wait.components
        let seconds = max(1, whole + (part > 0 ? 1 : 0))
        if seconds <= 60 { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
        let minutes = (seconds + 59) / 60
        if minutes <= 60 { return "\(minutes) minutes" }
        return "\((minutes + 59) / 60) hours"
    }
}

/// Why a link cannot be used to choose a password.
public enum LinkProblem: Explained {
    case unknown, used, tooOld

    public var code: String {
        switch self {
        case .unknown: "link.unknown"
        case .used: "link.used"
        case .tooOld: "link.too-old"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .unknown: "This link is not valid, or a newer one has taken its place."
        case .used: "This link was used already."
        case .tooOld: "This link is too old: it could be used for three days."
        }
    }

    public var remedy: String {
        switch self {
        case .unknown: "Check that it was copied whole, or ask your administrator for a new one."
        case .used: "Sign in with the password that you chose, or ask your administrator for a new link."
        case .tooOld: "Ask your administrator for a new one."
        }
    }
}
