import Foundation

/// How far a long reading has come: shown when somebody looks at a terminal, and gone when it is done.
final class Progress {
    private let isShown: Bool
    private var isOpen = false
    /// The next number of rows worth telling.
    private var next = 20_000

    init(_ manners: Manners) {
        isShown = !manners.quiet && isatty(FileHandle.standardError.fileDescriptor) == 1
    }

    func report(rows: Int) {
        guard isShown, rows >= next else { return }
        next = rows + 20_000
        isOpen = true
        write("\r\(rows) rows …")
    }

    func end() {
        if isOpen { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
