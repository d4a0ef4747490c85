internal import Foundation
internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// A site that was made, to look at or to take away, and what is not in it.
enum PreviewRoutes {
    static let all: [Route] = [
        .get("/s/:study/publish/preview/:preview/**", .right(.publish)) { visit in
            guard let site = try visit.here().desk.preview, visit.asked.places["preview"] == site.key else {
                return .seeOther(try visit.here().addresses.publish + "?saved=again")
            }
            return try file(visit, of: site)
        },
        .get("/s/:study/publish/site.zip", .right(.publish)) { visit in
            guard let site = try visit.here().desk.released else {
                return .seeOther(try visit.here().addresses.publish + "?saved=again")
            }
            return zip(of: site, named: FileStem.of(try visit.here().key.text))
        },
        .get("/s/:study/publish/withheld", .right(.publish)) { visit in try withheld(visit) },
        .get("/s/:study/publish/withheld.csv", .right(.publish)) { visit in
            guard let site = try visit.here().desk.preview else {
                return .seeOther(try visit.here().addresses.publish)
            }
            return table(of: site)
        },
    ]

    /// The site as its readers will have it: its own pages need no more than this.
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "base-uri 'none'",
        "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static func file(_ visit: Visit, of site: HeldSite) throws -> Answer {
        let start = try visit.here().addresses.preview(site.key, "")
        guard visit.asked.path.hasPrefix(start),
            let path = String(visit.asked.path.dropFirst(start.count)).removingPercentEncoding,
            let bytes = try site.bytes(path)
        else { throw Turned.notFound }
        let name = String(path.split(separator: "/").last ?? "file").lowercased()
        let isPage = name.hasSuffix(".html")
        // What sites gave along is handed over, never shown here; no file of theirs ends like a page of ours.
        guard isPage || !path.hasPrefix("materials/"), let type = PreviewType.of(name) else {
            return .file(bytes, type: "application/octet-stream", name: name)
        }
        let shown =
            isPage
            ? PreviewPage.ofRelease(site, visit.words, at: try visit.here().addresses).shown(bytes)
            : path == "style.css" ? bytes + PreviewPage.style : bytes
        var answer =
            type.isShown
            ? Answer(status: .ok, content: .bytes(shown, type: type.text))
            : .file(bytes, type: type.text, name: name)
        answer.headers[.contentSecurityPolicy] = policy
        return answer
    }

    private static func zip(of site: HeldSite, named name: String) -> Answer {
        let archive = "\(name)-release-\(site.release.number).zip"
        return .file(type: "application/zip", name: archive) { write in
            var zip = ZipWriter(archive)
            for path in site.paths {
                guard let bytes = try site.bytes(path) else { continue }
                try await write(zip.file("\(name)/\(path)", bytes))
            }
            try await write(zip.end())
        }
    }

    private static let most = 50

    private static func withheld(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        guard let site = study.desk.preview else { return .seeOther(study.addresses.publish) }
        let library = try study.library()
        let told = WithheldTold(
            about: library.about, sites: library.inOrder, withheld: site.told.withheld,
            figures: site.told.withheldFigures, few: site.told.fewThemselves,
            figureCount: site.told.figureCount,
            madeAt: visit.words.moment(site.told.madeAt))
        let around = try visit.surroundings()
        guard let status = visit.asked.query["reason"].flatMap({ Figure.Status(rawValue: $0) }) else {
            return .page(WithheldPage(around, told, at: study.addresses))
        }
        return .page(
            TablePage.withheld(
                around, told, status, from: visit.number("from"), most: most, at: study.addresses))
    }

    /// The columns of `figures.csv`, without the one that would hold values.
    private static func table(of site: HeldSite) -> Answer {
        .file(type: "text/csv; charset=utf-8", name: "withheld.csv") { write in
            var csv = CsvWriter()
            csv.header([
                "id", "page", "instrument", "subscale", "wave", "group_kind", "group", "statistic", "status",
                "why",
            ])
            for figure in site.told.withheldFigures {
                csv.row([
                    figure.id, figure.page, figure.instrument, figure.subscale, figure.wave, figure.groupKind,
                    figure.group, figure.statistic, figure.status.rawValue,
                    WithheldCause(figure, few: site.told.fewThemselves).rawValue,
                ])
                if csv.bytes.count > 65_536 { try await write(csv.take()) }
            }
            try await write(csv.take())
        }
    }
}

/// What kinds of files a site has.
private struct PreviewType {
    let text: String
    /// In the browser; else it is saved.
    let isShown: Bool

    static func of(_ name: String) -> PreviewType? {
        switch name.split(separator: ".").last {
        case "html": PreviewType(text: "text/html; charset=utf-8", isShown: true)
        case "css": PreviewType(text: "text/css; charset=utf-8", isShown: true)
        case "js": PreviewType(text: "text/javascript; charset=utf-8", isShown: true)
        case "csv": PreviewType(text: "text/csv; charset=utf-8", isShown: false)
        case "json": PreviewType(text: "application/json", isShown: false)
        case "xml": PreviewType(text: "application/xml", isShown: false)
        case "bib", "ris", "cff": PreviewType(text: "text/plain; charset=utf-8", isShown: false)
        default: nil
        }
    }
}
