import Foundation
import Realist
import RealistFormats
import RealistStore

/// A study that a person named on the command line: a bundle's folder, or a study file.
struct StudySource {
    let study: Study
    let responseCounts: [ResponseCount]
    /// Gives every response to an instrument, one after the other.
    let responses: (Instrument, (Response) throws -> Void) throws -> Void
    /// Gives every coding, one after the other.
    let codings: ((Coding) throws -> Void) throws -> Void
    /// Gives every count of contacts, one after the other.
    let contacts: ((ContactCount) throws -> Void) throws -> Void
    /// What there is of each series of the indicators.
    let series: [SeriesSummary]
    /// Gives every figure of the indicators, one after the other.
    let observations: ((Observation) throws -> Void) throws -> Void
    /// `nil` for a bundle.
    let store: Store?

    var isBundle: Bool { store == nil }

    /// Remembers a release in a study file that was opened for writing; a bundle remembers none.
    func record(_ release: Release) throws {
        try store?.record(release)
    }

    /// All that is read from it is of one state. A study file is opened for reading, unless something is to be
    /// recorded in it afterwards: then `access` says who writes, and nobody else can write meanwhile.
    static func open(_ path: String, for access: Access = .reading) throws -> StudySource {
        if isFolder(path) {
            let bundle = try Bundle.read(at: path, vocabularies: VocabularyLibrary.ofChanges())
            return StudySource(
                study: bundle.study, responseCounts: bundle.responseCounts,
                responses: { try bundle.responses(to: $0, $1) }, codings: { try bundle.codings($0) },
                contacts: { try bundle.contacts($0) }, series: bundle.series,
                observations: { try bundle.observations($0) }, store: nil)
        }
        let store = try Store.open(at: path, for: access)
        try store.holdState()
        guard let study = try store.study() else { throw EmptyStudy(path: path) }
        return StudySource(
            study: study, responseCounts: try store.responseCounts(),
            responses: { try store.responses(to: $0.id, $1) }, codings: { try store.codings($0) },
            contacts: { try store.contacts($0) }, series: try store.seriesSummaries(),
            observations: { try store.observations($0) }, store: store)
    }

    /// Which months each network has logged.
    func loggedMonths() throws -> Set<LoggedMonth> {
        if let store { return try store.loggedMonths() }
        var months: Set<LoggedMonth> = []
        try contacts { months.insert($0.logged) }
        return months
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

/// A study file that nothing was put into.
struct EmptyStudy: Explained {
    let path: String

    var code: String { "study-file.nothing-in-it" }
    var what: String { "There is no study in this file yet." }
    var location: Location? { Location(file: path) }
    var remedy: String { "Bring one in with `realist import bundle`." }
}
