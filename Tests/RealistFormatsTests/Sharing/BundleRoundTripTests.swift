import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A study that goes out as a bundle") struct BundleRoundTripTests {
    /// Paths and bytes of a bundle, as the writer gives them.
    static func files(
        of study: Study, responses: [Response], codings: [Coding], contacts: [ContactCount],
        observations: [Observation]
    ) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try BundleWriter { files[$0, default: []] += $1 }.write(
            study, codings: { try codings.forEach($0) }, contacts: { try contacts.forEach($0) },
            responses: { _, take in try responses.forEach(take) },
            observations: { try observations.reversed().forEach($0) })
        return files
    }

    private func instrument() throws -> Instrument {
        let text = try #require(try SmallBundle().files["instruments/garden-calm.yaml"])
        return try InstrumentFile.read(Array(text.utf8), file: "garden-calm.yaml")
    }

    @Test("comes back as the same study, and goes out again as the same bytes", arguments: 1...60)
    func roundTrip(seed: UInt64) throws {
        var maker = StudyMaker(seed: seed, instrument: try instrument())
        let study = maker.study()
        let responses = maker.responses()
        let codings = maker.codings()
        let observations = maker.observations(study)
        let contacts = maker.contacts(of: study)
        let folder = try TemporaryFolder()
        let path = folder.path + "/study"
        func write() throws {
            try RealistFormats.Bundle.write(
                study, codings: { try codings.forEach($0) }, contacts: { try contacts.forEach($0) },
                responses: { _, take in try responses.forEach(take) },
                observations: { try observations.forEach($0) }, to: path)
        }
        try write()
        let bundle: RealistFormats.Bundle
        do throws(Problems) {
            bundle = try RealistFormats.Bundle.read(at: path)
        } catch {
            Issue.record("seed \(seed): \(error.list.prefix(5).map(\.message))")
            return
        }
        #expect(differences(bundle.study, study) == [])
        var readResponses: [Response] = []
        try bundle.responses(to: maker.instrument) { readResponses.append($0) }
        #expect(readResponses == responses)
        var readCodings: [Coding] = []
        try bundle.codings { readCodings.append($0) }
        #expect(readCodings == codings)
        var readContacts: [ContactCount] = []
        try bundle.contacts { readContacts.append($0) }
        #expect(readContacts == contacts.sorted(by: ContactCount.precedes))
        var readObservations: [Observation] = []
        var counter = SeriesCounter()
        try bundle.observations {
            readObservations.append($0)
            counter.add($0)
        }
        #expect(readObservations == observations)
        #expect(bundle.series == counter.summaries)
        // Bytes, because two strings may be equal that are not written alike.
        let first = try Self.files(
            of: study, responses: responses, codings: codings, contacts: contacts, observations: observations)
        let second = try Self.files(
            of: bundle.study, responses: readResponses, codings: readCodings, contacts: readContacts,
            observations: readObservations)
        #expect(first.keys.sorted() == second.keys.sorted())
        #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
        try write()
        for (name, bytes) in first {
            let written = try Data(contentsOf: URL(fileURLWithPath: path).appending(path: name))
            let isSame = [UInt8](written) == bytes
            #expect(isSame, "\(name)")
        }
        #expect(folder.files.count == first.count)
    }

    /// The parts that differ: a whole study is too long to be looked at.
    private func differences(_ read: Study, _ study: Study) -> [String] {
        let parts: [(String, Bool)] = [
            ("about", read.about == study.about), ("theory", read.theory == study.theory),
            ("proposals", read.theoryProposals == study.theoryProposals),
            ("standing questions", read.standingQuestions == study.standingQuestions),
            ("recommendations", read.recommendations == study.recommendations),
            ("materials", read.materials == study.materials), ("sites", read.sites == study.sites),
            ("decisions", read.decisions == study.decisions),
            ("workshops", read.workshops == study.workshops),
            ("adaptations", read.adaptations == study.adaptations),
            ("participants", read.participants == study.participants),
            ("evidence", read.evidence == study.evidence),
            ("indicators", read.indicators == study.indicators),
            ("instruments", read.instruments == study.instruments),
            ("releases", read.releases == study.releases),
            ("withdrawals", read.withdrawals == study.withdrawals),
            ("allocations", read.allocations == study.allocations),
            ("placements", read.placements == study.placements),
            ("networks", read.networks == study.networks),
            ("memberships", read.networkMemberships == study.networkMemberships),
            ("events", read.networkEvents == study.networkEvents),
            ("objectives", read.objectives == study.objectives), ("study", read == study),
        ]
        return parts.filter { !$0.1 }.map(\.0)
    }

    @Test("is written in the form of the bundle that it came from, byte for byte")
    func canonical() throws {
        let small = try SmallBundle()
        let folder = try TemporaryFolder()
        try small.write(to: folder)
        let bundle = try RealistFormats.Bundle.read(at: folder.path)
        var responses: [Response] = []
        try bundle.responses(to: try #require(bundle.study.instruments.first)) { responses.append($0) }
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        var observations: [Observation] = []
        try bundle.observations { observations.append($0) }
        var contacts: [ContactCount] = []
        try bundle.contacts { contacts.append($0) }
        let files = try Self.files(
            of: bundle.study, responses: responses, codings: codings, contacts: contacts,
            observations: observations)
        for (path, text) in small.files.sorted(by: { $0.key < $1.key }) {
            #expect(files[path].map { String(decoding: $0, as: UTF8.self) } == text, "\(path)")
        }
        #expect(files.keys.sorted() == small.files.keys.sorted())
    }
}
