internal import Foundation
internal import Realist
internal import RealistStore
internal import Synchronization

/// All tables that wait to be taken in, and the one thread that works on them, one after another.
final class HeldTables: Sendable {
    private let tables = Mutex<[String: HeldTable]>([:])
    private let worker = DispatchQueue(label: "realist.tables")

    /// For one person at a time; together; and all of them in bytes.
    static let mostOfOne = 3
    static let most = 20
    static let mostBytes = 600 << 20
    /// Of those that were taken in, what came of them can be read for a while.
    static let mostTaken = 50
    /// A day.
    static let milliseconds: Int64 = 86_400_000

    /// - Throws: ``HeldProblem`` when there are too many already.
    func add(_ table: HeldTable) throws(HeldProblem) {
        try tables.withLock { tables throws(HeldProblem) in
            HeldTables.forget(&tables, before: table.received)
            let waiting = tables.values.filter { !$0.isTaken }
            if waiting.count(where: { $0.sender == table.sender }) >= HeldTables.mostOfOne {
                throw .tooManyOfYours
            }
            let bytes = waiting.reduce(table.size) { $0 + $1.size }
            if waiting.count >= HeldTables.most || bytes > HeldTables.mostBytes { throw .full }
            let taken = tables.values.filter(\.isTaken).sorted { $0.received < $1.received }
            for old in taken.dropLast(HeldTables.mostTaken) { tables[old.id] = nil }
            tables[table.id] = table
        }
    }

    /// A table of somebody else, of another study or of another kind is not there.
    func find(_ id: String, kind: String, study: StudyKey, sender: Account.ID, now: Moment) -> HeldTable? {
        tables.withLock { tables in
            HeldTables.forget(&tables, before: now)
            return tables[id].flatMap {
                $0.kind == kind && $0.study == study && $0.sender == sender ? $0 : nil
            }
        }
    }

    /// Of one person, the last one first.
    func of(_ sender: Account.ID, kind: String, study: StudyKey, now: Moment) -> [HeldTable] {
        tables.withLock { tables in
            HeldTables.forget(&tables, before: now)
            return tables.values.filter { $0.kind == kind && $0.study == study && $0.sender == sender }
                .sorted { $0.received > $1.received }
        }
    }

    /// Its files go with it, as soon as nobody works on them.
    func remove(_ table: HeldTable) {
        _ = tables.withLock { $0.removeValue(forKey: table.id) }
    }

    func sweep(now: Moment) { tables.withLock { HeldTables.forget(&$0, before: now) } }

    /// One work after another: each may need a good part of the memory.
    func work(_ body: @escaping @Sendable () -> Void) { worker.async(execute: body) }

    /// Also where the clock was put back: whatever is not of the last day goes.
    private static func forget(_ tables: inout [String: HeldTable], before now: Moment) {
        for (id, table) in tables where !table.now.stage.isAtWork {
            let (age, hasOverflown) = now.millisecondsSince1970.subtractingReportingOverflow(
                table.received.millisecondsSince1970)
            if hasOverflown || !(-milliseconds...milliseconds).contains(age) { tables[id] = nil }
        }
    }
}

extension HeldTable {
    fileprivate var isTaken: Bool {
        if case .taken = now.stage { true } else { false }
    }
}

/// Why a table is not held.
enum HeldProblem: Error, Equatable {
    case tooManyOfYours
    case full
}
