internal import Foundation
public import Realist

/// The instruments that can be used: those that come with the program, and files.
public enum InstrumentLibrary {
    /// No instrument comes near it.
    public static let largestFile = 1_048_576

    /// Those that come with the program, by identifier.
    public static func all() throws -> [Instrument] {
        try ids().map { try read(path: path(of: $0)) }
    }

    /// - Parameter name: the identifier of an instrument that comes with the program, or the path of a file.
    /// - Returns: the instrument, ready to score.
    /// - Throws: `Problems` or another explained error, when there is none or its file is faulty.
    public static func find(_ name: String) throws -> Instrument {
        if Instrument.ID(name) == nil || isFile(name) { return try read(path: name) }
        let ids = try ids()
        guard ids.contains(name) else { throw InstrumentLibraryProblem.unknown(name, known: ids) }
        return try read(path: path(of: name))
    }

    public struct CheckedFile {
        public let path: String
        public let instrument: Instrument
    }

    /// - Parameter path: of a file, or of a folder whose files ending in `.yaml` are all looked at.
    /// - Returns: those files, by name.
    /// - Throws: everything that is wrong with any of them.
    public static func check(path: String) throws -> [CheckedFile] {
        guard isFolder(path) else { return [CheckedFile(path: path, instrument: try read(path: path))] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }
        if names.isEmpty { throw InstrumentLibraryProblem.noFiles(path) }
        var files: [CheckedFile] = []
        var problems = Problems()
        for name in names.sorted() {
            let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            do {
                files.append(CheckedFile(path: file, instrument: try read(path: file)))
            } catch let found as Problems {
                for problem in found.list { problems.add(problem) }
            } catch let found as any Explained {
                problems.add(found)
            }
        }
        if !problems.list.isEmpty { throw problems }
        return files
    }

    public static func read(path: String) throws -> Instrument {
        let bytes = try OpenFile(path: path).readAll(limit: largestFile)
        return try InstrumentFile.read(bytes, file: path)
    }

    /// Identifiers of those that come with the program, sorted.
    public static func ids() throws -> [String] {
        let folder = try folder().path(percentEncoded: false)
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
            .filter { Instrument.ID($0) != nil }.sorted()
    }

    private static func folder() throws -> URL {
        try ShareFolder.find().appending(path: "toolkit/instruments")
    }

    private static func path(of id: String) throws -> String {
        try folder().appending(path: id + ".yaml").path(percentEncoded: false)
    }

    private static func isFile(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path) && !isFolder(path)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

public enum InstrumentLibraryProblem: Explained {
    case unknown(String, known: [String])
    case noFiles(String)

    public var code: String {
        switch self {
        case .unknown: "instruments.unknown"
        case .noFiles: "instruments.no-files"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .noFiles(let folder): "There is no file ending in .yaml in \(folder)."
        case .unknown(let name, _): "There is no instrument \(name), neither with the program nor as a file."
        }
    }

    public var remedy: String {
        switch self {
        case .noFiles: "Name the folder that holds the instruments, or one file."
        case .unknown(_, let known): "Name a file, or one of: \(known.joined(separator: ", "))."
        }
    }
}
