import Realist

@testable import RealistFormats

/// What can be fuzzed. Each one crashes on a trap of the language, and where two ways must agree and do not.
enum Reader: String, CaseIterable {
    case csv, scores, instrument, map, workbook, document, answers, changes, project, taguette, literature

    func take(_ bytes: [UInt8]) {
        switch self {
        case .csv: CsvWays.check(bytes)
        case .scores: ScoreWays.check(bytes)
        case .instrument: InstrumentWays.check(bytes)
        case .map: MapWays.check(bytes)
        case .workbook: WorkbookWays.check(bytes)
        case .document: DocumentWays.check(bytes)
        case .answers: AnswerWays.check(bytes)
        case .changes: ChangeWays.check(bytes)
        case .project: ProjectWays.check(bytes)
        case .taguette: TaguetteWays.check(bytes)
        case .literature: LiteratureWays.check(bytes)
        }
    }
}

/// Ends the process, so that the fuzzer keeps the input.
func mustHold(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { preconditionFailure(what()) }
}

extension ByteSource {
    /// So many bytes at a time.
    static func steps(of count: Int, _ bytes: ArraySlice<UInt8>) -> ByteSource {
        var rest = bytes
        return ByteSource { most throws(FileProblem) in
            let part = Array(rest.prefix(min(count, most)))
            rest = rest.dropFirst(part.count)
            return part
        }
    }
}
