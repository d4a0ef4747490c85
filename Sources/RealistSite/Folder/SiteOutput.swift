/// Where the files of a site go as they are made, so that no more of them is held than has to be.
///
/// No path is handed on twice.
public protocol SiteOutput: Sendable {
    /// Takes a whole file; several threads may hand on files at once.
    ///
    /// - Throws: that it cannot be kept; then the site is not made.
    func add(_ file: SiteFile) throws

    /// Begins a file that is written piece by piece, by one thread.
    ///
    /// - Throws: that it cannot be kept.
    func begin(_ path: String) throws -> any GrowingSiteFile
}

/// A file of a site that is written piece by piece. In the end it is whole, or it is not to be there after all.
public protocol GrowingSiteFile {
    /// - Throws: that it cannot be kept.
    func write(_ bytes: [UInt8]) throws
    /// - Throws: that it cannot be kept.
    func end() throws
    /// - Throws: that it cannot be taken back.
    func drop() throws
}
