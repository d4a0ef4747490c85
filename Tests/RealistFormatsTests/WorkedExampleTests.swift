import Foundation
import Realist
import RealistFormats
import Testing

@Suite("The worked example") struct WorkedExampleTests {
    let bundle: RealistFormats.Bundle

    init() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        bundle = try RealistFormats.Bundle.read(
            at: top.appending(path: "toolkit/examples/professional-support").path(percentEncoded: false),
            vocabularies: ["frame", "frame-is"].map { try ToolkitVocabularies.vocabulary($0) })
    }

    /// The chains of the published structure: every one on the left ripples into every one on the right.
    static let chains: [(from: [String], to: [String])] = [
        (["i1", "i3", "i5", "i7"], ["m1", "m3"]),
        (["m1", "m5"], ["b1", "b2", "b4"]),
        (["b7"], ["b8"]),
    ]

    @Test(
        "ripples along every chain",
        arguments: chains.flatMap { chain in
            chain.from.flatMap { from in chain.to.map { (from, $0) } }
        })
    func chain(from: String, to: String) {
        #expect(
            bundle.study.theory.ripples.contains { $0.from.text == from && $0.to.text == to },
            "\(from) does not ripple into \(to)")
    }

    @Test("ripples in all three ways")
    func ways() {
        let ripples = bundle.study.theory.ripples
        #expect(ripples.contains { $0.way == .same })
        #expect(ripples.contains { $0.way == .broader })
        let written = ripples.filter { ripple in
            if case .leadsTo = ripple.way { return true }
            return false
        }
        #expect(!written.isEmpty)
    }

    @Test("has the shape of the study it is modelled on")
    func shape() {
        let study = bundle.study
        #expect(study.theory.configurations.count { !$0.label.hasPrefix("X") } == 29)
        #expect(study.theory.configurations.count { $0.direction == .hinders } == 9)
        #expect(study.recommendations.count == 15)
        #expect(study.sites.count == 5)
        #expect(study.decisions.count == 75)
        #expect((25...40).contains(study.adaptations.count))
        #expect(Set(study.adaptations.map(\.kind)) == Set(Adaptation.Kind.allCases))
        #expect(Set(study.adaptations.map(\.state)) == Set(Adaptation.State.allCases))
        #expect(study.workshops.count >= 6)
        #expect(study.theory.rivals.count >= 2)
    }

    @Test(
        "names the pairs of the published structure as contrasts, and leaves three explanations without advice"
    )
    func contrasts() {
        let pairs = Set(bundle.study.theory.contrasts.map { Set([$0.first.text, $0.second.text]) })
        for pair in [["i1", "i2"], ["i3", "i4"], ["m1", "m2"], ["m9", "m10"], ["b2", "b3"]] {
            #expect(pairs.contains(Set(pair)), "\(pair)")
        }
        let questions = bundle.study.questions(responses: bundle.responseCounts)
        let unused = questions.filter { $0.kind == .unusedConfiguration }.map(\.place)
        #expect(
            unused == ["configuration i8", "configuration i10", "configuration b6"])
        #expect(questions.filter(\.isError).isEmpty)
    }
}
