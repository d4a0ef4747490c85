import Foundation

/// How far a long reading has come: shown when somebody looks at a terminal, and gone when it is done.
final class Progress {
    private let isShown: Bool
    private let total: Int
    private var isOpen = false
    /// The next number of rows worth telling.
    private var next = 20_000
    /// The last share of the bytes that was told, in percent.
    private var percent = -1

    /// Shorter files are done before anybody has read how far they are.
    static let smallest = 1 << 20
    /// Smaller sites are there at once.
    private static let fewestPages = 200
    private static let width = 30

    /// `bytes` are all that there are to read, for a bar; 0 when nobody can tell.
    init(_ manners: Manners, bytes: Int = 0) {
        isShown = !manners.quiet && isatty(FileHandle.standardError.fileDescriptor) == 1
        total = bytes
    }

    func report(rows: Int) {
        guard isShown, total < Progress.smallest, rows >= next else { return }
        next = rows + 20_000
        write("\r\(rows) rows …")
    }

    /// Bytes that were read so far.
    func report(bytes: Int) {
        guard isShown, total >= Progress.smallest else { return }
        let now = Progress.percent(bytes, of: total)
        guard now > percent else { return }
        percent = now
        write("\r" + Progress.bar(bytes, of: total))
    }

    /// Pages of a site that are made.
    func report(pages: Int, of all: Int) {
        guard isShown, all >= Progress.fewestPages else { return }
        let now = Progress.percent(pages, of: all)
        guard now > percent else { return }
        percent = now
        write("\r" + Progress.bar(now) + "  \(pages) of \(all) pages")
    }

    func end() {
        if isOpen { write("\r\u{1B}[K") }
        isOpen = false
    }

    /// `[#########·····················]  30 %  12.3 of 41.0 MB`
    static func bar(_ bytes: Int, of total: Int) -> String {
        bar(percent(bytes, of: total)) + "  \(megabytes(min(bytes, total))) of \(megabytes(total)) MB"
    }

    private static func bar(_ percent: Int) -> String {
        let filled = percent * width / 100
        let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
        let share = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent)"
        return "[\(bar)] \(share) %"
    }

    private static func percent(_ bytes: Int, of total: Int) -> Int {
        total > 0 ? Int(min(1, Double(bytes) / Double(total)) * 100) : 100
    }

    private static func megabytes(_ bytes: Int) -> String {
        let tenths = bytes / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func write(_ text: String) {
        isOpen = true
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
