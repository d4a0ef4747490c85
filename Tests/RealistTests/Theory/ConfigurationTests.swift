import Realist
import Testing

@Suite("A configuration") struct ConfigurationTests {
    @Test(
        "helps or hinders as its outcomes tell",
        arguments: [
            ([OutcomeLink.Value.wanted], Configuration.Direction.helps),
            ([.unwanted], .hinders),
            ([.wanted, .unwanted], .mixed),
            ([.neutral], .open),
            ([], .open),
            ([.neutral, .unwanted], .hinders),
        ])
    func direction(values: [OutcomeLink.Value], direction: Configuration.Direction) {
        let one = Configuration.example("i1", outcome: values.map { .example("s", $0) })
        #expect(one.direction == direction)
    }

    @Test("is mixed when somebody gave a reason")
    func mixed() {
        var one = Configuration.example("i1", outcome: [.example("s")])
        one.mixed = "it helps the young and shames the old"
        #expect(one.direction == .mixed)
    }

    @Test("says which parts are not known yet")
    func missing() {
        #expect(Configuration.example("i1").missingParts == Configuration.Part.allCases)
        let one = Configuration.example("i1", context: [.example("s")], outcome: [.example("t")])
        #expect(one.missingParts == [.resource, .reasoning])
    }
}
