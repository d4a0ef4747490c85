/// The data structure in words, ready to be drawn or listed: dimensions with their themes, themes with their concepts.
struct StructureOutline: Equatable {
    var parts: [Part]

    /// A dimension; without a title what belongs to none.
    struct Part: Equatable {
        let title: String?
        let meaning: String?
        let themes: [Theme]
    }

    /// A theme; without a title concepts that belong to none.
    struct Theme: Equatable {
        let id: String
        let title: String?
        let meaning: String?
        /// How many people spoke of it, where that may be told.
        let people: String?
        let address: String?
        let codes: [Concept]
    }

    struct Concept: Equatable {
        let id: String
        let title: String
        let meaning: String?
        let address: String?
        /// It stands under another theme as well.
        let isShared: Bool
    }

    var conceptCount: Int { Set(parts.flatMap(\.themes).flatMap { $0.codes.map(\.id) }).count }
    var themeCount: Int { parts.flatMap(\.themes).count { $0.title != nil } }
    var dimensionCount: Int { parts.count { $0.title != nil } }
}
