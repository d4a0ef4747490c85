internal import Foundation
internal import Glibc
public import Realist

/// Where the studies lie that somebody named: one study file, or the folder of several. The accounts lie beside them.
public struct StudyPlace: Equatable, Sendable {
    /// With every link followed.
    public let folder: String
    /// The study that was named; `nil` for a folder.
    public let study: StudyKey?

    /// - Throws: ``StudyFileProblem`` when there is no such file or folder.
    public init(_ path: String) throws {
        let real = try Disk.real(path)
        if let status = try Disk.status(real), status.st_mode & S_IFMT == S_IFDIR {
            folder = real
            study = nil
            return
        }
        guard let key = StudyKey(file: real) else { throw StudyFileProblem.notAStudy(path: path) }
        folder = Disk.folder(of: real)
        study = key
    }

    /// The studies of the folder, by key. Nothing is opened: a file may turn out to be none.
    public func studies() throws -> [StudyKey] {
        if let study { return [study] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
                StudyKey(file: $0)
            }
            .sorted()
        } catch {
            throw StudyFileProblem.notReadable(path: folder)
        }
    }

    public func path(of study: StudyKey) -> String {
        folder == "/" ? folder + study.fileName : "\(folder)/\(study.fileName)"
    }
}
