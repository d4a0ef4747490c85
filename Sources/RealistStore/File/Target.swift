internal import Glibc

/// Where a new file is to be: checked before the work, taken by one rename after it.
struct Target {
    /// As typed, for messages.
    let name: String
    let folder: String
    /// The folder with every link followed, and the file's name in it.
    let full: String
    let replacing: Bool
    /// What may be replaced; `nil` for any file.
    let earlier: EarlierCopy?

    init(_ path: String, replacing: Bool, earlier: EarlierCopy? = nil) throws {
        let place = try Disk.place(path)
        name = path
        folder = place.folder
        full = place.full
        self.replacing = replacing
        self.earlier = earlier
        try check()
    }

    /// - Throws: ``StudyFileProblem`` when a file of this name cannot be made here.
    func check() throws {
        guard Disk.may(W_OK | X_OK, folder) else {
            throw StudyFileProblem.folderNotWritable(path: name, folder: folder)
        }
        let isThere = path(hasEntry: full)
        // Here a server keeps who may sign in, and would go on with whatever is put in its place.
        if let earlier, full.hasSuffix("/" + AccountsFile.fileName),
            isThere || earlier.mark != AccountsFile.applicationId
        {
            throw StudyFileProblem.accountsKept(path: name)
        }
        if isThere {
            if let status = try Disk.status(full), status.st_mode & S_IFMT == S_IFDIR {
                throw StudyFileProblem.isFolder(path: name)
            }
            if !replacing { throw StudyFileProblem.exists(path: name) }
        }
        // SQLite would take it for the new file's own and roll it back into it.
        if let journal = try FileCheck.journal(beside: full) {
            throw StudyFileProblem.strayJournal(path: name, journal: journal)
        }
        if isThere, let earlier { try checkReplaced(earlier) }
    }

    /// A copy takes the place of an earlier copy, and of nothing else: a mistyped name must not cost what lies there.
    private func checkReplaced(_ earlier: EarlierCopy) throws {
        guard let status = try Disk.status(full), status.st_mode & S_IFMT == S_IFREG else {
            throw StudyFileProblem.notACopy(path: name)
        }
        if status.st_size == 0 { return }
        var isAsMade = false
        let ticket = try OpenFiles.ofThisProcess.admit(full, named: name) {
            let header = try Header.read(full, named: name)
            guard header.isSQLite, header.applicationId == earlier.mark else {
                throw StudyFileProblem.notACopy(path: name)
            }
            isAsMade = header.changes == Header.changesOfCopy
        }
        let isEarlier = try withExtendedLifetime(ticket) {
            try earlier.isThere(full, named: name, isAsMade: isAsMade)
        }
        guard isEarlier else { throw StudyFileProblem.notACopy(path: name) }
    }

    /// Gives the finished file its name, for certain: file, name and folder are on the disk when it returns.
    func take(_ finished: String) throws {
        let descriptor = open(finished, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Disk.failure(name) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Disk.failure(name) }
        try check()
        try Disk.move(finished, to: full)
        try Disk.syncFolder(folder)
    }

    /// Whether anything has this name, a link that leads nowhere included.
    private func path(hasEntry path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
