public import Realist

/// What a bundle says that cannot be, though every value can be read.
public enum StudyProblem: Explained {
    case endsBeforeItBegins(from: Day, to: Day, at: Location)
    case noLanguage(at: Location)
    case halfScored(at: Location)
    case loweredWithoutReason(at: Location)
    case scoresAreSensitive(at: Location)
    case notTwo(at: Location)
    case fewerThanTwo(at: Location)
    case survivorIsNoRival(String, at: Location)
    case reasonWithoutSurvivor(at: Location)
    case noIdentifier(String, at: Location)
    case fileOrLink(at: Location)
    case sharedFile(String, SharedFile.Fault, at: Location)
    case oneFileForTwo(String, other: String, at: Location)
    case agreedWithoutName(at: Location)
    case noSteps(at: Location)
    /// An own term is called like one of the list.
    case termTaken(id: String, field: String, at: Location)
    case stepBack(from: String, to: String, at: Location)
    case stepsOutOfTime(first: RoughDate, second: RoughDate, at: Location)
    case silentAndVerdict(at: Location)
    case addedFromOthers(at: Location)
    case cameFromNothing(at: Location)
    case comparedWithItself(String, at: Location)
    /// Of a proposed explanation: it is one or the other, or it waits.
    case takenAndDeclined(at: Location)
    /// A linked coding tells at least two parts, each once.
    case linkedParts(at: Location)
    /// A memo is about one thing.
    case memoOfTwo(at: Location)
    case splitFromItself(String, at: Location)
    /// An error is mended, whatever the reason; and there is no note on a note.
    case errorLetStand(at: Location)

    public var code: String {
        switch self {
        case .endsBeforeItBegins: "study.ends-before-it-begins"
        case .noLanguage: "study.no-language"
        case .halfScored: "study.half-scored-measure"
        case .loweredWithoutReason: "study.threshold-lowered-without-reason"
        case .scoresAreSensitive: "study.scores-are-sensitive"
        case .notTwo: "study.not-two-configurations"
        case .fewerThanTwo: "study.fewer-than-two-rivals"
        case .survivorIsNoRival: "study.survivor-is-no-rival"
        case .reasonWithoutSurvivor: "study.reason-without-survivor"
        case .noIdentifier: "study.no-identifier"
        case .fileOrLink: "study.file-or-link"
        case .sharedFile(_, .name, _): "study.file-name"
        case .sharedFile(_, .kind, _): "study.file-kind"
        case .oneFileForTwo: "study.one-file-for-two"
        case .agreedWithoutName: "study.agreed-without-name"
        case .noSteps: "study.change-without-steps"
        case .termTaken: "study.term-taken"
        case .stepBack: "study.step-back"
        case .stepsOutOfTime: "study.steps-out-of-time"
        case .silentAndVerdict: "study.silent-and-verdict"
        case .addedFromOthers: "study.added-from-others"
        case .cameFromNothing: "study.came-from-nothing"
        case .comparedWithItself: "study.wave-compared-with-itself"
        case .takenAndDeclined: "study.taken-and-declined"
        case .linkedParts: "study.linked-parts"
        case .memoOfTwo: "study.memo-of-two"
        case .splitFromItself: "study.split-from-itself"
        case .errorLetStand: "study.error-let-stand"
        }
    }

    public var what: String {
        switch self {
        case .endsBeforeItBegins(let from, let to, _): "It ends on \(to), before it begins on \(from)."
        case .noLanguage: "A study has at least one language."
        case .halfScored: "A measure has an instrument or a subscale, but not both."
        case .loweredWithoutReason: "A threshold is under its default, and nobody says why."
        case .scoresAreSensitive: "Tables of scores cannot leave the class sensitive."
        case .notTwo: "A contrast is between two different configurations."
        case .fewerThanTwo: "Rivals are at least two different configurations."
        case .survivorIsNoRival(let id, _): "The survivor \(id) is none of the rivals."
        case .reasonWithoutSurvivor: "There is a reason, but no survivor that it is for."
        case .noIdentifier(let text, _): "\(shown(text)) is no identifier."
        case .fileOrLink: "A material has either a file or a link."
        case .sharedFile(let path, .name, _): "Not every computer can have a file of the name \(shown(path))."
        case .sharedFile(let path, .kind, _):
            "\(shown(path)) is of a kind that cannot be published: a browser could run it, or not know what it is."
        case .oneFileForTwo(let path, let other, _):
            "\(shown(path)) and \(shown(other)) would be one file where the site is published."
        case .agreedWithoutName: "An agreement to show a name is recorded, but there is no name."
        case .noSteps: "A change has at least one step."
        case .termTaken(let id, let field, _): "\(shown(id)) is a term of the list for “\(field)” already."
        case .stepBack(let from, let to, _): "After “\(from)” a change cannot become “\(to)”."
        case .stepsOutOfTime(let first, let second, _): "A step of \(second) follows one of \(first)."
        case .silentAndVerdict: "A judgement gives a verdict, or says why there is none, not both."
        case .addedFromOthers: "What was added came out of no other configuration."
        case .cameFromNothing: "What was merged or split came out of at least one configuration."
        case .comparedWithItself(let wave, _): "The wave \(shown(wave)) is compared with itself."
        case .takenAndDeclined: "It was taken in, or declined, not both."
        case .linkedParts: "A linked coding has at least two parts, each in a role of its own."
        case .memoOfTwo: "A memo is about one thing."
        case .splitFromItself(let id, _): "The statement \(shown(id)) was split off from itself."
        case .errorLetStand: "A question of this kind cannot be let stand."
        }
    }

    public var location: Location? {
        switch self {
        case .endsBeforeItBegins(_, _, let place), .noLanguage(let place),
            .halfScored(let place), .loweredWithoutReason(let place),
            .scoresAreSensitive(let place), .notTwo(let place), .fewerThanTwo(let place),
            .survivorIsNoRival(_, let place), .reasonWithoutSurvivor(let place), .noIdentifier(_, let place),
            .fileOrLink(let place), .sharedFile(_, _, let place), .oneFileForTwo(_, _, let place),
            .agreedWithoutName(let place), .noSteps(let place),
            .termTaken(_, _, let place),
            .stepBack(_, _, let place), .stepsOutOfTime(_, _, let place), .silentAndVerdict(let place),
            .addedFromOthers(let place), .cameFromNothing(let place), .comparedWithItself(_, let place),
            .takenAndDeclined(let place), .errorLetStand(let place), .linkedParts(let place),
            .memoOfTwo(let place), .splitFromItself(_, let place):
            place
        }
    }

    public var remedy: String {
        switch self {
        case .endsBeforeItBegins: "Correct one of the two days."
        case .noLanguage: "Write the code of the language its texts are in, such as en."
        case .halfScored: "Give both, or neither for a measure that no questionnaire scores."
        case .loweredWithoutReason: "Add “lowered” with a reason, by whom and on which day."
        case .scoresAreSensitive: "Write “sensitive”."
        case .notTwo: "Name exactly two."
        case .fewerThanTwo: "Name two or more."
        case .survivorIsNoRival: "Name one of the configurations of the list above it."
        case .reasonWithoutSurvivor: "Name the survivor, or take the reason out."
        case .noIdentifier: "Use small letters, digits and single dashes, at most 64 signs."
        case .fileOrLink: "Write “file” with a path under materials, or “url”."
        case .sharedFile(_, .name, _):
            "Rename it: letters, digits, dashes and blanks, no dot in front and none of \\ : * ? \" < > |; no name such "
                + "as con or nul."
        case .sharedFile(_, .kind, _):
            "Save it as one of these: \(SharedFile.endings.sorted().joined(separator: ", "))."
        case .oneFileForTwo: "Rename one of the two."
        case .agreedWithoutName: "Add “name”, or take “name-agreed” out."
        case .noSteps: "Add the first step, such as “to: proposed”."
        case .termTaken: "Give the study's own term another identifier, or use the list's."
        case .stepBack:
            "Put the steps in the order in which they happened: proposed, agreed, in-progress, "
                + "in-place, then kept, changed-again or stopped."
        case .stepsOutOfTime: "Correct a date, or put the steps in the order in which they happened."
        case .linkedParts: "Name what else the passage tells with it, or take the linked coding out."
        case .splitFromItself: "Name in “from” the statement that was there before, in “into” the new one."
        case .memoOfTwo: "Keep one of “excerpt”, “source”, “code” and “configuration”."
        case .takenAndDeclined: "Take out one of the two."
        case .errorLetStand: "Mend what “realist check” tells, and take this note out."
        case .comparedWithItself: "Write an earlier wave at “from” and a later one at “to”."
        case .silentAndVerdict: "Take out “silent”, or the verdict with “worked” and “strength”."
        case .addedFromOthers: "Write “from: []”, or the kind split or merged."
        case .cameFromNothing: "Name what it came from, or write the kind added."
        }
    }
}
