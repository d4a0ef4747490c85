import Testing

@testable import Realist

/// A theory of few statements, so that every place that can be is tried. Statements go by their numbers here, and how far
/// one holds is 0, 1 or 2.
private struct MadeUpTheory {
    let statements: [Statement]
    let configuration: Configuration
    /// What somebody says of a place that can be.
    let said: [Int: Int]

    static let count = 6

    init(_ random: inout Seeded) {
        func one<Kind>(of all: [Kind]) -> Kind { all[random.below(all.count)] }
        let ids: [Statement.ID] = (0..<MadeUpTheory.count).map { MadeUpSurvey.named("s\($0)") }
        var statements: [Statement] = []
        for id in ids {
            let level = one(of: [Statement.Level.team, .organisation, .widerSystem, .person])
            let broader = ids.filter { $0 != id && random.below(7) == 0 }
            statements.append(Statement(id: id, text: Wording(id.text), level: level, broader: broader))
        }
        let groups: [Identifier<ContextLink>?] = [nil, nil, MadeUpSurvey.named("a"), MadeUpSurvey.named("b")]
        var context: [ContextLink] = []
        for _ in 0..<random.below(6) {
            context.append(
                ContextLink(
                    statement: one(of: ids), need: one(of: ContextLink.Need.allCases), group: one(of: groups))
            )
        }
        self.statements = statements
        configuration = .example("c", context: context)
        let world = one(of: MadeUpTheory.worlds(statements))
        var said: [Int: Int] = [:]
        for number in ids.indices where statements[number].level != .person && random.below(2) == 0 {
            said[number] = world[number]
        }
        self.said = said
    }

    var setting: Setting {
        var answers: [Statement.ID: Extent.Degree] = [:]
        for (number, degree) in said {
            answers[statements[number].id] = Extent.Degree(rawValue: degree)
        }
        return Setting(answers)
    }

    /// Every place at which nothing holds further than what it is an instance of.
    static func worlds(_ statements: [Statement]) -> [[Int]] {
        var worlds: [[Int]] = [[]]
        for _ in statements { worlds = worlds.flatMap { world in (0...2).map { world + [$0] } } }
        let pairs = statements.enumerated().flatMap { number, one in
            statements.indices.filter { one.broader.contains(statements[$0].id) }.map { (number, $0) }
        }
        return worlds.filter { world in pairs.allSatisfy { world[$0.0] <= world[$0.1] } }
    }

    /// Every place that fits what was said.
    var possible: [[Int]] {
        MadeUpTheory.worlds(statements).filter { world in said.allSatisfy { world[$0.key] == $0.value } }
    }

    private var needed: [(link: ContextLink, number: Int)] {
        configuration.context.filter { $0.need == .present || $0.need == .absent }.compactMap { link in
            statements.firstIndex { $0.id == link.statement }.map { (link, $0) }
        }
    }

    /// As the sentence says it: all that is needed is there, or is away, of alternatives one.
    func met(in world: [Int]) -> Int? {
        var needs = needed.filter { $0.link.group == nil }.map { [$0] }
        for name in ["a", "b"] { needs.append(needed.filter { $0.link.group?.text == name }) }
        needs.removeAll { $0.allSatisfy { statements[$0.number].level == .person } }
        return needs.compactMap { need in
            need.map { $0.link.need == .present ? world[$0.number] : 2 - world[$0.number] }.max()
        }.min()
    }

    /// Whether what is needed can be the one without the other: no statement twice, none an instance of another, and
    /// nothing about people follows from the place.
    var isFree: Bool {
        let needed = needed.map(\.link.statement)
        guard Set(needed).count == needed.count else { return false }
        let kinship = StatementKinship(statements)
        let people = Set(statements.filter { $0.level == .person }.map(\.id))
        return needed.allSatisfy { one in
            let kin = kinship.broader(than: one).union(kinship.narrower(than: one))
            return kin.isDisjoint(with: needed) && (!people.contains(one) || kin.isSubset(of: people))
        }
    }
}

@Suite("How a configuration stands to a setting") struct SettingMatchTests {
    @Test("is what it is at every place that fits the answers, tried one by one")
    func bruteForce() throws {
        var random = Seeded(20_261_122)
        var (exact, met, missed, open, none) = (0, 0, 0, 0, 0)
        for _ in 0..<1_500 {
            let theory = MadeUpTheory(&random)
            let questions = SettingQuestions(
                statements: theory.statements, configurations: [theory.configuration])
            let match = SettingMatch(theory.configuration, in: theory.setting, questions)
            let possible = theory.possible
            try #require(!possible.isEmpty)
            let degrees = possible.map { theory.met(in: $0) }
            guard let extent = match.met else {
                #expect(degrees.allSatisfy { $0 == nil })
                none += 1
                continue
            }
            let found = degrees.compactMap { $0 }
            #expect(found.count == degrees.count)
            let (least, most) = (try #require(found.min()), try #require(found.max()))
            // Never more sure than every place allows.
            #expect(extent.least.rawValue <= least && most <= extent.most.rawValue)
            if theory.isFree {
                #expect(extent.least.rawValue == least && extent.most.rawValue == most)
                exact += 1
            }
            switch extent.known {
            case .wholly: met += 1
            case .not: missed += 1
            case .partly: break
            case nil: open += 1
            }
        }
        // All of it was met, and often.
        #expect(exact > 300 && met > 50 && missed > 50 && open > 300 && none > 50)
    }

    private let ids: [Statement.ID] = (0..<4).map { MadeUpSurvey.named("s\($0)") }
    private func statements(_ broader: [Int: [Int]] = [:], people: Set<Int> = []) -> [Statement] {
        ids.enumerated().map { number, id in
            Statement(
                id: id, text: Wording(id.text), level: people.contains(number) ? .person : .team,
                broader: (broader[number] ?? []).map { ids[$0] })
        }
    }
    private func configuration(_ links: [ContextLink], _ name: String = "c") -> Configuration {
        Configuration(
            id: MadeUpSurvey.named(name), label: name, title: Wording(name), stage: Stage.ID(known: "t"),
            context: links)
    }

    @Test("follows instances of instances, and stands a circle of them")
    func kinship() {
        let kinship = StatementKinship(statements([0: [1], 1: [2], 2: [1]]))
        #expect(kinship.broader(than: ids[0]) == [ids[1], ids[2]])
        #expect(kinship.narrower(than: ids[2]) == [ids[0], ids[1]])
        #expect(
            kinship.extent(of: ids[2], in: Setting([ids[0]: .partly]))
                == Extent(least: .partly, most: .wholly))
        #expect(kinship.extent(of: ids[0], in: Setting([ids[2]: .not])).known == .not)
        // Said of itself before what follows; nothing from what cannot be.
        let odd = Setting([ids[0]: .wholly, ids[2]: .not])
        #expect(kinship.extent(of: ids[2], in: odd).known == .not)
        #expect(kinship.extent(of: ids[1], in: odd) == .unknown)
    }

    @Test("asks no place about its people, and says whom it is for")
    func people() {
        let group = Identifier<ContextLink>(known: "g")
        let one = configuration([
            ContextLink(statement: ids[0]), ContextLink(statement: ids[1], group: group),
            ContextLink(statement: ids[2], group: group), ContextLink(statement: ids[3], need: .weakens),
        ])
        let questions = SettingQuestions(statements: statements(people: [0, 2]), configurations: [one])
        #expect(questions.asked == [ids[1], ids[3]])
        let match = SettingMatch(one, in: Setting([ids[1]: .not, ids[3]: .partly]), questions)
        #expect(match.people.map { $0.map(\.statement) } == [[ids[0]]])
        #expect(match.needs.map(\.isAlsoOfPeople) == [true])
        #expect(match.met == .unknown)
        #expect(match.modifiers.map(\.holds.known) == [.partly])
    }

    @Test("asks first what tells most apart, and nothing twice")
    func order() {
        let link = { (number: Int) in ContextLink(statement: ids[number]) }
        let four = [
            configuration([link(0), link(1)], "a"), configuration([link(0), link(2)], "b"),
            configuration([link(0)], "d"), configuration([link(0), link(3), link(1)], "e"),
        ]
        let questions = SettingQuestions(statements: statements(), configurations: four)
        // s1 parts {a, e} from {b, d}: four pairs; then s2 and s3 one each; s0 parts none.
        #expect(questions.asked == [ids[1], ids[2], ids[3], ids[0]])
        #expect(SettingQuestions(statements: statements(), configurations: []).asked.isEmpty)
    }

    @Test("stands on judgements of the present wording whose evidence stands")
    func standing() throws {
        var one = Configuration.example("c")
        one.revision = 2
        func judged(_ verdict: Verdict, revision: Int, lookAgain: Day? = nil, of id: Configuration.ID? = nil)
            -> Judgement
        {
            Judgement(
                site: MadeUpSurvey.named("a"), configuration: id ?? one.id, revision: revision,
                finding: .verdict(verdict, worked: .partly, strength: .moderate), reason: "So",
                on: Day(2026, 3, 1), by: "Evaluator", lookAgain: lookAgain)
        }
        let kept = judged(.refines, revision: 2)
        let all = [
            judged(.supports, revision: 2), kept, judged(.refutes, revision: 1),
            judged(.mixed, revision: 2, lookAgain: Day(2026, 3, 2)),
            judged(.refutes, revision: 2, of: MadeUpSurvey.named("other")),
        ]
        #expect(all.standing(of: one) == kept)
        #expect(all.suffix(3).standing(of: one) == nil)
    }
}
