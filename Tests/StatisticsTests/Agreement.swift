import Foundation
import Testing

/// What was compared with a table of expected values, how far off the worst value was, and what was wrong.
struct Agreement: CustomStringConvertible {
    /// The folder or file of the expected values.
    let table: String
    private(set) var compared = 0
    private(set) var worst = 0.0
    private(set) var worstPlace = ""
    private(set) var faults: [String] = []

    init(_ table: String) { self.table = table }

    /// Counts one value; a fault unless |got − want| ≤ absolute + relative·|want|, or both are undefined.
    ///
    /// The deviation that is kept as the worst is relative to the wanted value, or to what the tolerance lets pass
    /// where that value is all but 0.
    mutating func compare(
        _ got: Double?, _ want: Double?, relative: Double = 1e-9, absolute: Double = 1e-12,
        at place: @autoclosure () -> String
    ) {
        compared += 1
        guard let got, let want else {
            if got != nil || want != nil { fault(got, want, place()) }
            return
        }
        if got == want || got.isNaN && want.isNaN { return }
        let difference = abs(got - want)
        let allowed = absolute + relative * abs(want)
        if !(difference <= allowed) { fault(got, want, place()) }
        let scale = max(abs(want), relative > 0 ? absolute / relative : 0)
        let deviation = scale > 0 ? difference / scale : .infinity
        if !(deviation <= worst) { (worst, worstPlace) = (deviation, place()) }
    }

    /// Counts one label, flag or count, which must be the same.
    mutating func same<Value: Equatable>(
        _ got: Value?, _ want: Value?, at place: @autoclosure () -> String
    ) {
        compared += 1
        if got != want {
            faults.append("\(place()): \(String(describing: got)), not \(String(describing: want))")
        }
    }

    /// Compares every leaf of the expected values with what was found under the same path.
    ///
    /// - Parameters:
    ///   - found: what was reckoned; a path without an expected value must have none here either.
    ///   - want: the expected values.
    ///   - place: in which part of the table.
    ///   - tolerance: of a path, where it is not that of closed forms.
    mutating func compare(
        _ found: [String: Leaf], _ want: [String: Leaf], at place: String,
        tolerance: (String) -> (relative: Double, absolute: Double) = { _ in (1e-9, 1e-12) }
    ) {
        for (path, leaf) in want.sorted(by: { $0.key < $1.key }) {
            switch (found[path], leaf) {
            case (.number(let got), .number(let wanted)):
                let (relative, absolute) = tolerance(path)
                compare(got, wanted, relative: relative, absolute: absolute, at: "\(place) \(path)")
            case (let got, let wanted): same(got, wanted, at: "\(place) \(path)")
            }
        }
        for (path, leaf) in found where want[path] == nil && leaf != .number(nil) {
            faults.append("\(place) \(path): \(leaf), where nothing is expected")
        }
    }

    private mutating func fault(_ got: Double?, _ want: Double?, _ place: String) {
        faults.append("\(place): \(got.map { "\($0)" } ?? "nil"), not \(want.map { "\($0)" } ?? "nil")")
    }

    /// Nothing is wrong, and exactly so many values were compared.
    ///
    /// With `REALIST_DEVIATIONS` in the environment the result is printed, for the table of the documentation.
    func isWhole(_ count: Int) -> Bool {
        if ProcessInfo.processInfo.environment["REALIST_DEVIATIONS"] != nil {
            print("deviation \(table): \(compared) values, largest \(worst) at \(worstPlace)")
        }
        return faults.isEmpty && compared == count
    }

    var description: String {
        "\(table): \(compared) values, largest deviation \(worst) at \(worstPlace); "
            + "\(faults.count) wrong\n" + faults.prefix(20).joined(separator: "\n")
    }
}
