import Foundation
public import Realist

/// Why a site could not be written. The site that was there before still stands.
public enum SiteFolderProblem: Explained {
    case notAFolder(String)
    case notOurs(String)
    case foreignFiles(String, [String])
    case underWay(String)
    /// A call of the system that failed: what was to be done, to which file, and its number.
    case failed(String, String, Int32)

    public var code: String {
        switch self {
        case .notAFolder: "site.not-a-folder"
        case .notOurs: "site.not-ours"
        case .foreignFiles: "site.foreign-files"
        case .underWay: "site.under-way"
        case .failed: "site.cannot-write"
        }
    }

    public var what: String {
        switch self {
        case .notAFolder(let path): "\(path) is there and is not a folder."
        case .notOurs(let path): "The folder \(path) is there and was not made by realist publish."
        case .foreignFiles(let path, let names):
            "The folder \(path) holds files that realist publish did not make: "
                + names.prefix(5).joined(separator: ", ")
                + (names.count > 5 ? " and \(names.count - 5) more." : ".")
        case .underWay(let path): "Somebody else is publishing beside \(path)."
        case .failed(let act, let path, let number):
            "Could not \(act) \(path): \(String(cString: strerror(number)))."
        }
    }

    public var location: Location? { nil }

    public var remedy: String {
        switch self {
        case .notAFolder, .notOurs: "Give --to another folder, or move this one away. Nothing was changed."
        case .foreignFiles: "Move them elsewhere, so that they are not lost. Nothing was changed."
        case .underWay: "Wait until that is done, then publish again."
        case .failed(_, _, let number):
            number == ENOSPC
                ? "Make room on the disk, then publish again. The site that was there still stands."
                : "Check that you may write there, then publish again. The site that was there still stands."
        }
    }
}
