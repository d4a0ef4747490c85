import Foundation
import Realist
import Testing

@testable import RealistFormats

/// The made-up bundle beside these tests: small, with every key of the format at least once, and in the
/// exporter's own form.
struct SmallBundle {
    /// Texts of its files by path.
    var files: [String: String] = [:]

    init() throws {
        let url = try #require(Foundation.Bundle.module.url(forResource: "SmallBundle", withExtension: nil))
        let found = FileManager.default.enumerator(atPath: url.path)?.allObjects.compactMap { $0 as? String }
        for path in found ?? [] {
            if let text = try? String(contentsOf: url.appending(path: path), encoding: .utf8) {
                files[path] = text
            }
        }
    }

    /// Writes it into a folder.
    func write(to folder: TemporaryFolder) throws {
        for (path, text) in files { try folder.put(path, text) }
    }

    /// What is said of it when it is read.
    func messages() throws -> [String] {
        let folder = try TemporaryFolder()
        try write(to: folder)
        return SmallBundle.messages(folder)
    }

    static func messages(_ folder: TemporaryFolder) -> [String] {
        do throws(Problems) {
            _ = try RealistFormats.Bundle.read(at: folder.path)
            return []
        } catch {
            return error.list.map { "\($0.code) \($0.message)" }
        }
    }

    /// The same with one text in place of another, which must be there exactly once.
    func with(_ path: String, _ old: String, _ new: String) throws -> SmallBundle {
        var changed = self
        let text = try #require(files[path])
        #expect(text.components(separatedBy: old).count == 2, "\(old.debugDescription) in \(path)")
        changed.files[path] = text.replacingOccurrences(of: old, with: new)
        return changed
    }
}
