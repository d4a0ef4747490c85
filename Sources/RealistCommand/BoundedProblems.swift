import Realist
import RealistFormats

/// Problems of a file that may have millions: those that will be listed are kept, the others counted.
struct BoundedProblems: Error {
    private(set) var first: [any Explained] = []
    private(set) var total = 0

    var isEmpty: Bool { total == 0 }

    mutating func add(_ problem: any Explained) {
        total += 1
        if first.count < Manners.mostListed { first.append(problem) }
    }

    /// There were more, after those that will be listed.
    mutating func count(_ more: Int) { total += more }

    /// Takes over what was found, so that the findings do not grow.
    mutating func take(_ findings: inout Findings) {
        guard !findings.problems.isEmpty else { return }
        for problem in findings.problems.list { add(problem) }
        findings.problems = Problems()
    }

    func report() { Manners.report(first, total: total) }
}
