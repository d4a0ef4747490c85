public import Realist

/// A text of a publication that is shown in the study's first language on pages in another one.
public struct UntranslatedText: Equatable, Sendable {
    /// What has it: `statement`, `site`; `study` for what the study says of itself.
    public let kind: String
    public let id: String
    /// `title`; with a full stop where it is of a part without a name of its own: `transfer.tested`.
    public let field: String
    public let text: String

    /// Every text that can be translated and is not, in the order of the publication. Earlier versions of the theory are
    /// left out: they stay as they were written.
    public static func all(of publication: Publication, in language: Language) -> [UntranslatedText] {
        guard publication.about.languages.first != language else { return [] }
        var finder = Finder(language: language)
        finder.look(into: publication.about, Place(kind: "study", id: publication.about.id.text))
        finder.look(into: publication.theory.statements)
        finder.look(into: publication.theory.configurations)
        finder.look(into: publication.theory.leadsTo)
        finder.look(into: publication.theory.contrasts)
        finder.look(into: publication.theory.rivals)
        finder.look(into: publication.theory.snapshots)
        finder.look(into: publication.theory.changes)
        finder.look(into: publication.recommendations)
        finder.look(into: publication.materials)
        finder.look(into: publication.sites)
        finder.look(into: publication.workshops)
        finder.look(into: publication.judgements)
        finder.look(into: publication.outcomes.instruments)
        return finder.found
    }

    /// Whose text it is, and the way to it.
    private struct Place {
        var kind: String
        var id: String
        var field = ""

        func then(_ name: String?) -> Place {
            guard let name else { return self }
            return Place(kind: kind, id: id, field: field.isEmpty ? name : field + "." + name)
        }
    }

    /// Looks at stored properties, whatever they are called: so a new one is never forgotten.
    private struct Finder {
        let language: Language
        var found: [UntranslatedText] = []
        private var seen: Set<String> = []

        init(language: Language) { self.language = language }

        mutating func look<Thing>(into things: [Thing]) {
            for thing in things { look(into: thing, Place(kind: UntranslatedText.kind(of: thing), id: "")) }
        }

        mutating func look(into value: Any, _ place: Place) {
            if let wording = value as? Wording { return take(wording, place) }
            if value is String || value is Int || value is Double || value is Bool || value is [UInt8] {
                return
            }
            let mirror = Mirror(reflecting: value)
            switch mirror.displayStyle {
            case .set: return
            case .optional, .collection:
                for child in mirror.children { look(into: child.value, place) }
            case .dictionary:
                look(intoEntriesOf: mirror, place)
            default:
                let inner = UntranslatedText.place(of: value, mirror, in: place)
                for child in mirror.children {
                    // Values of an enum without names are called .0 and so on.
                    let name = child.label.flatMap { $0.first == "." ? nil : $0 }
                    look(into: child.value, inner.then(name))
                }
            }
        }

        /// In the order of their keys, since a dictionary has none.
        private mutating func look(intoEntriesOf mirror: Mirror, _ place: Place) {
            let entries = mirror.children.map { Mirror(reflecting: $0.value).children.map(\.value) }
            let sorted = entries.map { (key: String(describing: $0[0]), value: $0[1]) }.sorted {
                $0.key < $1.key
            }
            for entry in sorted { look(into: entry.value, place) }
        }

        private mutating func take(_ wording: Wording, _ place: Place) {
            guard wording.translations[language] == nil, !wording.text.isEmpty else { return }
            let key = [place.kind, place.id, place.field, wording.text].joined(separator: "\u{0}")
            guard seen.insert(key).inserted else { return }
            found.append(
                UntranslatedText(kind: place.kind, id: place.id, field: place.field, text: wording.text))
        }
    }

    /// What has an identifier is named by it; what has none, within what has, by what it is about.
    private static func place(of value: Any, _ mirror: Mirror, in outer: Place) -> Place {
        func text(_ label: String) -> String? {
            let child = mirror.children.first { $0.label == label }?.value
            return (child as? any CustomStringConvertible)?.description
        }
        if let id = text("id") {
            return outer.kind == "study" && outer.field.isEmpty
                ? outer : Place(kind: kind(of: value), id: id)
        }
        let about = ["configuration", "statement", "recommendation"].lazy.compactMap(text).first
        guard let about else { return outer }
        return outer.id.isEmpty ? Place(kind: outer.kind, id: about) : outer.then(about)
    }

    /// `published-site` is a site to whoever translates.
    private static func kind(of value: Any) -> String {
        var name = String(describing: type(of: value))
        if name.hasPrefix("Published") { name.removeFirst("Published".count) }
        var kind = ""
        for letter in name {
            if letter.isUppercase, !kind.isEmpty { kind += "-" }
            kind += letter.lowercased()
        }
        return kind
    }
}
