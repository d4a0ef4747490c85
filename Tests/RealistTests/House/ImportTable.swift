/// Who may import what. SwiftPM lets a target import any module of the graph, so the arrows of the house
/// are kept here.
enum ImportTable {
    /// What a room may import. `Foundation` stands for `FoundationEssentials` as well.
    static let allowed: [String: Set<String>] = [
        "Statistics": ["Foundation"],
        "Realist": ["Foundation", "Statistics"],
        "RealistFormats": ["Foundation", "Glibc", "Synchronization", "Realist", "CYaml", "CLinux", "CZip"],
        "RealistStore": [
            "Foundation", "Dispatch", "Glibc", "Synchronization", "Realist", "Statistics", "GRDB", "Crypto",
            "CryptoExtras",
            "CSQLite",
        ],
        "RealistPages": ["Foundation", "Synchronization", "Statistics", "Realist", "CMarkdown"],
        "RealistSite": [
            "Foundation", "Dispatch", "Synchronization", "Crypto",
            "Statistics", "Realist", "RealistFormats", "RealistPages",
        ],
        "RealistWeb": [
            "Foundation", "Synchronization", "Crypto", "HTTPTypes", "Hummingbird", "HummingbirdCore",
            "Logging", "NIOCore", "NIOHTTPTypes", "NIOPosix",
            "Statistics", "Realist", "RealistFormats", "RealistStore", "RealistPages", "RealistSite",
        ],
        "RealistCommand": [
            "Foundation", "Dispatch", "Synchronization", "ArgumentParser",
            "Statistics", "Realist", "RealistFormats", "RealistStore", "RealistPages", "RealistSite",
            "RealistWeb",
        ],
    ]

    /// What each file under `Sources` imports and must not.
    static func faults(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file -> [Fault] in
            guard let room = file.room else { return [] }
            guard let modules = allowed[room] else {
                return [Fault(path: file.path, what: "the room \(room) is not in the table of imports")]
            }
            return imports(in: file).filter { !modules.contains($0.module) }.map {
                Fault(path: file.path, line: $0.line, what: "\(room) must not import \($0.module)")
            }
        }
    }

    /// Headers of a system library that two files import: one file turns C into Swift, and nobody else.
    static func headersSharedByFiles(_ headers: [String], in files: [HouseFile]) -> [Fault] {
        headers.flatMap { header -> [Fault] in
            let importers = files.filter { file in imports(in: file).contains { $0.module == header } }
            return importers.dropFirst().map {
                Fault(path: $0.path, what: "\(header) is already imported by \(importers[0].path)")
            }
        }
    }

    /// The modules a file names in its import lines.
    static func imports(in file: HouseFile) -> [(module: String, line: Int)] {
        var found: [(module: String, line: Int)] = []
        for (index, line) in file.code.enumerated() where line.contains("import") {
            for statement in line.split(separator: ";") {
                var words = statement.split(whereSeparator: \.isWhitespace)[...]
                while let word = words.first, word.hasPrefix("@") || access.contains(word) {
                    words.removeFirst()
                }
                guard words.first == "import" else { continue }
                words.removeFirst()
                if let word = words.first, kinds.contains(word), words.count > 1 { words.removeFirst() }
                guard let name = words.first?.split(separator: ".").first else { continue }
                found.append((name == "FoundationEssentials" ? "Foundation" : String(name), index + 1))
            }
        }
        return found
    }

    private static let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
}
