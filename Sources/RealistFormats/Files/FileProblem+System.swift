import Glibc
import Realist

extension FileProblem {
    /// What the system's error number means for the file.
    static func system(_ number: Int32, file: String) -> FileProblem {
        let place = Location(file: file)
        return switch number {
        case ENOENT: .missing(at: place)
        case EACCES, EPERM: .denied(at: place)
        case EISDIR: .notAFile(at: place)
        case ENOTDIR: .notAFolder(at: place)
        case ELOOP: .link(at: place)
        case EEXIST, ENOTEMPTY: .exists(at: place)
        case ENOSPC, EDQUOT: .noSpace(at: place)
        case EROFS: .readOnly(at: place)
        case ENAMETOOLONG, EINVAL: .badPath(at: place)
        default: .failed(cause: strerror(number).map { String(cString: $0) } ?? "", number: number, at: place)
        }
    }
}
