import Foundation
import Testing

/// Figures of indicators, into a study and out again.
@Suite("realist import indicators", .serialized) struct IndicatorCommandTests {
    let command: Command

    static let definitions = """
        organisations:
          - id: both-trusts
            title: Both trusts together
        groups:
          - id: nursing
            title: Nursing
          - id: medical
            title: Doctors and dentists
        indicators:
          - id: vacancy-rate
            title: Vacancy rate
            definition: Posts that nobody holds.
            unit: percent
            period: date
            care: secondary
            source: Two trusts
            class: already-public
            citation: A report, 2015
            benchmarks:
              - kind: benchmark
                group: nursing
                at-most: 5
                set-by: A guideline
                from: 2014-01-01

        """
    static let figures =
        "indicator,organisation,group,period,value\nvacancy-rate,both-trusts,medical,2014-11-30,12.34\n"
        + "vacancy-rate,both-trusts,nursing,2014-11-30,4.36\n"

    init() throws { command = try Command.withExample() }

    /// The example with these indicators, as a study file.
    private func study() throws {
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        try command.write(Self.definitions, to: "b/indicators.yaml")
        let made = try command.run("new", "i.realist", "--from", "b")
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test("brings figures once, tells what came, and gives them out as they were")
    func roundTrip() throws {
        defer { command.remove() }
        try study()
        try command.write(Self.figures, to: "f.csv")
        let empty = try command.run("verify", "i.realist").output
        let trial = try command.run("import", "indicators", "i.realist", "f.csv", "--dry-run")
        #expect(trial.status == 0, "\(trial.errors)")
        #expect(trial.errors.contains("Vacancy rate: 2 figures of 2 series: 2 are new."), "\(trial.errors)")
        #expect(try command.run("verify", "i.realist").output == empty)
        let done = try command.run("import", "indicators", "i.realist", "f.csv", "--json")
        #expect(done.status == 0 && done.output.contains("\"new\": 2"), "\(done.output)\(done.errors)")
        let head = try command.run("verify", "i.realist").output
        let again = try command.run("import", "indicators", "i.realist", "f.csv")
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
        #expect(try command.run("verify", "i.realist").output == head)

        let shown = try command.run("show", "i.realist").output
        #expect(shown.contains("2 figures of 2 series, 1 benchmarks"), "\(shown)")
        #expect(try command.run("export", "bundle", "i.realist", "--to", "c").status == 0)
        let table = try command.read("c/indicators.csv")
        #expect(
            table == """
                indicator,organisation,group,period,numerator,denominator,value,note
                vacancy-rate,both-trusts,medical,2014-11-30,,,12.34,
                vacancy-rate,both-trusts,nursing,2014-11-30,,,4.36,

                """)
        #expect(try command.run("new", "j.realist", "--from", "c").status == 0)
        #expect(try command.run("export", "bundle", "j.realist", "--to", "d").status == 0)
        #expect(try command.read("d/indicators.csv") == table)
        for study in ["i.realist", "c"] {
            let asked = try command.run("check", study, "--only", "monitoring.no-direction")
            #expect(asked.output.contains("[indicator vacancy-rate]"), "\(asked.output)")
            let held = try command.run("check", study, "--only", "monitoring.benchmark-without-series")
            #expect(!held.output.contains("[benchmark"), "\(held.output)")
        }
        #expect(try command.run("import", "bundle", "i.realist", "b").status == 1, "figures would be lost")
        #expect(try command.run("import", "bundle", "i.realist", "b", "--force").status == 0)
        let lost = try command.run("check", "i.realist", "--only", "monitoring.indicator-without-figures")
        #expect(lost.output.contains("[indicator vacancy-rate]"), "\(lost.output)")
    }

    @Test("tells a figure that is another one with its line, and takes it with a word")
    func replaced() throws {
        defer { command.remove() }
        try study()
        try command.write(Self.figures, to: "f.csv")
        #expect(try command.run("import", "indicators", "i.realist", "f.csv").status == 0)
        try command.write(Self.figures.replacing("4.36", with: "4.63"), to: "g.csv")
        let head = try command.run("verify", "i.realist").output
        let refused = try command.run("import", "indicators", "i.realist", "g.csv")
        #expect(
            refused.status == 1 && refused.errors.contains("g.csv:3: The study has 4.36"), "\(refused.errors)"
        )
        #expect(try command.run("verify", "i.realist").output == head)
        let taken = try command.run("import", "indicators", "i.realist", "g.csv", "--replace")
        #expect(taken.status == 0 && taken.errors.contains("1 takes the place of another"), "\(taken.errors)")
        #expect(try command.run("verify", "i.realist").status == 0)
    }

    @Test("refuses a faulty table with every line, and changes nothing")
    func faulty() throws {
        defer { command.remove() }
        try study()
        let head = try command.run("verify", "i.realist").output
        try command.write(
            Self.figures.replacing("12.34", with: "112.34").replacing(",nursing,", with: ",nurses,"),
            to: "x.csv")
        let refused = try command.run("import", "indicators", "i.realist", "x.csv")
        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("x.csv:2:45: The percentage is above 100."), "\(refused.errors)")
        #expect(
            refused.errors.contains("x.csv:3:26: There is no group of staff \"nurses\"."), "\(refused.errors)"
        )
        #expect(try command.run("verify", "i.realist").output == head)
        #expect(try command.run("import", "indicators", "i.realist", "none.csv").status == 1)
        #expect(
            try command.run("import", "indicators", "i.realist", "x.csv", "--encoding", "odd").status == 64)
    }
}
