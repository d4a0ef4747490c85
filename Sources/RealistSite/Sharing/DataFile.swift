import Realist
import RealistFormats
import RealistPages

/// A file of a site that can be taken along: a table, data, a citation.
struct DataFile {
    let kind: Download.Kind
    let file: SiteFile

    var download: Download { Download(path: file.path, kind: kind, size: file.contents.count) }

    /// In the order in which they are offered.
    static func all(of toolkit: Toolkit) -> [DataFile] {
        let (publication, language) = (toolkit.publication, toolkit.language)
        let tables = publication.tables(in: language)
        let csv: [DataFile] = tables.compactMap { table in
            Download.Kind(rawValue: table.name).map { DataFile($0, "\(table.name).csv", table.csv) }
        }
        let package = DataPackage.json(publication, tables: tables, language: language)
        let citation = CitationFile.text(publication, language: language, baseURL: toolkit.baseURL)
        return csv + [
            DataFile(.study, "study.json", StudyJson(publication, language: language).bytes),
            DataFile(.dataPackage, "datapackage.json", package),
            DataFile(.citation, "CITATION.cff", Array(citation.utf8)),
            DataFile(.bibtex, "citation.bib", Array(toolkit.bibtex.utf8)),
            DataFile(.ris, "citation.ris", Array(toolkit.ris.utf8)),
        ]
    }

    private init(_ kind: Download.Kind, _ name: String, _ contents: [UInt8]) {
        self.kind = kind
        file = SiteFile(path: "downloads/" + name, contents: contents)
    }

    /// Files that sites and evaluators share, once each. One that a browser could run is in no site, whatever an old
    /// study file holds.
    static func materials(_ publication: Publication) -> [SiteFile] {
        var seen: Set<String> = []
        return publication.materials.compactMap { material in
            guard case .file(let path, let contents) = material.place, SharedFile.fault(of: path) == nil,
                seen.insert(SharedFile.place(of: path)).inserted
            else { return nil }
            return SiteFile(path: "materials/" + SharedFile.published(path), contents: contents)
        }
    }
}

extension OutcomeTable {
    var file: SiteFile {
        var csv = CsvWriter()
        csv.header(header)
        for row in rows { csv.row(row) }
        return SiteFile(path: path, contents: csv.take())
    }
}
