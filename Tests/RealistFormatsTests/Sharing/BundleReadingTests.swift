import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A bundle that is read") struct BundleReadingTests {
    @Test("is accepted when nothing is wrong with it, and gives everything that stands in it")
    func whole() throws {
        let folder = try TemporaryFolder()
        try SmallBundle().write(to: folder)
        #expect(SmallBundle.messages(folder) == [])
        let bundle = try RealistFormats.Bundle.read(at: folder.path)
        let study = bundle.study
        #expect(study.about.title.translations.values.first == "Paned a sgwrs")
        #expect(study.theory.statements.count == 6 && study.theory.revisions.count == 2)
        #expect(study.adaptations.first?.frameIS == FrameCoding())
        #expect(study.adaptations.last?.recommendations.map(\.coreKept) == [nil, []])
        #expect(study.evidence.excerpts.last?.text == "=1+1")
        #expect(study.evidence.memos.map(\.about) == [.passage(Identifier(known: "ann-1")), .study])
        #expect(
            study.materials.first?.place
                == .file(path: "forms/rota.txt", contents: Array("Monday: Ann\n".utf8)))
        #expect(bundle.responseCounts.map(\.count) == [2, 1])
        var responses: [Response] = []
        try bundle.responses(to: try #require(study.instruments.first)) { responses.append($0) }
        #expect(responses.map(\.answers) == [[1, 0, nil], [0, 0, 1], [1, nil, 1]])
        #expect(responses.last?.refused == [Response.Refused(item: 1, text: "NA")])
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        #expect(codings.map(\.coder) == ["A", "B", "A"])
        var figures: [Observation] = []
        try bundle.observations { figures.append($0) }
        let counted = try [(12.0, 400.0), (0.5, 3)].map {
            Observation.Value.counted(try #require(Observation.Counts($0.0, of: $0.1)))
        }
        #expect(
            figures.map(\.value) == [
                .notPublished, .alone(4.36), counted[0], .numerator(9), counted[1], .alone(-2.5),
            ])
        #expect(figures[0].series.place == .organisation(Identifier(known: "county-gardens")))
        #expect(figures[2].series.place == .site(Identifier(known: "walled")))
        #expect(bundle.series.map(\.all) == [1, 1, 3, 1])
        #expect(study.indicators.definitions.map(\.unit.kind) == [.percent, .rate, .own])
        var contacts: [ContactCount] = []
        try bundle.contacts { contacts.append($0) }
        #expect(contacts.map(\.contacts) == [14, 0, 6] && contacts.map(\.people) == [2, 0, nil])
        #expect(study.networkMemberships.last?.because == .own("The gate was locked"))
        #expect(study.networkEvents.map(\.kind) == [.listed(.openSpace), .own("seed fair")])
    }

    /// The lines of YAML files that begin with a key, with the key's place.
    static func keys(in text: String) -> [(line: Int, column: Int, key: String)] {
        var found: [(Int, Int, String)] = []
        var blockIndent: Int?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = line.prefix { $0 == " " }.count
            if let block = blockIndent, indent > block || line.isEmpty { continue }
            blockIndent = line.hasSuffix("|-") || line.hasSuffix("|") ? indent : nil
            let start = line.prefix { $0 == " " || $0 == "-" }.count
            let key = line.dropFirst(start).prefix { $0.isLetter || $0 == "-" || $0.isNumber }
            let rest = line.dropFirst(start + key.count)
            guard !key.isEmpty, rest.hasPrefix(":") else { continue }
            found.append((index + 1, start + 1, String(key)))
        }
        return found
    }

    /// Keys that are names themselves: languages, roles, instruments, configurations.
    static let names: Set<String> = [
        "en", "cy", "gardener", "head-gardener", "garden-calm", "tea-opens-talk", "shed-opens-talk",
    ]

    @Test(
        "tells of any key that is mistyped, at its line and column, with the one that was meant",
        arguments: [
            "study.yaml", "theory.yaml", "revisions/theory.yaml", "recommendations.yaml", "sites.yaml",
            "codesign.yaml", "evidence/sources.yaml", "evidence/codes.yaml", "evidence/judgements.yaml",
            "networks/networks.yaml", "networks/allocations.yaml", "monitoring.yaml", "indicators.yaml",
            "instruments/garden-calm.yaml", "releases/0001.yaml",
        ])
    func mistypedKeys(path: String) throws {
        let small = try SmallBundle()
        let text = try #require(small.files[path])
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let keys = Self.keys(in: text).filter { !Self.names.contains($0.key) }
        #expect(keys.count > 5)
        for (line, column, key) in keys {
            let good = lines[line - 1]
            let wrong = key.count > 1 ? String(key.dropLast()) + "x" + String(key.suffix(1)) : key + "x"
            lines[line - 1] = good.replacingOccurrences(of: key + ":", with: wrong + ":")
            var changed = small
            changed.files[path] = lines.joined(separator: "\n")
            let messages = try changed.messages()
            let place = "yaml.unknown-key \(path):\(line):\(column): \"\(wrong)\" is not a key of"
            let found = messages.first { $0.hasPrefix(place) }
            #expect(found != nil, "\(path):\(line) \(wrong): \(messages.prefix(3))")
            #expect(found?.contains("Did you mean \"\(key)\"?") == true, "\(found ?? "")")
            lines[line - 1] = good
        }
    }
}
