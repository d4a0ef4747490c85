import Realist

/// Writes a project as an archive (.qdpx): equal projects give equal bytes.
public enum QdpxWriter {
    /// - Parameters:
    ///   - export: what is written.
    ///   - name: of the archive, as messages say it.
    ///   - put: takes the next bytes of the file.
    /// - Throws: ``ZipProblem`` for more than an archive holds, and what `put` throws.
    public static func write(
        _ export: StudyExport, name: String, to put: ([UInt8]) throws -> Void
    ) throws {
        var archive = ZipWriter(name)
        try put(archive.file(QdpxPath.project, ProjectWriting.bytes(export.project)))
        for source in export.project.sources {
            guard case .words(let text) = source.text else { continue }
            try put(archive.file(QdpxPath.text(source.guid), Array(text.utf8)))
        }
        for (path, bytes) in try export.own.files() { try put(archive.file(path, bytes)) }
        try put(archive.end())
    }
}
