/// A way of keeping in contact: one of a list that every study has, or a study's own term for what the list has no word
/// for, such as *book club*.
public struct ContactType: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<ContactType>

    /// Of the study's own term: none of the list's codes.
    public let id: ID
    public var title: Wording
    /// What it is a kind of; `nil` while nobody has said.
    public var kindOf: Listed?
    public var note: Wording?

    public init(id: ID, title: Wording, kindOf: Listed? = nil, note: Wording? = nil) {
        self.id = id
        self.title = title
        self.kindOf = kindOf
        self.note = note
    }

    /// The list. The raw value is what stands where an own term would.
    public enum Listed: String, CaseIterable, Sendable {
        case inPerson = "in-person"
        case videoCall = "video-call"
        case telephone, email
        /// A group on a messaging service.
        case messageGroup = "message-group"
        case socialMedia = "social-media"
        /// A board on a website, open to the members.
        case forum
        case letter

        public var id: ContactType.ID {
            switch self {
            case .inPerson: Identifier(known: "in-person")
            case .videoCall: Identifier(known: "video-call")
            case .telephone: Identifier(known: "telephone")
            case .email: Identifier(known: "email")
            case .messageGroup: Identifier(known: "message-group")
            case .socialMedia: Identifier(known: "social-media")
            case .forum: Identifier(known: "forum")
            case .letter: Identifier(known: "letter")
            }
        }
    }
}

extension Study {
    /// What a type of contact is under the list: itself, or what the study's own term is a kind of.
    ///
    /// - Returns: `nil` for an own term that is a kind of nothing, and for a type that is not there.
    public func listed(_ type: ContactType.ID) -> ContactType.Listed? {
        ContactType.Listed(rawValue: type.text) ?? contactTypes.first { $0.id == type }?.kindOf
    }

    /// All types that contacts may be counted under: the list, and then the study's own.
    public var allContactTypes: [ContactType.ID] {
        ContactType.Listed.allCases.map(\.id) + contactTypes.map(\.id)
    }
}
