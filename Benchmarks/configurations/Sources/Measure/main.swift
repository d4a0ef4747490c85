import Foundation
import Statistics

// measure generate CONDITIONS CASES KIND SEED   a sample as CSV; KIND is recipes or noise
// measure fit CONDITIONS CASES KIND SEED RUNS   its truth table, complex and parsimonious solution, as often as asked: how
//                                               many prime implicants and models, and CPU seconds of each run
let arguments = CommandLine.arguments
guard arguments.count > 5, let conditions = Int(arguments[2]), let cases = Int(arguments[3]),
    let kind = Sample.Outcome(rawValue: arguments[4]), let seed = UInt64(arguments[5])
else { exit(64) }
let sample = Sample(conditions: conditions, cases: cases, outcome: kind, seed: seed)
if arguments[1] == "generate" {
    FileHandle.standardOutput.write(Data(sample.csv.utf8))
    exit(0)
}

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard let table = MembershipTable(conditions: sample.conditions, outcome: sample.outcome) else { exit(65) }
for run in 0..<(arguments.count > 6 ? Int(arguments[6]) ?? 1 : 1) {
    let start = seconds()
    let truth = TruthTable(table, cuts: .init())
    do {
        let complex = try truth.complex()
        let short = try truth.parsimonious()
        let time = seconds() - start
        if run == 0 {
            let counts = [
                complex.primeImplicants.count, complex.models.count, short.primeImplicants.count,
                short.models.count, short.models.first?.count ?? 0, short.isComplete ? 1 : 0,
            ]
            print("counts", counts.map(String.init).joined(separator: " "))
        }
        print("seconds", time)
    } catch {
        print("refused", error)
        print("seconds", seconds() - start)
    }
}
