public import Realist

/// Why a study file cannot be opened, made, copied or written. Paths are as the reader typed them.
public enum FileProblem: Explained {
    case missing(path: String)
    case noFolder(path: String)
    case isFolder(path: String)
    case notAFile(path: String)
    case exists(path: String)
    case notReadable(path: String)
    case notWritable(path: String)
    case folderNotWritable(path: String, folder: String)
    case empty(path: String)
    case notSQLite(path: String)
    case notAStudy(path: String)
    case newer(path: String, file: Int, program: Int)
    case cut(path: String, bytes: Int, expected: Int)
    case damaged(path: String, finding: String)
    case locked(path: String, holder: Holder)
    case busy(path: String)
    case unfinishedWrite(path: String)
    case strayJournal(path: String, journal: String)
    case openedForReading(path: String)
    case ontoItself(path: String)
    case copyUnderWay(path: String)
    case diskFull(path: String)
    case refused(path: String, rule: String)
    case storage(path: String, cause: String)

    public var location: Location? {
        switch self {
        case .missing(let path), .noFolder(let path), .isFolder(let path), .notAFile(let path),
            .exists(let path),
            .notReadable(let path), .notWritable(let path), .folderNotWritable(let path, _), .empty(let path),
            .notSQLite(let path), .notAStudy(let path), .newer(let path, _, _), .cut(let path, _, _),
            .damaged(let path, _), .locked(let path, _), .busy(let path), .unfinishedWrite(let path),
            .strayJournal(let path, _), .openedForReading(let path), .ontoItself(let path),
            .copyUnderWay(let path), .diskFull(let path), .refused(let path, _),
            .storage(let path, _):
            Location(file: path)
        }
    }

    public var code: String {
        switch self {
        case .missing: "file.missing"
        case .noFolder: "file.no-folder"
        case .isFolder: "file.is-folder"
        case .notAFile: "file.not-a-file"
        case .exists: "file.exists"
        case .notReadable: "file.not-readable"
        case .notWritable: "file.not-writable"
        case .folderNotWritable: "file.folder-not-writable"
        case .empty: "file.empty"
        case .notSQLite: "file.not-sqlite"
        case .notAStudy: "file.not-a-study"
        case .newer: "file.newer"
        case .cut: "file.cut"
        case .damaged: "file.damaged"
        case .locked: "file.locked"
        case .busy: "file.busy"
        case .unfinishedWrite: "file.unfinished-write"
        case .strayJournal: "file.stray-journal"
        case .openedForReading: "file.opened-for-reading"
        case .ontoItself: "file.onto-itself"
        case .copyUnderWay: "file.copy-under-way"
        case .diskFull: "file.disk-full"
        case .refused: "file.refused"
        case .storage: "file.storage"
        }
    }
}
