import Realist
import RealistFormats
import RealistPages

/// One zip of the whole site, written as the files are made, in their order.
struct SiteArchive {
    static let path = "downloads/site.zip"
    /// A larger site is handed on by other ways.
    static let mostBytes = 256 << 20
    /// Bytes that are gathered before they are written.
    private static let piece = 1 << 20

    /// What the page of downloads says of these two before their sizes are known.
    static func offers(_ toolkit: Toolkit) -> [Download] {
        [Download(path: path, kind: .site, size: nil)]
            + (toolkit.addresses.contains(.everything)
                ? [Download(path: toolkit.folder + PageAddress.everything.path, kind: .everything, size: nil)]
                : [])
    }

    private let folder: String
    private var writer: ZipWriter
    private var gathered: [UInt8] = []
    private var count = 0
    /// Of the zip, without its end.
    private var length = 0
    /// Bytes of all files, by which a site is too large before its zip is whole.
    private var bytes = 0
    /// `nil` when there is to be none after all.
    private var file: (any GrowingSiteFile)?

    /// - Parameters:
    ///   - publication: names the folder in the zip, and has the day that all files carry.
    ///   - output: that it is written to.
    /// - Throws: that the output cannot take it.
    init(of publication: Publication, in output: any SiteOutput) throws {
        folder = publication.about.id.text
        writer = ZipWriter(SiteArchive.path, on: publication.on)
        file = try output.begin(SiteArchive.path)
    }

    var isThere: Bool { file != nil }

    /// How many bytes it will have with these more; `nil` when there is none.
    func size(with more: [SiteFile]) -> Int? {
        let size = more.reduce(length + SiteArchive.end) { $0 + share(of: $1) }
        let isGood = size <= SiteArchive.mostBytes && count + more.count <= ZipWriter.mostParts
        return file != nil && isGood ? size : nil
    }

    /// The next file of the site. With one that cannot be in a zip, or that makes it too large, there is no zip.
    ///
    /// - Throws: that the output cannot take it, or cannot take it back.
    mutating func add(_ added: SiteFile) throws {
        guard let file else { return }
        bytes += added.contents.count
        guard bytes <= SiteArchive.mostBytes, let piece = try? writer.file(name(added), added.contents) else {
            return try drop()
        }
        count += 1
        length += share(of: added)
        gathered += piece
        if gathered.count >= SiteArchive.piece {
            try file.write(gathered)
            gathered.removeAll(keepingCapacity: true)
        }
    }

    /// - Throws: that the output cannot take it.
    mutating func end() throws {
        guard let file else { return }
        try file.write(gathered + writer.end())
        try file.end()
    }

    /// There is to be none after all.
    ///
    /// - Throws: that the output cannot take it back.
    mutating func drop() throws {
        try file?.drop()
        file = nil
    }

    private func name(_ file: SiteFile) -> String { "\(folder)/\(file.path)" }

    /// Bytes that a file takes of the zip.
    private func share(of file: SiteFile) -> Int {
        ZipWriter.length(of: [(name(file), file.contents.count)]) - SiteArchive.end
    }

    private static let end = ZipWriter.length(of: [])
}
