import Dispatch
import Foundation
import Realist
import RealistFormats
import Synchronization

/// Scores the pieces of a table with two threads, this one and another, and gives them back in the table's order.
///
/// A few pieces go round: whoever has time takes a free one, fills it from the file, scores it, and lays it down as
/// done; this thread takes those that are next in turn and frees them again. So the memory is the same for every size
/// of file, and the result does not depend on who was quicker.
final class PieceWork: Sendable {
    static let workers = 2
    private static let mostPieces = 4

    private let pieces: Mutex<CsvPieces>
    private let tray = Mutex(Tray())
    /// A piece is free.
    private let room = DispatchSemaphore(value: 0)
    /// The other thread has done a piece, or has ended.
    private let done = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    private struct Tray {
        var free: [FormPiece] = []
        var done: [Int: (piece: FormPiece, worker: Int)] = [:]
        var isStopped = false
    }

    init(_ pieces: CsvPieces) {
        self.pieces = Mutex(pieces)
        // Begun at 0 and raised: a semaphore must not end below its beginning.
        for _ in 0..<PieceWork.mostPieces { room.signal() }
    }

    /// Scores everything.
    ///
    /// - Parameters:
    ///   - scorer: one that has scored nothing yet.
    ///   - take: gets each piece, in order, with the number of the worker that scored it; what it throws ends the
    ///     work.
    /// - Returns: bytes that have to be read carefully, with all that comes after them in the file; `nil` at its end.
    /// - Throws: what `take` throws.
    func run(_ scorer: PieceScorer, _ take: (FormPiece, Int) throws -> Void) throws -> [UInt8]? {
        var own = scorer
        var hasHelper = false
        var hasEnded = false
        var next = 0
        defer { if hasHelper { stop() } }
        while true {
            while let outcome = try takeNext(&next, take) {
                if let rest = outcome.rest {
                    if hasHelper { stop() }
                    hasHelper = false
                    return rest + restOfTable(next: next)
                }
                room.signal()
            }
            if !hasEnded, room.wait(timeout: .now()) == .success {
                hasEnded = !score(with: &own, worker: 0) {
                    if hasHelper { return }
                    hasHelper = true
                    help(scorer)
                }
            } else if hasEnded, isDone(before: next) {
                return nil
            } else {
                done.wait()
            }
        }
    }

    /// Takes the piece that is next in turn, when it is done, and frees it.
    ///
    /// - Returns: the bytes in it that have to be read carefully; `nil` when the piece is not done.
    private func takeNext(
        _ next: inout Int, _ take: (FormPiece, Int) throws -> Void
    ) throws -> (rest: [UInt8]?, Void)? {
        let number = next
        guard let (piece, worker) = tray.withLock({ $0.done.removeValue(forKey: number) }) else { return nil }
        next += 1
        try take(piece, worker)
        let rest = piece.rest.map { Array(piece.bytes(from: $0)) }
        tray.withLock { $0.free.append(piece) }
        return (rest, ())
    }

    /// Fills and scores one piece.
    ///
    /// - Returns: `false` when there is none.
    private func score(with scorer: inout PieceScorer, worker: Int, whenMore: () -> Void = {}) -> Bool {
        var piece = tray.withLock { $0.free.popLast() } ?? FormPiece()
        var isLast = false
        let isFilled = pieces.withLock { pieces in
            let isFilled = pieces.fill(&piece)
            isLast = pieces.isAtEnd
            return isFilled
        }
        guard isFilled else { return false }
        if !isLast { whenMore() }
        scorer.score(&piece)
        tray.withLock { $0.done[piece.index] = (piece, worker) }
        return true
    }

    /// Starts the other thread.
    private func help(_ scorer: PieceScorer) {
        Thread { [self] in
            var own = scorer
            while true {
                room.wait()
                if tray.withLock({ $0.isStopped }) || !score(with: &own, worker: 1) { break }
                done.signal()
            }
            ended.signal()
            done.signal()
        }.start()
    }

    /// Waits until the other thread has ended.
    private func stop() {
        tray.withLock { $0.isStopped = true }
        room.signal()
        ended.wait()
    }

    private func isDone(before next: Int) -> Bool {
        pieces.withLock { $0.count == next }
    }

    /// The bytes after a piece that were read and not taken.
    private func restOfTable(next: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = next
        while let (piece, _) = tray.withLock({ [next] in $0.done.removeValue(forKey: next) }) {
            bytes += piece.bytes(from: 0)
            next += 1
        }
        return bytes + pieces.withLock { $0.takeRest() }
    }
}
