internal import Foundation
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistSite
internal import RealistStore

/// Tables for a report: which there are, and each as a file. They hold what the published site may show.
enum ReportTableRoutes {
    static let all: [Route] = [
        .get("/s/:study/tables", .right(.readEvidence)) { visit in try show(visit) },
        .get("/s/:study/tables/:file", .right(.readEvidence)) { visit in try await file(visit) },
    ]

    /// All in one document.
    private static let together = "tables"
    /// The figure of the data structure.
    private static let structure = "structure"

    /// Aside from all requests, one after the other.
    private static let queue = DispatchQueue(label: "tables")

    private static func show(_ visit: Visit) throws -> Answer {
        let endings = TableFormat.allCases.map(\.rawValue)
        let tables =
            StudyTables.Kind.allCases.map { ReportTable($0.rawValue, endings: endings) }
            + [ReportTable(together, endings: endings), ReportTable(structure, endings: ["svg"])]
        let missing = visit.asked.query["none"].flatMap { name in tables.first { $0.name == name } }
        let notice = missing.map {
            Notice(
                .note,
                visit.words["app.tables.nothing", ["table": visit.words["app.tables.kind.\($0.name)"]]])
        }
        return .page(
            TablePage.reportTables(
                try visit.surroundings(notice: notice), tables, endings: endings + ["svg"],
                words: visit.words,
                at: try visit.here().addresses))
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let parts = (visit.asked.places["file"] ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw Turned.notFound }
        let (name, ending) = (String(parts[0]), String(parts[1]))
        let study = try visit.here()
        let (store, unseen, day) = (study.store, try visit.unseen(), visit.writtenOn)
        let made: (bytes: [UInt8], type: String)?
        if name == structure, ending == "svg" {
            made = try await aside {
                try ReportTableRoutes.tables([.gioia], in: store, but: unseen, on: day).structureFile.map {
                    ($0, "image/svg+xml")
                }
            }
        } else {
            guard let format = TableFormat(rawValue: ending) else { throw Turned.notFound }
            let kinds =
                name == together ? StudyTables.Kind.allCases : StudyTables.Kind(rawValue: name).map { [$0] }
            guard let kinds else { throw Turned.notFound }
            made = try await aside {
                let tables = try ReportTableRoutes.tables(kinds, in: store, but: unseen, on: day)
                let documents = kinds.compactMap(tables.document)
                let document = name == together ? tables.together(documents) : documents.first
                return try document.map {
                    (try format.bytes(of: $0, about: tables.aboutSheet), format.mediaType)
                }
            }
        }
        guard let made else { return .seeOther("\(study.addresses.reportTables)?none=\(name)") }
        return .file(made.bytes, type: made.type, name: "\(name).\(ending)")
    }

    private static func tables(
        _ kinds: [StudyTables.Kind], in store: Store, but unseen: UnseenCodings, on day: Day
    ) throws -> StudyTables {
        try store.inOneState { store in
            guard let study = try store.study() else { throw Turned.notFound }
            return try StudyTables(
                study, for: kinds, on: day,
                codings: { take in
                    // Whoever codes unseen does not see what others gave.
                    try store.codings { if !unseen.hides($0) { try take($0) } }
                }, responses: { try store.responses(to: $0.id, $1) })
        }
    }

    private static func aside<Value: Sendable>(
        _ make: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try make() }) }
        }
    }
}
