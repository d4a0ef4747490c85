import Foundation
import Testing

/// Bundles for the command to read: the small one of RealistFormatsTests, and one just large enough for the hostile
/// tables of answers.
enum HostileBundles {
    private static let formats = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../RealistFormatsTests").standardizedFileURL
    private static let toolkit = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../toolkit").standardizedFileURL

    static func bytes(of file: String) throws -> Data {
        try Data(contentsOf: formats.appending(path: "Hostile/" + file))
    }

    static func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: formats.appending(path: "Hostile").path(percentEncoded: false)
        ).sorted()
    }

    /// The small bundle under the name `bundle`.
    static func putSmall(into command: Command) throws {
        try FileManager.default.copyItem(
            at: formats.appending(path: "SmallBundle"), to: command.folder.appending(path: "bundle"))
    }

    /// Two sites, one wave, ProQOL 5, and this file of answers to it, under the name `bundle`.
    static func putAnswers(_ answers: Data, into command: Command) throws {
        let bundle = command.folder.appending(path: "bundle")
        let manager = FileManager.default
        for name in ["instruments", "responses"] {
            try manager.createDirectory(at: bundle.appending(path: name), withIntermediateDirectories: true)
        }
        try manager.copyItem(
            at: toolkit.appending(path: "instruments/proqol-5.yaml"),
            to: bundle.appending(path: "instruments/proqol-5.yaml"))
        try answers.write(to: bundle.appending(path: "responses/proqol-5.csv"))
        let site = { (id: String) in "  - id: \(id)\n    label: \(id)\n    kind: made up\n" }
        for (name, text) in [
            ("study.yaml", study), ("theory.yaml", "statements: []\nconfigurations: []\n"),
            ("recommendations.yaml", "recommendations: []\n"), ("codesign.yaml", "decisions: []\n"),
            ("sites.yaml", "sites:\n" + site("ashby") + site("elm")),
        ] {
            try command.write(text, to: "bundle/" + name)
        }
    }

    private static let study = """
        format: 1
        id: answers
        title: Answers
        question: What is read?
        summary: Only answers.
        heuristic: cmo
        reporting-standard: rameses-ii
        languages: [en]
        licence: CC-BY-4.0
        stages: []
        waves:
          - id: baseline
            title: Baseline
            phrase: at baseline
            month: 0
            from: 2026-01-01
            to: 2026-01-31
        site-order: [ashby, elm]

        """
}
