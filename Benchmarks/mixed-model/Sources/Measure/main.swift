import Foundation
import Statistics

// measure generate         the sample as CSV
// measure fit [RUNS]       the model of the sample, as often as asked; prints figures and CPU seconds of each run
let arguments = CommandLine.arguments
let sample = Sample()
if arguments.count > 1, arguments[1] == "generate" {
    FileHandle.standardOutput.write(Data(sample.csv.utf8))
    exit(0)
}

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let scores = sample.rows.map(\.score)
let people = sample.rows.map(\.person)
let sites = sample.rows.map(\.site)
let waves = sample.rows.map(\.wave)
for run in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1) {
    let start = seconds()
    let design = Matrix(
        columns: [scores.map { _ in 1 }] + (1...2).map { wave in waves.map { $0 == wave ? 1 : 0 } })
    let data = try MixedModelData(response: scores, design: design, groups: people, in: sites)
    let model = try LinearMixedModel(data)
    let effects = model.fixedContrasts
    let time = seconds() - start
    if run == 0 {
        let variances = [
            model.variances.group, model.variances.outerGroup ?? 0, model.variances.residual,
            model.logLikelihood,
        ]
        let figures = variances + effects.flatMap { [$0.estimate, $0.standardError, $0.degreesOfFreedom] }
        print("figures", figures.map { "\($0)" }.joined(separator: " "))
    }
    print("seconds", time)
}
