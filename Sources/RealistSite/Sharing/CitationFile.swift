import Realist
import RealistFormats

/// `downloads/CITATION.cff`: how to cite the toolkit, after the Citation File Format 1.2.0.
enum CitationFile {
    static func text(_ publication: Publication, language: Language, baseURL: String?) -> String {
        let about = publication.about
        var entries: [YamlValue.Entry] = [
            .init(key: "cff-version", value: .text("1.2.0")),
            .init(key: "message", value: .text("If you use this toolkit, please cite it as below.")),
            .init(key: "type", value: .text("dataset")),
            .init(key: "title", value: .text(about.title.text(in: language))),
        ]
        let authors = about.authors.isEmpty ? [Author(name: about.title.text(in: language))] : about.authors
        entries.append(
            .init(
                key: "authors",
                value: .list(
                    authors.map { author in
                        var keys = [YamlValue.Entry(key: "name", value: .text(author.name))]
                        if let orcid = author.orcid {
                            let address = orcid.hasPrefix("https:") ? orcid : "https://orcid.org/" + orcid
                            keys.append(.init(key: "orcid", value: .text(address)))
                        }
                        return .map(keys)
                    })))
        if let version = about.version { entries.append(.init(key: "version", value: .text(version))) }
        entries.append(.init(key: "date-released", value: .text("\(publication.on)")))
        entries.append(.init(key: "license", value: .text(about.licence)))
        if let doi = about.doi { entries.append(.init(key: "doi", value: .text(doi))) }
        if let baseURL { entries.append(.init(key: "url", value: .text(baseURL))) }
        return YamlWriter.write(entries)
    }
}
