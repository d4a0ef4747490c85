import Glibc
import Realist

/// A folder that is written whole or not at all. It grows beside its target under a hidden name and is
/// exchanged with it at the end, in one step. When ``finish()`` is never called, nothing is left behind; after
/// a crash the next writing of the same folder clears up.
public final class WholeFolder {
    /// What may be replaced, and what is kept.
    public struct Rules {
        /// A file by which a folder of this kind is known: `study.yaml`.
        public let marker: String
        /// The names at the top that such a folder can have. All others, such as `.git`, stay in it untouched.
        public let names: Set<String>
        /// May the old file at this path be lost, when it is not written anew?
        public let replaces: (String) -> Bool

        public init(marker: String, names: Set<String>, replaces: @escaping (String) -> Bool) {
            self.marker = marker
            self.names = names
            self.replaces = replaces
        }
    }

    private let rules: Rules
    /// As messages name it.
    private let name: String
    private let target: String
    private let part: String
    private let lock: Int32
    private var written: Set<String> = []
    private var isFinished = false

    /// Begins the folder.
    ///
    /// - Parameters:
    ///   - path: as a person named it; a link is followed.
    ///   - rules: what kind of folder it is. One that is there already must have the marker, or be empty.
    /// - Throws: ``FileProblem`` when it may not be written, or another program is writing it.
    public init(path: String, rules: Rules) throws(FileProblem) {
        self.rules = rules
        name = path
        let place = Location(file: path)
        if let kind = Paths.kind(path, followingLinks: true) {
            guard kind == .folder, let real = Paths.real(path) else { throw .notAFolder(at: place) }
            target = real
        } else {
            let pieces = Paths.divided(path)
            guard Paths.isPlain(pieces.name) else { throw .badPath(at: place) }
            guard let folder = Paths.real(pieces.folder) else { throw .system(ENOENT, file: pieces.folder) }
            target = Paths.joined(folder, pieces.name)
        }
        let pieces = Paths.divided(target)
        guard Paths.isPlain(pieces.name) else { throw .badPath(at: place) }
        part = Paths.joined(pieces.folder, ".\(pieces.name).part")
        try WholeFolder.checkTarget(target, rules, name: path)
        lock = try WholeFolder.begin(part, target: target, rules, name: path)
    }

    deinit {
        // Nothing can be done about a failure here; the next writing clears up.
        if !isFinished { try? Paths.remove(part, name: name) }
        close(lock)
    }

    /// Writes a file of the folder.
    ///
    /// - Parameters:
    ///   - path: names joined by `/`, the first of them among the names of the rules.
    ///   - bytes: its content.
    /// - Throws: ``FileProblem`` when the path is none of such a folder, was written before, or cannot be written.
    public func write(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
        try file(path).write(bytes)
    }

    /// Begins a file of the folder that is written piece by piece; it is done when nobody holds it any more.
    public func file(_ path: String) throws(FileProblem) -> Piecewise {
        let names = path.split(separator: "/").map(String.init)
        guard Paths.isPlain(path), let first = names.first, rules.names.contains(first) else {
            throw .badPath(at: Location(file: path))
        }
        var folder = part
        for name in names.dropLast() {
            folder = Paths.joined(folder, name)
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .system(errno, file: path) }
        }
        written.insert(path)
        return Piecewise(file: try OutFile(new: Paths.joined(part, path), name: path))
    }

    /// A file of the folder that is being written.
    public struct Piecewise {
        fileprivate let file: OutFile

        public func write(_ bytes: [UInt8]) throws(FileProblem) {
            try file.write(bytes)
        }
    }

    /// Puts the folder in its place.
    public func finish() throws(FileProblem) {
        let number = SystemCalls.syncFileSystem(of: lock)
        guard number == 0 else { throw .system(number, file: name) }
        let parent = Paths.divided(target).folder
        if Paths.kind(target) == nil {
            guard rename(part, target) == 0 else { throw .system(errno, file: name) }
        } else {
            try checkNothingIsLost()
            let number = SystemCalls.exchange(part, target)
            guard number == 0 else { throw .system(number, file: name) }
            // The hidden name has the old folder now.
            try WholeFolder.clearUp(part, target: target, rules, name: name)
        }
        isFinished = true
        try Paths.syncFolder(parent, name: name)
    }

    private func checkNothingIsLost() throws(FileProblem) {
        for path in try Paths.files(below: target, name: name) {
            let top = path.split(separator: "/").first.map(String.init) ?? path
            guard rules.names.contains(top), !written.contains(path), !rules.replaces(path) else { continue }
            throw .wouldBeLost(at: Location(file: Paths.joined(name, path)))
        }
    }

    private static func checkTarget(_ target: String, _ rules: Rules, name: String) throws(FileProblem) {
        guard Paths.kind(target) != nil else { return }
        if Paths.kind(Paths.joined(target, rules.marker)) == .file { return }
        guard try Paths.names(in: target, name: name).isEmpty else {
            throw .notOurs(marker: rules.marker, at: Location(file: name))
        }
    }

    /// Clears up what a crash left, makes the hidden folder and locks it.
    private static func begin(
        _ part: String, target: String, _ rules: Rules, name: String
    ) throws(FileProblem) -> Int32 {
        if Paths.kind(part) != nil {
            let old = try lock(part, name: name)
            defer { close(old) }
            try clearUp(part, target: target, rules, name: name)
        }
        guard mkdir(part, 0o777) == 0 else { throw .system(errno, file: name) }
        return try lock(part, name: name)
    }

    private static func lock(_ folder: String, name: String) throws(FileProblem) -> Int32 {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, file: name) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            close(descriptor)
            throw number == EWOULDBLOCK ? .busy(at: Location(file: name)) : .system(number, file: name)
        }
        return descriptor
    }

    /// Moves what is not ours from the hidden folder into the target, and removes the rest.
    private static func clearUp(
        _ part: String, target: String, _ rules: Rules, name: String
    ) throws(FileProblem) {
        for entry in try Paths.names(in: part, name: name) where !rules.names.contains(entry) {
            let kept = Paths.joined(target, entry)
            guard Paths.kind(kept) == nil else {
                throw .exists(at: Location(file: Paths.joined(part, entry)))
            }
            guard rename(Paths.joined(part, entry), kept) == 0 else { throw .system(errno, file: name) }
        }
        try Paths.remove(part, name: name)
    }
}
