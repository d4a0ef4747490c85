import Foundation
import Realist
import Testing

/// What the example `informal-peer-support` is made of, and what of it is shown.
@Suite("The interview study among the examples") struct InterviewExampleTests {
    let study: Study
    let codings: [Coding]
    let coded: CodedPassages

    init() throws {
        let example = try InterviewExample()
        (study, codings, coded) = (example.study, example.codings, example.coded)
    }

    @Test("has the texts and passages that are marked in the file from which they are made")
    func made() throws {
        let parts = try InterviewExample.marked().components(separatedBy: "\n= ").dropFirst()
        #expect(parts.count == study.evidence.sources.count)
        for part in parts {
            let person = try #require(part.split(separator: " ").first)
            let body = part.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
            let pieces = body.components(separatedBy: "[[")
            let passages = pieces.dropFirst().map { piece in
                let words = piece.components(separatedBy: "]]")[0]
                return String(words.drop { $0 != "|" }.dropFirst(2))
            }
            let excerpts = study.evidence.excerpts.filter { $0.participant?.text == String(person) }
            #expect(excerpts.map(\.text) == passages, "\(person)")
        }
    }

    @Test("shows the themes with their people, and nobody's words who did not agree to it")
    func published() throws {
        let publication = study.publication(of: [], coded: coded, on: Day(2026, 6, 15))
        let themes = try #require(publication.evidence.themes)
        let people = try #require(themes.people)
        let counts = Dictionary(uniqueKeysWithValues: people.byTheme.map { ($0.key.text, $0.value) })
        #expect(people.heard == 15 && counts["emotional-support"] == 13 && counts["mentorship"] == 7)
        #expect(themes.unnamed == 0 && themes.passages.count == study.evidence.codebook.codes.count)
        let silent = Set(study.participants.filter { $0.consents.quotes != true }.map(\.id))
        let kept = Set(
            study.evidence.excerpts.filter { $0.participant.map(silent.contains) ?? true }.map(\.text))
        #expect(silent.count == 2 && !kept.isEmpty)
        let quoted = publication.evidence.quotes.map(\.text) + themes.passages.values.map(\.text)
        #expect(quoted.count > 80 && kept.isDisjoint(with: quoted))
        let described = publication.evidence.quotes.filter { !$0.attributes.isEmpty }
        #expect(described.isEmpty)
    }

    @Test("keeps in the codings what its round of double coding came to")
    func round() throws {
        let round = try #require(study.evidence.rounds.first)
        let work = study.evidence.work(of: round)
        #expect(!round.isOpen && round.coders.count == 3)
        #expect(work.shared(by: round.coders) == round.passages.count && round.passages.count == 46)
        #expect(!work.differences.isEmpty && work.differences.allSatisfy { $0.adjudication != nil })
        let given = Dictionary(grouping: codings, by: \.excerpt)
        for passage in round.passages {
            for code in round.codes {
                let there = (given[passage] ?? []).filter { $0.code == code }
                let due = try #require(work.codings(of: code, at: passage))
                #expect(Set(there) == Set(due) && there.count == due.count, "\(passage) \(code)")
            }
        }
    }

    @Test("turns every moderator into a statement, and reads passages for and against each explanation")
    func theory() {
        let notes = study.theory.statements.compactMap { $0.note?.text }
        for moderator in [
            "approachability", "self-perception", "relatability", "familiarity", "camaraderie",
            "shared space",
            "psychological safety", "protected time", "leadership", "job demands", "siloes", "hierarchy",
        ] {
            #expect(notes.contains { $0.contains(moderator) }, "\(moderator)")
        }
        #expect(study.theory.configurations.count == 12)
        for one in study.theory.configurations {
            let stances = study.evidence.readings.filter { $0.configuration == one.id }.map(\.stance)
            #expect(stances.contains(.supports) && stances.contains { $0 != .supports }, "\(one.label)")
        }
        #expect(study.questions(responses: []).map(\.kind) == [.unusedConfiguration])
    }
}
