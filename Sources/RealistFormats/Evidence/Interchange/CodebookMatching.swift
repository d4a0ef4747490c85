import Realist

extension CodebookPlan {
    /// Finds each dimension, theme and code of a file in the study, or makes it anew.
    struct Matching {
        private struct Place: Hashable {
            let title: String
            let parent: String?
        }

        private var dimensions: KnownThings<String, Dimension>
        private var themes: KnownThings<Place, Theme>
        private var codes: KnownThings<Place, Code>
        private var codesByTitle: KnownThings<String, Code>
        private let titlesOnce: Set<String>
        private let present: GivenCodes
        private let told: GivenCodes?
        private var freeDimensions: NewIdentifiers<Dimension>
        private var freeThemes: NewIdentifiers<Theme>
        private var freeCodes: NewIdentifiers<Code>

        private var dimensionIds: [String: Dimension.ID] = [:]
        private var themeIds: [String: Theme.ID] = [:]
        private(set) var codeIds: [String: Code.ID] = [:]
        private var new = Codebook()

        init(_ book: Codebook, _ present: GivenCodes, _ told: GivenCodes?, _ tiers: CodeTiers) {
            self.present = present
            self.told = told
            dimensions = KnownThings(book.dimensions) { PlainText.line($0.title.text) }
            themes = KnownThings(book.themes) {
                Place(title: PlainText.line($0.title.text), parent: $0.dimension?.text)
            }
            codes = KnownThings(book.codes) {
                Place(title: PlainText.line($0.title.text), parent: $0.themes.first?.text)
            }
            codesByTitle = KnownThings(book.codes) { PlainText.line($0.title.text) }
            var counts: [String: Int] = [:]
            for item in tiers.items where item.tier == .code { counts[item.title, default: 0] += 1 }
            titlesOnce = Set(counts.filter { $0.value == 1 }.keys)
            freeDimensions = NewIdentifiers(used: book.dimensions.map(\.id))
            freeThemes = NewIdentifiers(used: book.themes.map(\.id))
            freeCodes = NewIdentifiers(used: book.codes.map(\.id))
            // What is known by its name in the world is nobody else.
            for item in tiers.items {
                guard let guid = item.guid else { continue }
                if let one = present.dimensions[guid] { dimensions.take(one) }
                if let one = present.themes[guid] { themes.take(one) }
                if let one = present.codes[guid] { codes.take(one) }
            }
        }

        /// - Returns: whether it is new.
        mutating func place(dimension item: CodeTiers.Item, using random: inout some RandomNumberGenerator)
            -> Bool
        {
            let known = item.guid.flatMap { present.dimensions[$0] } ?? dimensions.take(item.title)
            if let known {
                dimensionIds[item.key] = known.id
                return false
            }
            let own = item.guid.flatMap { told?.dimensions[$0] }
            let id = freeDimensions.make(own?.id, from: item.title, using: &random)
            dimensionIds[item.key] = id
            let title = Matching.wording(item.title, own?.title) ?? ""
            new.dimensions.append(
                Dimension(id: id, title: title, meaning: Matching.wording(item.meaning, own?.meaning)))
            return true
        }

        /// - Returns: whether it is new.
        mutating func place(theme item: CodeTiers.Item, using random: inout some RandomNumberGenerator)
            -> Bool
        {
            let dimension = item.parent.flatMap { dimensionIds[$0] }
            let known =
                item.guid.flatMap { present.themes[$0] }
                ?? themes.take(Place(title: item.title, parent: dimension?.text))
            if let known {
                themeIds[item.key] = known.id
                return false
            }
            let own = item.guid.flatMap { told?.themes[$0] }
            let id = freeThemes.make(own?.id, from: item.title, using: &random)
            themeIds[item.key] = id
            new.themes.append(
                Theme(
                    id: id, title: Matching.wording(item.title, own?.title) ?? "",
                    meaning: Matching.wording(item.meaning, own?.meaning), dimension: dimension))
            return true
        }

        /// - Returns: whether it is new.
        mutating func place(code item: CodeTiers.Item, using random: inout some RandomNumberGenerator) -> Bool
        {
            let theme = item.parent.flatMap { themeIds[$0] }
            if let known = known(code: item, under: theme) {
                codeIds[item.key] = known.id
                return false
            }
            let own = item.guid.flatMap { told?.codes[$0] }
            let id = freeCodes.make(own?.id, from: item.title, using: &random)
            codeIds[item.key] = id
            new.codes.append(
                Code(
                    id: id, title: Matching.wording(item.title, own?.title) ?? "",
                    meaning: Matching.wording(item.meaning, own?.meaning), themes: theme.map { [$0] } ?? []))
            return true
        }

        /// By its name in the world; by its title in its place; by its title alone where nothing else has it, here and
        /// there, because codes are moved to other themes all the time.
        private mutating func known(code item: CodeTiers.Item, under theme: Theme.ID?) -> Code? {
            if let known = item.guid.flatMap({ present.codes[$0] }) { return known }
            if let known = codes.take(Place(title: item.title, parent: theme?.text)) { return known }
            guard titlesOnce.contains(item.title), let only = codesByTitle.only(item.title),
                !codes.taken.contains(only.id)
            else { return nil }
            codes.take(only)
            return only
        }

        /// What Realist wrote stands where the file has the same text in the first language.
        private static func wording(_ text: String?, _ own: Wording?) -> Wording? {
            if let own, let text, PlainText.line(own.text) == PlainText.line(text) { return own }
            return text.map { Wording($0) }
        }

        /// The further themes of new codes: as Realist wrote them, or, in a file of its own, as its sets tell.
        mutating func addMemberships(_ project: QualitativeProject, _ told: GivenCodes?) {
            if let told {
                let keys = Dictionary(
                    codeIds.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
                let guids = Dictionary(
                    told.themes.map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
                for place in new.codes.indices {
                    guard let guid = keys[new.codes[place].id].flatMap({ Guid($0) }),
                        let own = told.codes[guid]
                    else { continue }
                    let themes = own.themes.compactMap { guids[$0] }.compactMap { themeIds[$0.text] }
                    if themes.count == own.themes.count { new.codes[place].themes = themes }
                }
            }
            guard told == nil, project.origin.hasPrefix(StudyExport.origin) else { return }
            let nodes = Dictionary(grouping: project.codes, by: \.name)
            let byId = Dictionary(
                new.codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            for set in project.sets {
                guard let node = nodes[set.name]?.first(where: { themeIds[$0.guid.text] != nil }),
                    let theme = themeIds[node.guid.text]
                else { continue }
                for guid in set.codes {
                    guard let place = codeIds[guid.text].flatMap({ byId[$0] }) else { continue }
                    if !new.codes[place].themes.contains(theme) { new.codes[place].themes.append(theme) }
                }
            }
        }

        /// In the order of the study that they come from.
        func sortedNew(as own: Codebook?) -> Codebook {
            guard let own else { return new }
            var book = new
            book.dimensions.sort(like: own.dimensions)
            book.themes.sort(like: own.themes)
            book.codes.sort(like: own.codes)
            return book
        }
    }
}

extension Array where Element: Identifiable {
    /// In the order that others have; what is not among them comes last, as it is.
    mutating func sort(like others: [Element]) {
        let ranks = Dictionary(
            others.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ordered = enumerated().sorted { left, right in
            let (one, two) = (ranks[left.element.id] ?? Int.max, ranks[right.element.id] ?? Int.max)
            return (one, left.offset) < (two, right.offset)
        }
        self = ordered.map(\.element)
    }
}
