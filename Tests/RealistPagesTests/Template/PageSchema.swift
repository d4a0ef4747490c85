@testable import RealistPages

/// What kind of value stands somewhere on a page.
indirect enum PageSchema: Equatable {
    /// No example has a value there.
    case unknown
    case text, html, flag
    case list(PageSchema)
    /// A struct, by its name: its members are in ``PageTypes``.
    case group(String)
    /// Two examples do not agree.
    case clash

    func merged(_ other: PageSchema) -> PageSchema {
        switch (self, other) {
        case (.unknown, _): other
        case (_, .unknown): self
        case (.list(let one), .list(let two)): .list(one.merged(two))
        default: self == other ? self : .clash
        }
    }

    /// Nothing is known of it, or of what is in it.
    var isOpen: Bool {
        switch self {
        case .unknown, .clash: true
        case .list(let one): one.isOpen
        case .text, .html, .flag, .group: false
        }
    }
}

/// The structs that pages are made of, with the members that some example gave a value.
struct PageTypes {
    private(set) var members: [String: [String: PageSchema]] = [:]

    /// Reads the structs of a value as rendering reads them.
    mutating func read(_ value: Any) -> PageSchema {
        switch value {
        case let text as String: return text.isEmpty ? .unknown : .text
        case is Bool: return .flag
        case is Int: return .text
        case let html as SafeHTML: return html.text.isEmpty ? .unknown : .html
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            return mirror.children.first.map { read($0.value) } ?? .unknown
        case .collection:
            return .list(mirror.children.reduce(.unknown) { $0.merged(read($1.value)) })
        case .struct:
            let name = String(reflecting: type(of: value))
            for child in mirror.children {
                let kind = read(child.value)
                members[name, default: [:]][child.label ?? "", default: .unknown] =
                    (members[name]?[child.label ?? ""] ?? .unknown).merged(kind)
            }
            return .group(name)
        default:
            return .clash
        }
    }

    /// Members of which no example has a value: then no template can be held against them.
    var gaps: [String] {
        members.flatMap { type, members in
            members.filter { $0.value.isOpen }.map { type + "." + $0.key }
        }.sorted()
    }
}
