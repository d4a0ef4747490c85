import Foundation
import Realist
import RealistFormats
import RealistSite

/// The worked example's finished site, made once: every file by its path, and its pages read.
struct WholeSite {
    let files: [String: [UInt8]]
    let pages: [WrittenPage]

    static let example = Result { try WholeSite() }

    /// The whole project's folder.
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let exampleBundle = top.appending(path: "toolkit/examples/professional-support")

    /// `change`: of the study, before it is published.
    static func publication(
        _ folder: URL = exampleBundle, changing change: (inout Study) -> Void = { _ in }
    ) throws -> Publication {
        let bundle = try RealistFormats.Bundle.read(at: folder.path(percentEncoded: false))
        var study = bundle.study
        change(&study)
        var scores: [OutcomeScores] = []
        for instrument in study.instruments {
            var scoring = OutcomeScoring(instrument, measures: study.about.measures)
            try bundle.responses(to: instrument) { try scoring.add($0) }
            scores += scoring.scores
        }
        return study.publication(of: scores, on: Day(2026, 6, 4))
    }

    /// `look`: `nil` for English; `own`: pages of the evaluators’ own; `change`: of the study, before it is published.
    init(
        _ folder: URL = exampleBundle, baseURL: String? = nil, look: SiteLook? = nil,
        own: [OwnText] = [],
        changing change: (inout Study) -> Void = { _ in }
    ) throws {
        let publication = try WholeSite.publication(folder, changing: change)
        let look = try look ?? SiteLook(SitePlanTests.theme(), language: .english)
        let made = try SitePlan.files(publication, look: look, own: own, baseURL: baseURL)
        files = Dictionary(made.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        pages = made.filter { $0.path.hasSuffix(".html") }
            .map { WrittenPage(path: $0.path, contents: $0.contents) }
    }

    /// In English.
    init(_ publication: Publication) throws {
        let look = try SiteLook(SitePlanTests.theme(), language: .english)
        let made = try SitePlan.files(publication, look: look)
        files = Dictionary(made.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        pages = made.filter { $0.path.hasSuffix(".html") }
            .map { WrittenPage(path: $0.path, contents: $0.contents) }
    }

    func page(_ path: String) -> WrittenPage? { pages.first { $0.path == path } }

    /// Where a link on a page leads: a file of the site and a place on it; `nil` for another site.
    static func target(of link: String, on page: String) -> (path: String, anchor: String?)? {
        if ["https:", "http:", "mailto:"].contains(where: link.hasPrefix) { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let anchor = parts.count > 1 ? parts[1] : nil
        if parts[0].isEmpty { return (page, anchor) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for name in parts[0].split(separator: "/").map(String.init) {
            if name == ".." { _ = folders.popLast() } else { folders.append(name) }
        }
        let path = folders.joined(separator: "/")
        return (path.removingPercentEncoding ?? path, anchor)
    }
}
