import Realist

extension SitePage {
    /// How things are here, statement by statement.
    public struct Profile: Equatable, Sendable {
        /// Of the team, the organisation and the wider system: does it hold?
        public let place: Items<Line>?
        /// Of people and how they deal with each other: of how many is it true?
        public let people: Items<Line>?

        /// `nil` when nothing was answered.
        init?(_ answers: [ProfileAnswer], in toolkit: Toolkit, _ links: Links) {
            func lines(_ isOfPeople: Bool) -> [Line] {
                answers.compactMap { answer in
                    guard let statement = toolkit.index.statements[answer.statement],
                        statement.level.isOfPeople == isOfPeople
                    else { return nil }
                    return Line(answer, to: statement, in: toolkit, links)
                }
            }
            place = Items(lines(false))
            people = Items(lines(true))
            if place == nil && people == nil { return nil }
        }

        public struct Line: Equatable, Sendable {
            public let statement: String
            /// What is added to the square: `part`, `none`, `unk`, `few`, `most`, or nothing for the full one.
            public let sign: String
            public let answer: String
            public let note: String?
            /// "Support lead, 10 July 2024"
            public let source: String
            /// Explanations that have the statement as a context.
            public let explanations: Items<ExplanationLink>?

            init(
                _ answer: ProfileAnswer, to statement: Statement, in toolkit: Toolkit, _ links: Links
            ) {
                self.statement = toolkit.statementText(statement.id)
                sign = answer.answer.sign
                self.answer = toolkit.words["site.answer.\(answer.answer.rawValue)"]
                note = toolkit.text(answer.note).map(Sentences.ended)
                source =
                    toolkit.words[
                        "site.context.said",
                        ["who": toolkit.asWritten(answer.by), "day": toolkit.words.date(answer.on)]]
                explanations = Items(
                    (toolkit.index.links.explanations[statement.id] ?? [])
                        .map { toolkit.explanation($0, links) })
            }
        }
    }
}

extension ProfileAnswer.Answer {
    /// What is added to the class of the square.
    var sign: String {
        switch self {
        case .present: ""
        case .partly, .some: "part"
        case .absent: "none"
        case .unknown: "unk"
        case .few: "few"
        case .most: "most"
        }
    }
}

extension SitePage.Profile: PagePart {
    static let pageFields = Fields<SitePage.Profile>(.init("place", \.place), .init("people", \.people))
}

extension SitePage.Profile.Line: PagePart {
    static let pageFields = Fields<SitePage.Profile.Line>(
        .init("statement", \.statement), .init("sign", \.sign), .init("answer", \.answer),
        .init("note", \.note), .init("source", \.source), .init("explanations", \.explanations))
}
