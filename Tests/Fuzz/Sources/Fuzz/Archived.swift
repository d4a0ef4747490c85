@testable import RealistFormats

/// Archives as programs of an office write them, around one part that is made up.
enum Archived {
    /// - Returns: `nil` where the parts do not fit into one.
    static func zip(_ parts: [(path: String, bytes: [UInt8])]) -> [UInt8]? {
        var writer = ZipWriter("w")
        var archive: [UInt8] = []
        for part in parts {
            guard let file = try? writer.file(part.path, part.bytes) else { return nil }
            archive += file
        }
        return archive + writer.end()
    }

    static func relations(_ all: [(kind: String, target: String)]) -> [UInt8] {
        let lines = all.enumerated().map { place, one in
            "<Relationship Id=\"rId\(place + 1)\" Type=\"\(office)/relationships/\(one.kind)\" Target=\"\(one.target)\"/>"
        }
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(space)\">\(lines.joined())</Relationships>".utf8)
    }

    static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
}
