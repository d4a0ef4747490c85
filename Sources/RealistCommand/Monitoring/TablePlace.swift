import Foundation

/// The same text for the same file, however it is named.
enum TablePlace {
    static func of(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    }
}
