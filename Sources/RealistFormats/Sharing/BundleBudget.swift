import Realist

/// How much of the texts and materials of a bundle is still taken in: they are held in memory together.
struct BundleBudget {
    /// Bytes of all of them.
    static let whole = 256 * 1024 * 1024

    private var left = whole
    private var isSpent = false

    /// The bytes of a file that something in the bundle names.
    ///
    /// - Parameters:
    ///   - path: of the file, in the bundle.
    ///   - folder: the bundle.
    ///   - place: where it is named: problems are told there.
    ///   - findings: take what is wrong.
    /// - Returns: `nil` when it cannot be had.
    mutating func contents(
        _ path: String, in folder: Folder, _ place: Location, _ findings: inout Findings
    ) -> [UInt8]? {
        if isSpent { return nil }
        do {
            let file = try folder.open(path)
            let size = try file.size()
            if size <= Bundle.largestFile, size > left {
                isSpent = true
                findings.add(BundleProblem.tooMuch(limit: BundleBudget.whole, at: place))
                return nil
            }
            let bytes = try file.readAll(limit: Bundle.largestFile)
            left = max(0, left - bytes.count)
            return bytes
        } catch {
            findings.add(BundleProblem.named(error, path: path, at: place))
            return nil
        }
    }
}
