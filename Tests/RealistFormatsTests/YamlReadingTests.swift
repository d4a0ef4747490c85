import Realist
import Testing

@testable import RealistFormats

@Suite("Reading YAML") struct YamlReadingTests {
    enum Level: String, CaseIterable { case person, relationship, team }

    struct Claim: Equatable {
        let id: Identifier<Claim>
        let text: Wording
        let level: Level
        let broader: [Identifier<Claim>]
    }

    static var claims: YamlShape<[Claim]> {
        .keys(of: "the file") { map in
            map.required(
                "claims",
                .list(
                    of: .keys(of: "a claim") { map in
                        let id: Identifier<Claim>? = map.required("id", .newId("claim"))
                        let text = map.required("text", .text)
                        let level: Level? = map.required("level", .choice)
                        let broader: [Identifier<Claim>] = map.list("broader", of: .id(of: "claim"))
                        guard let id, let text, let level else { return nil }
                        return Claim(id: id, text: text, level: level, broader: broader)
                    }))
        }
    }

    func messages(_ text: String) -> [String] {
        do throws(Problems) {
            _ = try Yaml.read(Array(text.utf8), Self.claims, file: "theory.yaml")
            return []
        } catch {
            return error.list.map(\.message)
        }
    }

    @Test("gives the values, in the order of the file")
    func values() throws {
        let text = """
            claims:
              - id: talks-private
                text: {en: Talks stay private, cy: 'Sgyrsiau preifat'}
                level: team
              - id: no-gossip
                text: no
                level: person
                broader: [talks-private]
            """
        let claims = try Yaml.read(Array(text.utf8), Self.claims, file: "theory.yaml")
        let welsh = try #require(Language("cy"))
        #expect(
            claims == [
                Claim(
                    id: Identifier(known: "talks-private"),
                    text: Wording("Talks stay private", translations: [welsh: "Sgyrsiau preifat"]),
                    level: .team, broader: []),
                Claim(
                    id: Identifier(known: "no-gossip"), text: "no", level: .person,
                    broader: [Identifier(known: "talks-private")]),
            ])
    }

    @Test("tells everything that is wrong at once, by line, with what to do")
    func all() {
        let found = messages(
            """
            claims:
              - id: Talks
                text: Talks stay private
                level: persson
                note: new
              - id: listens
                txet: People listen
                level: [team]
                broader: [talk]
              - id: listens
                text:
                level: team
                broader: listens
            """)
        #expect(
            found == [
                #"""
                theory.yaml:2:9: "Talks" in "id" may only hold small letters a to z, digits and single dashes. \#
                Use small letters a to z, digits and single dashes between them, at most 64 signs: name-an-advocate.
                """#,
                #"""
                theory.yaml:4:12: "persson" in "level" is not one of the allowed words. \#
                Did you mean "person"? Allowed: person, relationship or team.
                """#,
                #"""
                theory.yaml:5:5: "note" is not a key of a claim. Its keys are id, text, level, broader.
                """#,
                #"""
                theory.yaml:6:5: "text" is missing from a claim. Add a line that begins with text: to it.
                """#,
                #"theory.yaml:7:5: "txet" is not a key of a claim. Did you mean "text"?"#,
                #"""
                theory.yaml:8:12: "level" should be a single value, not a list. \#
                Write one text or number after the colon.
                """#,
                #"""
                theory.yaml:9:15: There is no claim "talk". \#
                Write the identifier of one that is in the study, or add it there.
                """#,
                #"""
                theory.yaml:10:9: The claim "listens" is there twice, first at theory.yaml:6:9. \#
                Give one claim another identifier, or take one of the two away.
                """#,
                #"""
                theory.yaml:11:10: "text" has no value. \#
                Write the value, or take the whole entry away where it may be missing.
                """#,
                #"""
                theory.yaml:13:14: "broader" should be a list, not a single value. \#
                Write each of its entries in a line of its own, after a dash.
                """#,
            ])
    }

    @Test("names the nearest identifier when one is mistyped")
    func nearest() {
        let found = messages(
            "claims:\n- {id: listens, text: a, level: team, broader: [lisetns]}")
        #expect(
            found == [#"theory.yaml:2:49: There is no claim "lisetns". Did you mean "listens"?"#])
    }
}
