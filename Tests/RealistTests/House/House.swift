import Foundation

/// The house as it stands on disk: the files that the tests of this folder hold against its rules.
struct House {
    let root: URL

    /// The repository that this file is part of.
    static let ours = House(
        root: URL(filePath: #filePath).deletingLastPathComponent()  // House
            .deletingLastPathComponent()  // RealistTests
            .deletingLastPathComponent()  // Tests
            .deletingLastPathComponent())

    /// What most tests read, read once.
    static let sources = Result { try ours.files(in: "Sources") }
    static let tests = Result { try ours.files(in: "Tests") }

    /// The text files under a folder of the repository, sorted by path; none where the folder is missing.
    func files(in folder: String, endings: Set<String> = ["swift"]) throws -> [HouseFile] {
        let start = root.appending(path: folder, directoryHint: .isDirectory)
        // Hidden: what was built, and copies of other people's packages.
        let all = FileManager.default.enumerator(
            at: start, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        var files: [HouseFile] = []
        while let url = all?.nextObject() as? URL {
            guard endings.contains(url.pathExtension) else { continue }
            let path = String(url.path.dropFirst(root.path.count).drop { $0 == "/" })
            files.append(HouseFile(path: path, text: try String(contentsOf: url, encoding: .utf8)))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// Every Markdown file: those at the top, and those of the folders that hold documents.
    /// Pages for readers lead to addresses of the site that they are published with, which looks at them itself.
    func documents() throws -> [HouseFile] {
        let top = try FileManager.default.contentsOfDirectory(atPath: root.path).filter {
            $0.hasSuffix(".md")
        }
        let folders = ["docs", "toolkit", "site-templates", "Benchmarks", "Tests"]
        return try top.sorted().map { path in
            HouseFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
        }
            + folders.flatMap { try files(in: $0, endings: ["md"]) }.filter {
                !$0.path.hasPrefix("toolkit/pages/")
            }
    }

    /// Whether the repository has a file or folder at this path.
    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    /// The folders directly under `Sources`: the rooms, and the headers of system libraries.
    func targets() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).sorted()
    }
}

/// One file: where it lies, relative to the repository, and what is in it.
struct HouseFile: Sendable {
    let path: String
    let text: String
    /// The lines of a Swift file without comments and without what is in strings; else none.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = path.hasSuffix(".swift") ? SwiftCode(text).lines : []
    }

    /// `Sources`, the room, its folders, the file.
    var parts: [String] { path.split(separator: "/").map(String.init) }
    /// The room of a file under `Sources`, else nothing.
    var room: String? { parts.first == "Sources" && parts.count > 2 ? parts[1] : nil }
}

/// A place where the house is not as it should be.
struct Fault: Equatable, CustomStringConvertible {
    let path: String
    var line = 0
    let what: String

    var description: String { line == 0 ? "\(path): \(what)" : "\(path):\(line): \(what)" }
}

extension Collection<Fault> {
    /// For the message of a failed expectation: one fault a line.
    var list: String { map(\.description).joined(separator: "\n") }
}
