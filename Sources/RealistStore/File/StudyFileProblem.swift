public import Realist

/// Why a study file cannot be opened, made, copied or written. Paths are as the reader typed them.
public enum StudyFileProblem: Explained {
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
    case older(path: String, file: Int, program: Int)
    case closing(path: String)
    case manyWaiting(path: String)
    case ontoItself(path: String)
    case notACopy(path: String)
    case accountsKept(path: String)
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
            .notACopy(let path), .accountsKept(let path),
            .copyUnderWay(let path), .diskFull(let path), .refused(let path, _),
            .older(let path, _, _), .closing(let path), .manyWaiting(let path), .storage(let path, _):
            Location(file: path)
        }
    }

    public var code: String {
        switch self {
        case .missing: "study-file.missing"
        case .noFolder: "study-file.no-folder"
        case .isFolder: "study-file.is-folder"
        case .notAFile: "study-file.not-a-file"
        case .exists: "study-file.exists"
        case .notReadable: "study-file.not-readable"
        case .notWritable: "study-file.not-writable"
        case .folderNotWritable: "study-file.folder-not-writable"
        case .empty: "study-file.empty"
        case .notSQLite: "study-file.not-sqlite"
        case .notAStudy: "study-file.not-a-study"
        case .newer: "study-file.newer"
        case .cut: "study-file.cut"
        case .damaged: "study-file.damaged"
        case .locked: "study-file.locked"
        case .busy: "study-file.busy"
        case .unfinishedWrite: "study-file.unfinished-write"
        case .strayJournal: "study-file.stray-journal"
        case .openedForReading: "study-file.opened-for-reading"
        case .older: "study-file.older"
        case .closing: "study-file.closing"
        case .manyWaiting: "study-file.many-waiting"
        case .notACopy: "study-file.not-a-copy"
        case .accountsKept: "study-file.accounts-kept"
        case .ontoItself: "study-file.onto-itself"
        case .copyUnderWay: "study-file.copy-under-way"
        case .diskFull: "study-file.disk-full"
        case .refused: "study-file.refused"
        case .storage: "study-file.storage"
        }
    }
}
