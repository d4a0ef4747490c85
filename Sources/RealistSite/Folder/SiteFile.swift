import RealistFormats

/// One file of a site: where it lies below the site's folder, and its bytes.
public struct SiteFile: Equatable, Sendable {
    /// Names joined by `/`, none of them empty, `.` or `..`: `sites/city-hospital.html`.
    public let path: String
    public let contents: [UInt8]

    public init(path: String, contents: [UInt8]) {
        precondition(SiteFile.isSafe(path), "\(path) does not stay in the folder")
        self.path = path
        self.contents = contents
    }

    public init(path: String, text: String) {
        self.init(path: path, contents: Array(text.utf8))
    }

    /// Does a path stay below its folder?
    public static func isSafe(_ path: String) -> Bool { WholeFolder.isPath(path) }
}
