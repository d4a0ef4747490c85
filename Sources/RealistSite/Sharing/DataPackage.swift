import Realist
import RealistFormats

/// `downloads/datapackage.json`: what the tables and their columns mean, after the Data Package standard 2.0.
enum DataPackage {
    static func json(_ publication: Publication, tables: [DownloadTable], language: Language) -> [UInt8] {
        let about = publication.about
        var entries: [JsonValue.Entry] = [
            .init("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
            .init("name", .text(about.id.text)),
            .init("title", .text(about.title.text(in: language))),
            .init("description", .text(about.question.text(in: language))),
        ]
        if let version = about.version { entries.append(.init("version", .text(version))) }
        entries.append(.init("created", .text("\(publication.on)T00:00:00Z")))
        entries.append(.init("licenses", .list([.keys(["name": .text(about.licence)])])))
        if !about.authors.isEmpty {
            entries.append(
                .init(
                    "contributors",
                    .list(
                        about.authors.map {
                            .keys(["title": .text($0.name), "roles": .list([.text("author")])])
                        })))
        }
        entries.append(.init("resources", .list(tables.map(resource))))
        return JsonWriter.bytes(.object(entries))
    }

    private static func resource(_ table: DownloadTable) -> JsonValue {
        .keys([
            "name": .text(table.name),
            "type": .text("table"),
            "title": .text(table.title),
            "path": .text("\(table.name).csv"),
            "format": .text("csv"),
            "mediatype": .text("text/csv"),
            "encoding": .text("utf-8"),
            "bytes": .integer(table.csv.count),
            "schema": .keys([
                "fields": .list(
                    table.fields.map { field in
                        .keys([
                            "name": .text(field.name), "type": .text(field.type.rawValue),
                            "description": .text(field.description),
                        ])
                    }),
                "missingValues": .list([.text("")]),
            ]),
        ])
    }
}
