public import Realist

/// The questions of a site's context profile in groups of one page each: first about the place, then about the people.
public struct ProfileAsking: Equatable, Sendable {
    public let groups: [Group]

    /// At most this many questions are on a page.
    static let most = 6

    /// What is asked on one page.
    public struct Group: Equatable, Sendable {
        /// In addresses: `organisation-2`.
        public let id: String
        public let level: Statement.Level
        /// Which of how many groups of its level.
        public let number: Int
        public let of: Int
        public let statements: [Statement]
    }

    /// - `statements`: that a site is asked about, in the order of the theory.
    public init(_ statements: [Statement]) {
        let order: [Statement.Level] = [.team, .organisation, .widerSystem, .relationship, .person]
        groups = order.flatMap { level -> [Group] in
            let own = statements.filter { $0.level == level }
            let count = (own.count + ProfileAsking.most - 1) / ProfileAsking.most
            return (0..<count).map { number in
                // As evenly as it goes: 17 questions are 6, 6 and 5.
                let from = number * own.count / count
                let to = (number + 1) * own.count / count
                return Group(
                    id: count == 1 ? level.rawValue : "\(level.rawValue)-\(number + 1)", level: level,
                    number: number + 1, of: count, statements: Array(own[from..<to]))
            }
        }
    }

    public func group(_ id: String) -> Group? { groups.first { $0.id == id } }

    /// The group that comes after one; `nil` after the last.
    public func group(after id: String) -> Group? {
        guard let place = groups.firstIndex(where: { $0.id == id }), place + 1 < groups.count else {
            return nil
        }
        return groups[place + 1]
    }

    /// The group in which a statement is asked about.
    public func group(of statement: Statement.ID) -> Group? {
        groups.first { $0.statements.contains { $0.id == statement } }
    }
}

extension ProfileAsking.Group {
    /// How many of its questions a site has answered.
    func answered(by site: Site) -> Int {
        let known = Set(site.profile.map(\.statement))
        return statements.count { known.contains($0.id) }
    }

    /// “Organisation, part 2 of 3”
    func title(_ words: Words) -> String {
        let title = words["app.profile.level.\(level.rawValue)"]
        return of == 1
            ? title
            : words["app.profile.part", ["title": title, "n": String(number), "of": String(of)]]
    }
}

extension Statement {
    /// How a site is asked about it: in its own words, else by what it claims.
    func asked(_ language: Language) -> String {
        question?.text(in: language) ?? text.text(in: language)
    }
}

/// Names of the fields.
public enum ProfileNames {
    public static func answer(_ statement: Statement.ID) -> String { "answer.\(statement)" }
    public static func note(_ statement: Statement.ID) -> String { "note.\(statement)" }
    public static let by = "by"
    public static let on = "on"
    /// How many answers to each question the page knew of.
    public static let seen = "seen"
}
