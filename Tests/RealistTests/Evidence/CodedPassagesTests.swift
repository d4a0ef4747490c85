import Realist
import Testing

@Suite("Passages and their codes") struct CodedPassagesTests {
    let coded = ExampleCodes.coded(ExampleCodes.study())

    @Test("come in the order of days, those without a day last, and in a source as they stand there")
    func order() {
        #expect(coded.passages.map(\.excerpt.text) == ["x-1", "x-2", "x-5", "x-4", "x-3"])
        #expect(coded.sources.map(\.text) == ["first", "second", "third", "group"])
    }

    @Test("belong to who is alone in a source, and to nobody where several may have said it")
    func speakers() {
        #expect(coded.passages.map { $0.speaker?.text } == ["p-1", "p-2", "p-3", "p-3", nil])
        #expect(coded.withoutSpeaker == 1)
        let trust = coded.tier(.themes).counts[0]
        #expect(trust.people.map(\.text) == ["p-1", "p-3"])
        #expect(trust.passages == 3 && trust.ofNobody == 1)
        #expect(trust.applications == 4)
    }

    @Test("of somebody who withdrew are in no number")
    func withdrawn() {
        let left = ExampleCodes.coded(ExampleCodes.study(withdrawn: Day(2025, 3, 3)))
        #expect(!left.passages.contains { $0.excerpt.text == "x-2" })
        #expect(left.people.map(\.id.text) == ["p-1", "p-3"])
        #expect(left.tier(.codes).counts[2].people.isEmpty)
    }

    @Test("that carry a code of two themes carry both, and their dimension once")
    func parents() {
        #expect(coded.tier(.themes).counts.map(\.passages) == [3, 2, 0])
        #expect(coded.tier(.dimensions).counts.map(\.passages) == [4, 0])
        #expect(coded.tier(.dimensions).counts[0].applications == 5)
    }

    @Test("stand behind a number: of an entry, of two, of a source, of a group")
    func behind() {
        let codes = coded.tier(.codes)
        #expect(codes.passages(with: [1]).map(\.text) == ["x-1", "x-4", "x-3"])
        #expect(codes.passages(with: [1, 3]).map(\.text) == ["x-4"])
        #expect(codes.passages(with: [], of: .init(known: "third")).map(\.text) == ["x-5", "x-4"])
        let nurses = codes.people(with: "nurse", of: "role")
        #expect(codes.passages(with: [1], by: nurses).map(\.text) == ["x-1", "x-4"])
        #expect(codes.people(with: nil, of: "role").isEmpty)
    }

    @Test("are told by site before the attributes of people")
    func attributes() {
        #expect(coded.tier(.themes).attributes == ["site", "role"])
    }

    @Test("give no base and no runs while there are few sources")
    func fewSources() {
        let saturation = coded.tier(.codes).saturation
        #expect(saturation.curve.map(\.cumulative) == [2, 3, 4, 4])
        #expect(saturation.runs.isEmpty && saturation.first(reaching: 80) == 3)
    }
}

@Suite("A data structure") struct DataStructureTests {
    @Test("has a code of two themes under both, and says what belongs to nothing")
    func tree() {
        let structure = DataStructure(ExampleCodes.codebook)
        #expect(structure.branches.map { $0.themes.map(\.theme.id.text) } == [["trust", "fear"], []])
        #expect(structure.branches[0].themes[0].codes.map(\.id.text) == ["both", "trusting"])
        #expect(structure.looseThemes.map(\.theme.id.text) == ["loose"])
        #expect(structure.looseCodes.map(\.id.text) == ["free"])
        #expect(structure.shared == [.init(known: "both")])
        #expect(DataStructure(Codebook()).isEmpty)
    }
}

@Suite("A passage that shows a concept") struct ExemplaryPassagesTests {
    let study = ExampleCodes.study()
    var coded: CodedPassages { ExampleCodes.coded(study) }

    func chosen(_ exemplary: ExemplaryPassages) -> [String: String] {
        Dictionary(uniqueKeysWithValues: exemplary.chosen.map { ($0.key.text, $0.value.text) })
    }

    @Test("is of somebody who is not quoted yet, and the one that most coders gave the code")
    func rule() {
        #expect(
            chosen(ExemplaryPassages(coded))
                == ["both": "x-1", "trusting": "x-4", "afraid": "x-2", "free": "x-5"])
    }

    @Test("quotes nobody twice in a dimension where nobody may be linked, whoever of a group spoke")
    func once() {
        let found = chosen(ExemplaryPassages(coded, isOncePerPerson: true))
        // One person each; the group's passage may be of either of two who are quoted.
        #expect(found == ["both": "x-1", "trusting": "x-4", "afraid": "x-2", "free": "x-5"])
        let without = chosen(ExemplaryPassages(coded, isOncePerPerson: true) { $0.text != "x-4" })
        #expect(without["trusting"] == nil && without["both"] == "x-1")
    }

    @Test("is none that may not be shown")
    func hidden() {
        #expect(ExemplaryPassages(coded) { _ in false }.chosen.isEmpty)
    }
}
