import Foundation
import Testing

/// An ``Agreement`` at one tolerance with figures as JSON has them.
struct Comparison {
    private(set) var agreement: Agreement
    private let relative: Double
    private let absolute: Double

    init(_ table: String, relative: Double, absolute: Double) {
        agreement = Agreement(table)
        self.relative = relative
        self.absolute = absolute
    }

    static func closedForm(_ table: String) -> Comparison {
        Comparison(table, relative: 1e-9, absolute: 1e-12)
    }

    static func iterative(_ table: String) -> Comparison {
        Comparison(table, relative: 1e-6, absolute: 1e-9)
    }

    /// Counts one figure, unless there is neither a result nor a key for it in the file.
    mutating func add(_ got: Double?, _ want: Any?, _ name: @autoclosure () -> String) {
        if got == nil, want == nil { return }
        agreement.compare(
            got, Comparison.number(want), relative: relative, absolute: absolute, at: name())
    }

    /// Counts as many figures as the list in the file has.
    mutating func add(_ got: [Double?], _ want: Any?, _ name: @autoclosure () -> String) {
        let wanted = want as? [Any] ?? []
        if got.count != wanted.count {
            agreement.same(got.count, wanted.count, at: name() + ", figures")
        }
        for (index, pair) in zip(got, wanted).enumerated() { add(pair.0, pair.1, "\(name())[\(index)]") }
    }

    /// Counts the two limits of an interval, or nothing where there is none on either side.
    mutating func add(_ got: (lower: Double, upper: Double)?, _ want: Any?, _ name: @autoclosure () -> String)
    {
        add(got.map { [$0.lower, $0.upper] } ?? [], want, name())
    }

    /// Counts one flag or text.
    mutating func same<Value: Equatable>(_ got: Value, _ want: Any?, _ name: @autoclosure () -> String) {
        agreement.same(got, want as? Value, at: name())
    }

    /// Nothing is wrong, and exactly so many figures were compared.
    func expectWhole(_ count: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(agreement.isWhole(count), "\(agreement)", sourceLocation: sourceLocation)
    }

    static func number(_ value: Any?) -> Double? {
        switch value as? String {
        case "Inf": .infinity
        case "-Inf": -.infinity
        default: value as? Double ?? (value as? Int).map(Double.init)
        }
    }

    /// How many figures (`null` is one) and flags a piece of JSON holds.
    /// The values of the keys in `without` are left out.
    static func figures(in value: Any, without keys: Set<String> = []) -> Int {
        switch value {
        case let object as [String: Any]:
            object.reduce(0) { sum, pair in
                keys.contains(pair.key) ? sum : sum + figures(in: pair.value, without: keys)
            }
        case let list as [Any]: list.reduce(0) { $0 + figures(in: $1, without: keys) }
        case is NSNull: 1
        default: number(value) == nil ? 0 : 1
        }
    }
}
