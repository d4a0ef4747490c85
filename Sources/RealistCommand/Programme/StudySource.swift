import Foundation
import Realist
import RealistFormats

/// A study that a person named on the command line: a bundle's folder, or a study file opened for reading.
struct StudySource {
    let study: Study
    let responseCounts: [ResponseCount]
    /// Gives every response to an instrument, one after the other.
    let responses: (Instrument, (Response) throws -> Void) throws -> Void
    /// Gives every coding, one after the other.
    let codings: ((Coding) throws -> Void) throws -> Void
    let isBundle: Bool
    /// `nil` for a bundle.
    private var recordRelease: ((Release) throws -> Void)?

    /// Remembers a release in a study file; a bundle remembers none.
    func record(_ release: Release) throws {
        try recordRelease?(release)
    }

    static func open(_ path: String) throws -> StudySource {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            let bundle = try Bundle.read(at: path)
            return StudySource(
                study: bundle.study, responseCounts: bundle.responseCounts,
                responses: { try bundle.responses(to: $0, $1) }, codings: { try bundle.codings($0) },
                isBundle: true, recordRelease: nil)
        }
        throw Problems([FileProblem.notAFolder(at: Location(file: path))])
    }
}
