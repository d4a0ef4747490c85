import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistSite
import RealistStore

/// Makes the toolkit website of a study.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Make the toolkit website of a study.",
        discussion: """
            The site is a folder of files that opens from a disk or from any web host. It is made from what may be \
            shown: after consent, approval of each site's pages, and disclosure control. The old site stands until \
            the new one takes its place, in one step.

            Example: realist publish support.realist --to site
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The folder of the site.", valueName: "folder"))
    var target: String

    @Option(help: ArgumentHelp("A folder with templates, words and styles.", valueName: "folder"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "A folder with pages of your own: texts in Markdown, published as they are.", valueName: "folder")
    )
    var pages: String?

    @Option(
        help: ArgumentHelp(
            "The language at the site's top, one of the study's; the others stand in folders, such as cy.",
            valueName: "code"))
    var language: String?

    @Flag(help: "With --preview: show pages whose words nobody who is named has read yet; each says so.")
    var unreviewed = false

    @Option(
        help: ArgumentHelp(
            "Write every text of the study that a language of it lacks into this table.", valueName: "file"))
    var untranslated: String?

    @Option(help: ArgumentHelp("The address where the site will stand.", valueName: "address"))
    var baseUrl: String?

    @Option(help: ArgumentHelp("The date of the release, as 2026-06-04.", valueName: "day"))
    var date: String?

    @Flag(help: "Make the site without remembering it as a release.")
    var preview = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if target.isEmpty { throw ValidationError("Name the folder of the site.") }
        if let date, Day(date) == nil {
            throw ValidationError("“\(date)” is no day. Write it as 2026-06-04.")
        }
        if let language, Language(language) == nil {
            throw ValidationError("“\(language)” is no language. Write its code, such as en or cy.")
        }
        if unreviewed, !preview {
            throw ValidationError(
                """
                --unreviewed is for a preview: nothing is published in words that nobody who is named has read. Add \
                --preview, or name the reviewer in words/cy.yaml of a theme.
                """)
        }
        if let baseUrl, !baseUrl.hasPrefix("https://") && !baseUrl.hasPrefix("http://") {
            throw ValidationError("“\(baseUrl)” is no address. It begins with https://.")
        }
    }

    func run() throws {
        try manners.run {
            // A preview writes nothing, so it may be made while somebody works on the study.
            let source = try StudySource.open(
                study, for: preview ? .reading : .writing(by: .person("publish")))
            let look = try SiteLook(
                theme, in: source.study.about.languages, first: chosenLanguage(of: source.study),
                unreviewed: unreviewed)
            let written = source.study.about.languages
            let own = try OwnTextFolder.read(pages, languages: written)
            let publishing = try Publishing(
                source.study, look: look, own: own, baseURL: baseUrl, codings: source.codings,
                responses: source.responses)
            let made = publishing.release(on: try day())
            let languages = LanguageReport(made.publication, look)
            if let untranslated { try languages.write(to: untranslated) }
            let progress = Progress(manners)
            let remember = { if !preview, made.isNew { try source.record(made.release) } }
            let outcome = try SiteFolder.publish(to: target, remember: remember) { output in
                defer { progress.end() }
                _ = try made.plan.make(into: output) { progress.report(pages: $0, of: $1) }
            }
            let report =
                PublishReport.lines(made, outcome, to: target, preview: preview, source)
                + OwnPagesReport.lines(own, first: written.first ?? .english, look) + languages.lines
            for line in report { manners.remark(line) }
        }
    }

    private func chosenLanguage(of study: Study) throws -> Language? {
        guard let language, let chosen = Language(language) else { return nil }
        guard study.about.languages.contains(chosen) else {
            throw PublishProblem.notALanguage(chosen, of: study.about.languages)
        }
        return chosen
    }

    /// `--date`, else `SOURCE_DATE_EPOCH`, else today: nothing else reads the clock.
    private func day() throws -> Day {
        if let date, let day = Day(date) { return day }
        if let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] {
            guard let seconds = Int(text), let day = Day(secondsSince1970: seconds) else {
                throw PublishProblem.badEpoch(text)
            }
            return day
        }
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        guard let day else { throw PublishProblem.badEpoch("\(seconds)") }
        return day
    }
}
