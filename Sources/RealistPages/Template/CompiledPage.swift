internal import Synchronization

/// A kind of page with its template: all names are found, nothing can be missing any more.
struct CompiledPage<Kind: Page & PagePart>: PageWriting {
    let writer: PartWriter

    func write(_ page: any Page, to output: inout [UInt8]) -> Bool {
        guard let page = page as? Kind else { return false }
        PartReference.to(page) { writer($0, "", &output) }
        return true
    }
}

/// Writes pages of one kind.
protocol PageWriting: Sendable {
    /// - Returns: whether it is a page of that kind.
    func write(_ page: any Page, to output: inout [UInt8]) -> Bool
}

/// A partial that may stand within itself: what it writes is known when all of it is compiled.
final class LinkedPartial: Sendable {
    private let linked = Mutex<PartWriter?>(nil)

    var writer: PartWriter? { linked.withLock { $0 } }

    func link(_ writer: @escaping PartWriter) { linked.withLock { $0 = writer } }
}
