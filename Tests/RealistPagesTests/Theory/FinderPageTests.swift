import Testing

@testable import Realist
@testable import RealistPages

@Suite("The finder") struct FinderPageTests {
    @Test("asks every place about each context that is not of people, once, numbered through")
    func questions() throws {
        let toolkit = try Example.toolkit()
        let page = FinderPage(toolkit)
        let questions = page.first + (page.others?.questions ?? [])
        #expect(questions.map(\.number) == Array(1...questions.count))
        #expect(Set(questions.map(\.id)) == Set(toolkit.index.questions.asked.map(\.text)))
        let names = questions.map { Set($0.choices.map(\.name)) }
        #expect(names.allSatisfy { $0.count == 1 } && Set(names).count == names.count)
        #expect(questions.allSatisfy { $0.choices.map(\.value) == ["yes", "partly", "no", "unknown"] })
        #expect(
            !questions.contains {
                toolkit.index.statements[Identifier($0.id) ?? Example.trust]?.level.isOfPeople ?? true
            })
    }

    @Test("has a card for each explanation that helps or hinders, with what its script needs")
    func cards() throws {
        let toolkit = try Example.toolkit()
        let page = FinderPage(toolkit)
        let directed = toolkit.publication.theory.configurations.filter { $0.direction != .open }
        #expect(page.cards.map(\.id) == directed.map(\.id.text))
        for (card, configuration) in zip(page.cards, directed) {
            let match = SettingMatch(configuration, in: Setting(), toolkit.index.questions)
            #expect(card.needs.count == match.needs.count)
            for (need, expected) in zip(card.needs, match.needs) {
                #expect(need.tokens.split(separator: " ").count == expected.links.count)
            }
            #expect((card.sign == "h") == (configuration.direction == .hinders))
            for place in card.advice.split(separator: " ") {
                #expect(Int(place.dropFirst()).map { page.plan.indices.contains($0) } == true)
            }
            for site in card.sites.split(separator: " ") {
                let parts = site.split(separator: ":", omittingEmptySubsequences: false)
                #expect(parts.count == 3 && parts[1].count == match.needs.count)
                #expect(Int(parts[0]).map { page.sites.indices.contains($0) } == true)
            }
        }
    }

    @Test("says of people whom it is for, and what must not be so")
    func words() throws {
        let page = FinderPage(try Example.toolkit())
        let said = page.cards.flatMap(\.needs)
        #expect(said.contains { $0.tokens == "-agent" && $0.text == "The advocate is seen as an agent" })
        let people = page.cards.flatMap(\.people).map { $0.lead + " " + $0.text }
        #expect(
            people.contains(
                "For people of whom this is true: The person fears for their job or the person fears for their name"
            ))
        #expect(page.people?.items.map(\.text).contains("The person fears for their job") == true)
        let other = page.cards.flatMap(\.modifiers).map(\.text)
        #expect(other.contains { $0.hasPrefix("it works better where ") })
    }

    @Test("has a plan's lines for the recommendations that do something, in the study's order")
    func plan() throws {
        let plan = FinderPage(try Example.toolkit()).plan
        #expect(plan.map(\.recommendation.text) == ["Name an advocate", "Write the plan together"])
        #expect(plan.first?.steps?.items == ["List who may advocate"])
        #expect(plan.first?.materials?.items.map(\.text) == ["First letter", "A guide"])
    }

    @Test("keeps cards and plan out of sight until a script fills them, which no other page has")
    func hidden() throws {
        let pages = try WrittenSite.pages()
        let page = try #require(pages["finder.html"])
        #expect(page.contains("id=\"plan\" aria-labelledby=\"plan-heading\" hidden>"))
        #expect(page.contains("<div id=\"kept\" hidden") && page.contains("<noscript>"))
        #expect(pages.filter { $0.value.contains("src=\"finder.js\"") }.map(\.key) == ["finder.html"])
    }
}
