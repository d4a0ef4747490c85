import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistStore

/// Makes a study file.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a study file, empty or from a bundle.",
        discussion: """
            The file is there whole or not at all. An empty one has a title and a question to be written.

            Example: realist new support.realist --from toolkit/examples/professional-support
            """)

    @Argument(help: ArgumentHelp("The file to make.", valueName: "name.realist"))
    var study: String

    @Option(name: .customLong("from"), help: ArgumentHelp("The folder of a bundle.", valueName: "bundle"))
    var bundle: String?

    @Flag(help: "Replace a file of this name.")
    var force = false

    @OptionGroup var manners: Manners

    func validate() throws {
        guard name.count > 0, study.hasSuffix(".realist") else {
            throw ValidationError("A study file is named NAME.realist.")
        }
    }

    func run() throws {
        try manners.run {
            let writer = Writer.person(bundle == nil ? "new" : "new, from a bundle")
            guard let bundle else {
                _ = try Store.create(at: study, by: writer, replacing: force) {
                    _ = try $0.importBundle(NewCommand.emptyStudy(named: name))
                }
                manners.remark("Made \(study), with nothing in it yet.")
                return
            }
            let source = try StudySource.bundle(bundle)
            var counts = ImportCounts()
            _ = try Store.create(at: study, by: writer, replacing: force) {
                counts = try $0.take(source, manners)
            }
            manners.remark("Made \(study): \(counts.sentence)")
        }
    }

    private var name: String {
        String(study.split(separator: "/").last?.dropLast(".realist".count) ?? "")
    }

    /// A study as its first export should look: to be filled in.
    static func emptyStudy(named name: String) -> Study {
        let signs = name.lowercased().unicodeScalars.map {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) ? $0 : "-"
        }
        let words = String(String.UnicodeScalarView(signs)).split(separator: "-").joined(separator: "-")
        let id = Identifier<Study>(String(words.prefix(IdentifierRule.longest))) ?? Identifier(known: "study")
        return Study(about: About(id: id, title: Wording(name), question: "", summary: ""))
    }
}

extension StudySource {
    /// A study to be taken over: only a bundle will do.
    static func bundle(_ path: String) throws -> StudySource {
        guard isFolder(path) || !FileManager.default.fileExists(atPath: path) else {
            throw Problems([FileProblem.notAFolder(at: Location(file: path))])
        }
        guard isFolder(path) else { throw Problems([FileProblem.missing(at: Location(file: path))]) }
        return try open(path)
    }
}

extension Store {
    /// Makes the file hold what the source holds.
    func take(_ source: StudySource, _ manners: Manners, losing: Bool = false) throws -> ImportCounts {
        let progress = Progress(manners)
        defer { progress.end() }
        return try importBundle(
            source.study, codings: source.codings, contacts: source.contacts, responses: source.responses,
            observations: source.observations, losing: losing,
            progress: { progress.report(rows: $0) })
    }
}

extension ImportCounts {
    /// "312 things, 1 204 forms with answers, 89 codings."
    var sentence: String {
        let gone = removed == 0 ? "" : ", \(removed) taken out"
        let kept =
            releasesKept == 0
            ? "" : " \(releasesKept) earlier release\(releasesKept == 1 ? " stays" : "s stay") remembered."
        let counted = contacts == 0 ? "" : ", \(contacts) counts of contacts"
        let figures = observations == 0 ? "" : ", \(observations) figures of indicators"
        return
            "\(changed) things new or changed\(gone), \(responses) forms with answers, \(codings) codings\(counted)\(figures).\(kept)"
    }
}
