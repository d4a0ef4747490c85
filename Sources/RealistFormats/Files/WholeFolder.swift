import Glibc
import Realist
import Synchronization

/// A folder that is written whole or not at all. It grows beside its target under a hidden name and is exchanged
/// with it at the end, in one step; a file that has the same bytes as before stays the same file. When
/// ``finish(replacing:)`` is never called, nothing is left behind; after a crash the next writing clears up.
///
/// Several threads may write files at once. As long as all are as they were, nothing is made for them.
public final class WholeFolder: Sendable {
    /// What kind of folder it is.
    public struct Rules: Sendable {
        /// A file by which a folder of this kind is known: `study.yaml`.
        public let marker: String
        /// The names at the top that such a folder can have; all others, such as `.git`, stay in it untouched.
        /// `nil`: every name is its own.
        public let names: Set<String>?

        public init(marker: String, names: Set<String>?) {
            self.marker = marker
            self.names = names
        }

        func has(_ top: String) -> Bool { names?.contains(top) ?? true }
    }

    /// What is there already.
    public let old: OldFolder

    private let rules: Rules
    /// As messages name it.
    private let name: String
    private let target: String
    private let part: String
    private let lock: FolderLock
    private let growth = Mutex(Growth())

    /// How far the hidden folder has come.
    private struct Growth {
        var isBegun = false
        /// Folders in it that were made.
        var folders: Set<String> = []
        var written: Set<String> = []
        /// Of these the ones that are as they were and are not in it yet, since no other is; `nil` once one is.
        var waiting: [String]? = []
    }

    /// Takes the place for itself and clears up what a crash left; nothing is written yet.
    ///
    /// - Parameters:
    ///   - path: as a person named it; a link is followed.
    ///   - rules: what kind of folder it is. One that is there already must have the marker, or be empty.
    ///   - makesParents: folders above it are made, as far as they are not there.
    ///   - patience: how many seconds to wait while another program writes in the same place.
    /// - Throws: ``FileProblem`` when it may not be written, or another program is writing there.
    public init(
        path: String, rules: Rules, makesParents: Bool = false, patience: Int = 30
    ) throws(FileProblem) {
        self.rules = rules
        name = path
        target = try WholeFolder.target(of: path, makesParents: makesParents)
        let pieces = Paths.divided(target)
        guard Paths.isPlain(pieces.name) else { throw .badPath(at: Location(file: path)) }
        part = Paths.joined(pieces.folder, ".\(pieces.name).part")
        lock = try FolderLock(on: pieces.folder, patience: patience, name: path)
        old = try OldFolder(path: target, name: path)
        if !old.isEmpty, !old.has(rules.marker) {
            throw .notOurs(marker: rules.marker, at: Location(file: path))
        }
        try clearUp()
    }

    deinit {
        // Nothing can be done about a failure here; the next writing clears up.
        if growth.withLock(\.isBegun) { try? Paths.remove(part, name: name) }
    }

    /// Writes a file of the folder.
    ///
    /// - Parameters:
    ///   - path: names joined by `/`, the first of them among the names of the rules.
    ///   - bytes: its content.
    /// - Returns: whether the old folder had it just so: then it stays the same file, with its times.
    /// - Throws: ``FileProblem`` when the path is none of such a folder, was written before, or cannot be written.
    @discardableResult
    public func write(_ path: String, _ bytes: [UInt8]) throws(FileProblem) -> Bool {
        try take(path)
        guard old.holds(path, bytes) else {
            try writeWaiting()
            try OutFile(new: try makePlace(of: path), name: path).write(bytes)
            return false
        }
        if growth.withLock({ $0.waiting?.append(path) }) == nil { try keep(path, bytes) }
        return true
    }

    /// Begins a file of the folder that is written piece by piece; it is done when nobody holds it any more.
    public func file(_ path: String) throws(FileProblem) -> Piecewise {
        try take(path)
        return Piecewise(file: try OutFile(new: try makePlace(of: path), name: path))
    }

    /// Makes a file that was written piece by piece the old one again, when it has the same bytes.
    ///
    /// - Returns: whether it has.
    /// - Throws: ``FileProblem`` when it cannot be put in its place.
    public func settle(_ path: String) throws(FileProblem) -> Bool {
        let place = Paths.joined(part, path)
        guard old.has(path), try Paths.areAlike(Paths.joined(target, path), place) else {
            return false
        }
        try drop(path)
        try take(path)
        if growth.withLock({ $0.waiting?.append(path) }) == nil { try keep(path, nil) }
        return true
    }

    /// A file that was written piece by piece is not to be there after all.
    public func drop(_ path: String) throws(FileProblem) {
        guard unlink(Paths.joined(part, path)) == 0 else { throw .system(errno, file: path) }
        growth.withLock { _ = $0.written.remove(path) }
    }

    /// Can a file of such a folder have this path: names joined by single slashes that stay below it?
    public static func isPath(_ path: String) -> Bool { Paths.isPlain(path) }

    /// A file of the folder that is being written.
    public struct Piecewise {
        fileprivate let file: OutFile

        public func write(_ bytes: [UInt8]) throws(FileProblem) {
            try file.write(bytes)
        }
    }

    /// Puts the folder in its place.
    ///
    /// - Parameter replaces: may the old file at this path be lost, when it was not written anew?
    /// - Throws: ``FileProblem/wouldBeLost(at:)`` for the first that may not; the old folder then stands.
    public func finish(replacing replaces: (String) -> Bool) throws(FileProblem) {
        try prepare()
        let number = SystemCalls.syncFileSystem(of: lock.descriptor)
        guard number == 0 else { throw .system(number, file: name) }
        if Paths.kind(target) == nil {
            guard rename(part, target) == 0 else { throw .system(errno, file: name) }
        } else {
            try checkNothingIsLost(replaces)
            let number = SystemCalls.exchange(part, target)
            guard number == 0 else { throw .system(number, file: name) }
            // The hidden name has the old folder now, and what is not ours lies in it until it is moved: should that
            // fail, the next writing goes on with it.
            growth.withLock { $0.isBegun = false }
            try clearUp()
        }
        growth.withLock { $0.isBegun = false }
        try Paths.syncFolder(Paths.divided(target).folder, name: name)
        lock.release()
    }

    /// Writes what waits, so that all of the folder lies beside the old one.
    ///
    /// - Throws: ``FileProblem`` when it cannot be written.
    public func prepare() throws(FileProblem) {
        try begin()
        try writeWaiting()
    }

    private func begin() throws(FileProblem) {
        let fault: Int32? = growth.withLock { growth in
            if growth.isBegun { return nil }
            guard mkdir(part, 0o777) == 0 else { return errno }
            growth.isBegun = true
            return nil
        }
        if let fault { throw .system(fault, file: name) }
    }

    /// One path, one file.
    private func take(_ path: String) throws(FileProblem) {
        guard Paths.isPlain(path), let first = path.split(separator: "/").first, rules.has(String(first))
        else {
            throw .badPath(at: Location(file: path))
        }
        guard growth.withLock({ $0.written.insert(path).inserted }) else { throw .system(EEXIST, file: path) }
    }

    /// Where a file is written; folders above it are made.
    private func makePlace(of path: String) throws(FileProblem) -> String {
        try begin()
        var folder = part
        for name in path.split(separator: "/").dropLast().map(String.init) {
            folder = Paths.joined(folder, name)
            let fault: Int32? = growth.withLock { growth in
                if growth.folders.contains(folder) { return nil }
                guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { return errno }
                growth.folders.insert(folder)
                return nil
            }
            if let fault { throw .system(fault, file: path) }
        }
        return Paths.joined(part, path)
    }

    /// What was as it was before stands beside what is not.
    private func writeWaiting() throws(FileProblem) {
        let waiting = growth.withLock { growth in
            defer { growth.waiting = nil }
            return growth.waiting ?? []
        }
        for path in waiting { try keep(path, nil) }
    }

    /// The old file, under its second name; where a disk has no second names, its bytes.
    private func keep(_ path: String, _ bytes: [UInt8]?) throws(FileProblem) {
        let place = try makePlace(of: path)
        if link(Paths.joined(target, path), place) == 0 { return }
        let fault = errno
        guard let bytes = bytes ?? old.bytes(path, limit: .max) else { throw .system(fault, file: path) }
        try OutFile(new: place, name: path).write(bytes)
    }

    private func checkNothingIsLost(_ replaces: (String) -> Bool) throws(FileProblem) {
        let written = growth.withLock(\.written)
        for path in try Paths.files(below: target, name: name) {
            let top = path.split(separator: "/").first.map(String.init) ?? path
            guard rules.has(top), !written.contains(path), !replaces(path) else { continue }
            throw .wouldBeLost(at: Location(file: Paths.joined(name, path)))
        }
    }

    /// Moves what is not ours from the hidden folder into the target, and removes the rest.
    private func clearUp() throws(FileProblem) {
        guard Paths.kind(part) != nil else { return }
        for entry in try Paths.names(in: part, name: name) where !rules.has(entry) {
            let kept = Paths.joined(target, entry)
            guard Paths.kind(kept) == nil else {
                throw .exists(at: Location(file: Paths.joined(part, entry)))
            }
            guard rename(Paths.joined(part, entry), kept) == 0 else { throw .system(errno, file: name) }
        }
        try Paths.remove(part, name: name)
    }

    /// The folder itself, without links.
    private static func target(of path: String, makesParents: Bool) throws(FileProblem) -> String {
        if let kind = Paths.kind(path, followingLinks: true) {
            guard kind == .folder, let real = Paths.real(path) else {
                throw .notAFolder(at: Location(file: path))
            }
            return real
        }
        let pieces = Paths.divided(path)
        guard Paths.isPlain(pieces.name) else { throw .badPath(at: Location(file: path)) }
        if makesParents { try Paths.makeFolders(pieces.folder) }
        guard let folder = Paths.real(pieces.folder) else { throw .system(ENOENT, file: pieces.folder) }
        return Paths.joined(folder, pieces.name)
    }
}
