import ArgumentParser
import Foundation
import Realist
import RealistFormats

/// How every command speaks: results on standard output, all else on standard error; exit 0 when it is done,
/// 1 when the input or the study has a problem, 64 when it was called in a wrong way.
///
/// A command has it as an option group, and does its work inside ``run(_:)``.
struct Manners: ParsableArguments {
    @Flag(name: .long, help: "Say nothing on standard error but errors.")
    var quiet = false

    /// Problems are listed up to here, then counted.
    static let mostListed = BoundedProblems.mostListed

    /// Does a command's work; what it throws is printed as the reader should see it.
    ///
    /// - Throws: `ExitCode(1)` for a problem; a `ValidationError` (exit 64) is passed on.
    func run(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            throw Manners.ending(error)
        }
    }

    /// The same for work that waits.
    ///
    /// - Throws: as ``run(_:)``.
    func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            throw Manners.ending(error)
        }
    }

    /// Prints what went wrong.
    ///
    /// - Returns: how the command ends.
    private static func ending(_ error: any Error) -> any Error {
        switch error {
        case let problems as Problems: report(problems.list, total: problems.count)
        case let problems as BoundedProblems: problems.report()
        case let problem as any Explained: report([problem])
        case is ValidationError, is ExitCode: return error
        default: line("\(error.localizedDescription)")
        }
        return ExitCode(1)
    }

    /// A remark beside the result: what was understood, how far it has come.
    func remark(_ text: String) {
        if !quiet { Manners.line(text) }
    }

    /// Lists problems on standard error, one a line.
    ///
    /// - Parameters:
    ///   - problems: in the order in which the reader will want to mend them.
    ///   - total: how many there are in all, when not all were kept.
    static func report(_ problems: [any Explained], total: Int? = nil) {
        for problem in problems.prefix(mostListed) { line(problem.message) }
        let more = (total ?? problems.count) - min(problems.count, mostListed)
        if more > 0 { line("… and \(more) more.") }
    }

    /// Writes a result: the only thing that standard output ever holds.
    static func output(_ text: String) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            throw OutputProblem(nil, cause: error.localizedDescription)
        }
    }

    private static func line(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((printable(text) + "\n").utf8))
    }

    /// The text on one line without signs that steer a terminal or turn the direction of writing: names of files and
    /// values come from anywhere.
    static func printable(_ text: String) -> String { Printable.text(text) }
}

extension BoundedProblems {
    func report() { Manners.report(first, total: total) }
}
