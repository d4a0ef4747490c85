import Realist
import Testing

@testable import RealistFormats

@Suite("Allocations in a bundle") struct AllocationFileTests {
    static let allocations = "networks/allocations.yaml"
    static let placements = "networks/placements.csv"

    @Test("give what was drawn, and of a sealed list nothing but the places that are used")
    func whole() throws {
        let folder = try TemporaryFolder()
        try SmallBundle().write(to: folder)
        let study = try RealistFormats.Bundle.read(at: folder.path).study
        let first = try #require(study.allocations.first)
        let second = try #require(study.allocations.last)
        #expect(study.allocations.count == 2 && first.seed == 7 && second.isSealed)
        #expect(first.strata.map(\.values) == [[""], ["new"]] && first.strata.map(\.size) == [2, 1])
        #expect(second.because == "The first groups never met.")
        #expect(study.placements.map(\.number) == [1, 2, 3, 1, 2])
        #expect(study.placements.map(\.stratum) == [1, 0, 0, 1, 2])
        #expect(study.placements.map(\.isLate) == [false, false, false, false, true])
        // The example is what its seed gives.
        let list = try #require(AllocationList(of: first, seed: 7))
        let own = study.placements.filter { $0.allocation == first.id }
        #expect(AllocationProof(of: first, placements: own, list: list, digest: nil).isWhole)
        let written = try BundleRoundTripTests.files(
            of: study, responses: [], codings: [], contacts: [], observations: [])
        let text = String(decoding: try #require(written[Self.allocations]), as: UTF8.self)
        #expect(text.ranges(of: "seed:").count == 1)
    }

    @Test(
        "tell what cannot be",
        arguments: [
            (
                allocations,
                "    by:\n      - career-stage\n    groups:\n      - id: oak\n        title: Oak\n      - id: ash\n        title: Ash\n    strata:\n      - values:\n          - \"\"\n        size: 2\n      - values:\n          - new\n        size: 1\n",
                "    groups:\n      - id: oak\n        title: Oak\n      - id: ash\n        title: Ash\n    strata:\n      - size: 3\n",
                ["allocation.no-such-stratum"]
            ),
            (allocations, "    seed: 7\n", "", ["allocation.no-seed"]),
            (allocations, "    seed: 7\n", "    seed: 9007199254740992\n", ["value.out-of-range"]),
            (allocations, "digest: \"1760", "digest: \"176G", ["allocation.no-digest"]),
            (
                allocations, "          - new\n        size: 1", "          - \"\"\n        size: 1",
                ["allocation.stratum-twice"]
            ),
            (allocations, "way: one-by-one", "way: in-turn", ["value.not-allowed", "reference"]),
            (placements, "2,1,1,ash,p2", "2,1,1,elm,p2", ["allocation.no-such-group"]),
            (placements, "2,1,1,ash,p2", "2,3,1,ash,p2", ["allocation.no-such-stratum"]),
            (placements, "2,1,1,ash,p2", "2,1,1,ash,p1", ["reference.twice"]),
            (placements, "2,1,1,ash,p2", "1,1,1,ash,p2", ["reference.twice"]),
            (placements, "2,1,1,ash,p2", "2,1,1,ash,p9", ["reference.unknown"]),
            (placements, "2,1,1,ash,p2", "2,1,0,ash,p2", ["value."]),
        ])
    func faults(path: String, old: String, new: String, codes: [String]) throws {
        let messages = try SmallBundle().with(path, old, new).messages()
        #expect(!messages.isEmpty)
        #expect(messages.first.map { $0.hasPrefix(codes[0]) } == true, "\(messages)")
    }
}
