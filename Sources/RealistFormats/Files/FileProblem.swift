public import Realist

/// Why a file or folder cannot be read or written.
public enum FileProblem: Explained {
    case missing(at: Location)
    case denied(at: Location)
    /// A folder, device, pipe or socket where a file should be.
    case notAFile(at: Location)
    case notAFolder(at: Location)
    /// A symbolic link inside a folder that was handed over: it could lead anywhere.
    case link(at: Location)
    /// A path with `..`, an absolute path, or one with signs that a file's name should not have.
    case badPath(at: Location)
    case tooLarge(bytes: Int, limit: Int, at: Location)
    case tooMany(limit: Int, at: Location)
    case exists(at: Location)
    /// A folder that should be replaced is of another kind: it has no such file.
    case notOurs(marker: String, at: Location)
    /// A file in a folder that should be replaced, which the new one does not have.
    case wouldBeLost(at: Location)
    /// Another program is writing it.
    case busy(at: Location)
    case noSpace(at: Location)
    case readOnly(at: Location)
    /// Something that the reader cannot mend: the system's own words and number.
    case failed(cause: String, number: Int32, at: Location)

    public var location: Location? {
        switch self {
        case .missing(let place), .denied(let place), .notAFile(let place), .notAFolder(let place),
            .link(let place), .badPath(let place), .tooLarge(_, _, let place), .tooMany(_, let place),
            .exists(let place), .notOurs(_, let place), .wouldBeLost(let place), .busy(let place),
            .noSpace(let place), .readOnly(let place), .failed(_, _, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .missing: "file.missing"
        case .denied: "file.denied"
        case .notAFile: "file.not-a-file"
        case .notAFolder: "file.not-a-folder"
        case .link: "file.link"
        case .badPath: "file.bad-path"
        case .tooLarge: "file.too-large"
        case .tooMany: "file.too-many"
        case .exists: "file.exists"
        case .notOurs: "file.not-ours"
        case .wouldBeLost: "file.would-be-lost"
        case .busy: "file.busy"
        case .noSpace: "file.no-space"
        case .readOnly: "file.read-only"
        case .failed: "file.failed"
        }
    }

    public var what: String {
        switch self {
        case .missing: "There is no such file or folder."
        case .denied: "The system does not allow this file or folder to be opened or changed."
        case .notAFile: "This is not an ordinary file."
        case .notAFolder: "This is not a folder."
        case .link: "This is a symbolic link, which is not followed."
        case .badPath: "This path leads out of its folder, or is no path of a file."
        case .tooLarge(let bytes, let limit, _): "The file has \(bytes) bytes; at most \(limit) are read."
        case .tooMany(let limit, _): "The folder holds more than \(limit) files and folders."
        case .exists: "This is there already."
        case .notOurs(let marker, _): "This folder is not empty and has no \(marker): it is not replaced."
        case .wouldBeLost: "This file is not part of what is written and would be lost."
        case .busy: "Another program is writing this."
        case .noSpace: "There is no space left to write."
        case .readOnly: "The disk can only be read."
        case .failed(let cause, let number, _): "The system could not do this: \(cause) (error \(number))."
        }
    }

    public var remedy: String {
        switch self {
        case .missing: "Check the spelling of the path."
        case .denied: "Ask for the permission, or choose another place."
        case .notAFile: "Give the path of a file."
        case .notAFolder: "Give the path of a folder."
        case .link: "Put the file itself in its place."
        case .badPath: "Write a path of names and slashes below the folder, such as letters/invitation.docx."
        case .tooMany: "Check that it is the right folder."
        case .tooLarge: "Check that it is the right file, and divide it if it is."
        case .exists: "Choose another name, or move it away first."
        case .notOurs: "Choose another folder, or a new name."
        case .wouldBeLost: "Move it out of the folder, or delete it."
        case .busy: "Wait until it is done, and try again."
        case .noSpace: "Free some space and try again; nothing was changed."
        case .readOnly: "Choose another place."
        case .failed: "Try again; if it stays, keep this message and ask whoever looks after the computer."
        }
    }
}
