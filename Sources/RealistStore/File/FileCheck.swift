internal import Glibc

/// What is asked of a file before SQLite may open it. Nothing is written, and the file is read once.
struct FileCheck {
    /// As the reader typed it, for messages.
    let name: String
    /// With every link followed.
    let path: String
    /// The newest format that this program knows.
    let newest: Int
    /// Whose file it should be.
    var applicationId = Header.applicationId
    /// Whether a file without a byte is one that is being made.
    var mayBeEmpty = false

    /// - Throws: ``StudyFileProblem`` when this is no study that this program can read.
    func header() throws {
        var attempt = 1
        while true {
            // While a journal lies beside it a file may be in the middle of a write (of a living process, or
            // of one that died and will be rolled back): its size and page count may differ then.
            let before = try isBeingWritten()
            let header = try Header.read(path, named: name)
            let after = try isBeingWritten()
            try check(header)
            guard !before, !after, let fault = sizeFault(header) else { return }
            // A whole write can have passed between the two looks: a fault has to stay to be believed.
            if attempt == 4 { throw fault }
            attempt += 1
            usleep(20_000)
        }
    }

    /// Only ordinary files, readable; and writable, with their folder, if that is wanted.
    static func permission(_ path: String, named name: String, writing: Bool) throws {
        guard let status = try Disk.status(path) else { throw StudyFileProblem.missing(path: name) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StudyFileProblem.isFolder(path: name)
        default: throw StudyFileProblem.notAFile(path: name)
        }
        guard Disk.may(R_OK, path) else { throw StudyFileProblem.notReadable(path: name) }
        guard writing else { return }
        guard Disk.may(W_OK, path) else { throw StudyFileProblem.notWritable(path: name) }
        let folder = Disk.folder(of: path)
        guard Disk.may(W_OK | X_OK, folder) else {
            throw StudyFileProblem.folderNotWritable(path: name, folder: folder)
        }
    }

    /// The journal or log that an unfinished write left beside a file, if there is one.
    static func journal(beside path: String) throws -> String? {
        for journal in ["\(path)-journal", "\(path)-wal"] where try Disk.size(journal) ?? 0 > 0 {
            return journal
        }
        return nil
    }

    private func isBeingWritten() throws -> Bool {
        try FileCheck.journal(beside: path) != nil
    }

    private func check(_ header: Header) throws {
        if header.fileSize == 0 {
            if mayBeEmpty { return }
            throw StudyFileProblem.empty(path: name)
        }
        guard header.isSQLite else { throw StudyFileProblem.notSQLite(path: name) }
        guard header.applicationId == applicationId else {
            throw StudyFileProblem.notAStudy(path: name)
        }
        guard header.userVersion <= newest else {
            throw StudyFileProblem.newer(path: name, file: header.userVersion, program: newest)
        }
    }

    private func sizeFault(_ header: Header) -> StudyFileProblem? {
        if let promised = header.promisedSize {
            if header.fileSize < promised {
                return .cut(path: name, bytes: header.fileSize, expected: promised)
            }
            if header.fileSize > promised {
                return .damaged(path: name, finding: "\(header.fileSize - promised) bytes follow its end")
            }
        } else if let pageSize = header.pageSize, header.fileSize % pageSize != 0 {
            return .damaged(path: name, finding: "it does not end with a whole page")
        }
        return nil
    }
}
