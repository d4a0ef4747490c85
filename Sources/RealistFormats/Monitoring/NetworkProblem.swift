public import Realist

/// What a bundle says of networks that cannot be, though every value can be read.
public enum NetworkProblem: Explained {
    case insideItself(String, at: Location)
    case typeTaken(String, at: Location)
    case phaseTwice(CalendarMonth, type: String, at: Location)
    case countTwice(Day, at: Location)
    /// Neither one of the list nor own words, or both.
    case oneOrOwn(key: String, at: Location)
    case reasonWithoutEnd(at: Location)
    case morePeopleThanContacts(people: Int, contacts: Int, at: Location)
    case contactsTwice(month: CalendarMonth, network: String, type: String, at: Location)
    case foundBeforeDay(on: Day, at: Location)
    case emptyRow(at: Location)

    public var code: String {
        switch self {
        case .insideItself: "network.inside-itself"
        case .typeTaken: "network.type-taken"
        case .phaseTwice: "network.phase-twice"
        case .countTwice: "network.count-twice"
        case .oneOrOwn: "network.one-or-own-words"
        case .reasonWithoutEnd: "network.reason-without-end"
        case .morePeopleThanContacts: "network.more-people-than-contacts"
        case .contactsTwice: "network.contacts-twice"
        case .foundBeforeDay: "network.found-in-no-order"
        case .emptyRow: "network.empty-row"
        }
    }

    public var what: String {
        switch self {
        case .insideItself(let id, _): "The network \(id) would be inside itself."
        case .typeTaken(let id, _): "\(shown(id)) is a type of contact of the list already."
        case .phaseTwice(let month, let type, _): "\(month) has the type of contact \(shown(type)) twice."
        case .countTwice(let day, _): "The members are counted twice on \(day)."
        case .oneOrOwn(let key, _):
            "Either \(shown(key)) or \(shown(key + "-in-words")) is needed, and not both."
        case .reasonWithoutEnd: "There is a reason for leaving, and no day on which somebody left."
        case .morePeopleThanContacts(let people, let contacts, _):
            "\(people) people would have had \(contacts) contacts, fewer than one each."
        case .contactsTwice(let month, let network, let type, _):
            "There is an earlier row for \(month), \(network) and \(type)."
        case .foundBeforeDay(let day, _):
            "The review of \(day) stands behind a later one, or one of the same day."
        case .emptyRow: "A row has an aspect and nothing that is said for or against it."
        }
    }

    public var location: Location? {
        switch self {
        case .insideItself(_, let place), .typeTaken(_, let place), .phaseTwice(_, _, let place),
            .countTwice(_, let place), .oneOrOwn(_, let place), .reasonWithoutEnd(let place),
            .morePeopleThanContacts(_, _, let place), .contactsTwice(_, _, _, let place),
            .foundBeforeDay(_, let place), .emptyRow(let place):
            place
        }
    }

    public var remedy: String {
        switch self {
        case .insideItself: "Correct “within”, or take it out of one of the networks."
        case .typeTaken: "Give the study's own type another identifier, or use the list's."
        case .phaseTwice, .contactsTwice: "Keep one of the two."
        case .countTwice: "Keep one of the two counts."
        case .oneOrOwn: "Keep the word of the list, or your own words where the list has none."
        case .reasonWithoutEnd: "Write the last day under “to”, or take the reason out."
        case .morePeopleThanContacts: "Correct one of the two numbers."
        case .foundBeforeDay: "Put the reviews into the order of their days, each day once."
        case .emptyRow: "Write “positive”, “negative” or both, or take the row out."
        }
    }
}
