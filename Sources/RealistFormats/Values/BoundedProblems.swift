public import Realist

/// Problems of a file that may have millions: those that will be listed are kept, the others counted.
public struct BoundedProblems: Error {
    /// Problems are listed up to here, then counted.
    public static let mostListed = 40

    public private(set) var first: [any Explained] = []
    public private(set) var total = 0

    public init() {}

    public var isEmpty: Bool { total == 0 }

    public mutating func add(_ problem: any Explained) {
        total += 1
        if first.count < BoundedProblems.mostListed { first.append(problem) }
    }

    /// There were more, after those that will be listed.
    public mutating func count(_ more: Int) { total += more }

    /// Takes over what was found, so that the findings do not grow.
    public mutating func take(_ findings: inout Findings) {
        guard !findings.problems.isEmpty else { return }
        for problem in findings.problems.list { add(problem) }
        findings.problems = Problems()
    }
}
