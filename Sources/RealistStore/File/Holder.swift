internal import Glibc

/// Who holds the lock of a study, as its lock file says.
public struct Holder: Equatable, Sendable, CustomStringConvertible {
    public let who: String
    public let since: String
    public let process: String
    public let work: String

    init(who: String, since: String, process: String, work: String) {
        self.who = who
        self.since = since
        self.process = process
        self.work = work
    }

    /// What can be read of a lock file; empty where it says nothing (the holder may just be writing it).
    init(lockFile path: String) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        var count = 0
        if descriptor >= 0 {
            count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            close(descriptor)
        }
        var facts: [Substring: Substring] = [:]
        for line in String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            facts[line[..<colon]] = line[line.index(after: colon)...].drop { $0 == " " }
        }
        self.init(
            who: String(facts["who", default: ""]), since: String(facts["since", default: ""]),
            process: String(facts["process", default: ""]), work: String(facts["work", default: ""]))
    }

    var fileText: String {
        "This study is open for writing.\nwho: \(who)\nsince: \(since)\nprocess: \(process)\nwork: \(work)\n"
    }

    /// `anna, since 2026-03-09T14:05:06.789Z (import responses, process 4711)`
    public var description: String {
        if who.isEmpty { return "its lock does not say who" }
        let work = work.isEmpty ? "" : work + ", "
        return "\(who), since \(since) (\(work)process \(process))"
    }
}
