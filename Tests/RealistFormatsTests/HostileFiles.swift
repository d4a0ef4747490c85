import Foundation
import Testing

/// The made-up hostile files beside these tests.
enum HostileFiles {
    static func bytes(_ name: String) throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: "Hostile", withExtension: nil))
        return [UInt8](try Data(contentsOf: url.appending(path: name)))
    }

    static func names(prefix: String) throws -> [String] {
        let url = try #require(Bundle.module.url(forResource: "Hostile", withExtension: nil))
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        return names.filter { $0.hasPrefix(prefix) }.sorted()
    }
}
