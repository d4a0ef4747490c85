public import Realist

/// Why the file with accounts cannot be opened or written. Paths are as the reader typed them.
public enum AccountsFileProblem: Explained {
    case missing(path: String)
    case notAFolder(path: String)
    case foreign(path: String)
    case newer(path: String, file: Int, program: Int)
    case damaged(path: String, finding: String)
    case openToOthers(path: String)
    case folderNotWritable(path: String, folder: String)
    case busy(path: String)
    /// The words fit any file.
    case disk(StudyFileProblem)

    public var location: Location? {
        switch self {
        case .missing(let path), .notAFolder(let path), .foreign(let path), .newer(let path, _, _),
            .damaged(let path, _), .openToOthers(let path), .folderNotWritable(let path, _), .busy(let path):
            Location(file: path)
        case .disk(let problem): problem.location
        }
    }

    public var code: String {
        switch self {
        case .missing: "accounts-file.missing"
        case .notAFolder: "accounts-file.not-a-folder"
        case .foreign: "accounts-file.foreign"
        case .newer: "accounts-file.newer"
        case .damaged: "accounts-file.damaged"
        case .openToOthers: "accounts-file.open-to-others"
        case .folderNotWritable: "accounts-file.folder-not-writable"
        case .busy: "accounts-file.busy"
        case .disk(let problem): problem.code
        }
    }

    public var what: String {
        switch self {
        case .missing: "There are no accounts yet."
        case .notAFolder: "This is no folder."
        case .foreign: "This is not a file with accounts: another program wrote it."
        case .newer(_, let file, let program):
            "A newer version of realist wrote these accounts (their format is \(file); this program knows \(program))."
        case .damaged(_, let finding): "The file is damaged (\(finding))."
        case .openToOthers: "Others on this machine may read this file, and you may not change that."
        case .folderNotWritable(_, let folder):
            "You have no permission to write in the folder \(folder), where the accounts are kept beside the studies."
        case .busy: "Another program kept the accounts busy for more than five seconds."
        case .disk(let problem): problem.what
        }
    }

    public var remedy: String {
        switch self {
        case .missing: "Add the first one with `realist account add`."
        case .notAFolder: "Name a study file, or the folder that it lies in."
        case .foreign: "Look at what it is, and move it elsewhere; nothing was changed."
        case .newer: "Install the newer realist; nothing was changed."
        case .damaged:
            "Nothing was changed. Take a copy of it from your backups, or move it away and add the accounts again."
        case .openToOthers: "Ask its owner for `chmod 600`."
        case .folderNotWritable: "Ask its owner for permission."
        case .busy: "Try again in a moment."
        case .disk(let problem): problem.remedy
        }
    }

    /// Runs `body` and says what is wrong with the file as a file of accounts, not as a study.
    static func explaining<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as StudyFileProblem {
            throw AccountsFileProblem(problem)
        }
    }

    init(_ problem: StudyFileProblem) {
        switch problem {
        case .missing(let path): self = .missing(path: path)
        case .notSQLite(let path), .notAStudy(let path), .isFolder(let path), .notAFile(let path):
            self = .foreign(path: path)
        case .newer(let path, let file, let program): self = .newer(path: path, file: file, program: program)
        case .cut(let path, let bytes, let expected):
            self = .damaged(path: path, finding: "\(bytes) bytes where its own header says \(expected)")
        case .damaged(let path, let finding), .refused(let path, let finding):
            self = .damaged(path: path, finding: finding)
        case .folderNotWritable(let path, let folder): self = .folderNotWritable(path: path, folder: folder)
        case .busy(let path): self = .busy(path: path)
        default: self = .disk(problem)
        }
    }
}
