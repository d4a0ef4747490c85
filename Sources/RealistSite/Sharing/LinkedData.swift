import Realist
import RealistFormats
import RealistPages

/// What search engines and library catalogues read from the home page, in the words of schema.org: JSON-LD.
enum LinkedData {
    static func text(_ toolkit: Toolkit) -> String {
        let publication = toolkit.publication
        let about = publication.about
        func said(_ wording: Wording) -> JsonValue { .text(wording.text(in: toolkit.language)) }
        var work: [JsonValue.Entry] = [
            .init("@context", .text("https://schema.org")), .init("@type", .text("CreativeWork")),
            .init("name", said(about.title)),
        ]
        if let subtitle = about.subtitle { work.append(.init("alternativeHeadline", said(subtitle))) }
        work.append(.init("abstract", said(about.question)))
        work.append(.init("inLanguage", .text(toolkit.language.code)))
        work.append(.init("isAccessibleForFree", .flag(true)))
        let first = publication.earlier.first?.on ?? publication.on
        work.append(.init("datePublished", .text("\(first)")))
        work.append(.init("dateModified", .text("\(publication.on)")))
        if let version = about.version { work.append(.init("version", .text(version))) }
        work.append(.init("license", license(about)))
        if !about.authors.isEmpty { work.append(.init("creator", .list(about.authors.map(creator)))) }
        work.append(.init("creditText", .text(toolkit.citation)))
        if toolkit.isInvented {
            work.append(.init("disambiguatingDescription", .text(toolkit.inventedNote)))
        }
        if let doi = about.doi { work.append(.init("identifier", .text(doi))) }
        if toolkit.baseURL != nil { work.append(.init("url", .text(address(toolkit.folder, toolkit)))) }
        work.append(.init("hasPart", .list([dataset(toolkit)])))
        return String(
            decoding: JsonWriter.bytes(.object(work), layout: .compact), as: UTF8.self)
    }

    /// The tables, as data sets are searched for.
    private static func dataset(_ toolkit: Toolkit) -> JsonValue {
        let about = toolkit.publication.about
        let files = toolkit.downloads.filter { $0.path.hasSuffix(".csv") || $0.path.hasSuffix(".json") }
        return .object([
            .init("@type", .text("Dataset")),
            .init("name", .text(about.title.text(in: toolkit.language))),
            .init("description", .text(about.question.text(in: toolkit.language))),
            .init("license", license(about)),
            .init(
                "distribution",
                .list(
                    files.map { file in
                        .keys([
                            "@type": .text("DataDownload"), "contentUrl": .text(address(file.path, toolkit)),
                            "encodingFormat": .text(
                                file.path.hasSuffix(".csv") ? "text/csv" : "application/json"),
                        ])
                    })),
        ])
    }

    private static func address(_ path: String, _ toolkit: Toolkit) -> String {
        guard let base = toolkit.baseURL else { return toolkit.folder.isEmpty ? path : "../" + path }
        return (base.hasSuffix("/") ? base : base + "/") + path
    }

    private static func license(_ about: About) -> JsonValue {
        .keys(["@type": .text("CreativeWork"), "name": .text(about.licence)])
    }

    private static func creator(_ author: Author) -> JsonValue {
        var person: [JsonValue.Entry] = [
            .init("@type", .text("Person")), .init("name", .text(author.name)),
        ]
        if let orcid = author.orcid {
            let address = orcid.hasPrefix("https:") ? orcid : "https://orcid.org/" + orcid
            person.append(.init("sameAs", .text(address)))
        }
        if let affiliation = author.affiliation {
            person.append(
                .init(
                    "affiliation",
                    .keys(["@type": .text("Organization"), "name": .text(affiliation)])))
        }
        return .object(person)
    }
}
