import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist allocate`
struct AllocateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate",
        abstract: "Allocate participants to groups by chance, evenly within strata.",
        discussion: """
            Groups differ in size by at most one person, in all and in each stratum. The same seed and the same people give \
            the same allocation, in whatever order they stand; without --seed one is drawn. Note the digest that is shown: by \
            it anybody can prove later that the list was not changed.

            With --one-by-one the list is made in advance and sealed: a group is told when somebody is enrolled into it, and \
            neither the list nor the seed before. People who come when the list is used up are placed where they keep the \
            groups even; nobody moves.

            A CSV file needs no study: everybody's row comes out with the group behind it.

            Example: realist allocate networks.realist --by career-stage --groups 5
            Example: realist allocate networks.realist --by career-stage --groups 5 --one-by-one
            Example: realist allocate networks.realist --enrol p-017
            Example: realist allocate networks.realist --check --digest 3b1f…
            Example: realist allocate people.csv --by career_stage --groups 5 --seed 20260309 --to groups.csv
            """)

    @Argument(help: "A study file, or a CSV file with a column id; with --check also a bundle.")
    var study: String

    @Option(
        help: ArgumentHelp("Make strata by these attributes; without it there are none.", valueName: "names"))
    var by: String?

    @Option(help: ArgumentHelp("How many groups.", valueName: "number"))
    var groups: Int?

    @Option(help: ArgumentHelp("What they are called, parted by commas.", valueName: "names"))
    var names: String?

    @Option(help: ArgumentHelp("Where the draw begins: 0 to \(Allocation.largestSeed).", valueName: "number"))
    var seed: Int?

    @Option(help: ArgumentHelp("Tell the balance by these attributes too.", valueName: "names"))
    var report: String?

    @Flag(help: "Seal the list; enrol people one after the other.")
    var oneByOne = false

    @Option(
        help: ArgumentHelp(
            "With --one-by-one: plan for so many people of a stratum, not for those who are in the study; may be repeated.",
            valueName: "values=number"))
    var expect: [String] = []

    @Option(
        help: ArgumentHelp("Why people are allocated who are in an allocation already.", valueName: "text"))
    var because: String?

    @Option(help: ArgumentHelp("Enrol a participant, and tell the group.", valueName: "participant"))
    var enrol: String?

    @Flag(help: "Open a sealed list for good, and tell its seed.")
    var open = false

    @Flag(help: "Prove that an allocation is what its seed gives.")
    var check = false

    @Option(help: ArgumentHelp("With --check: the digest that was noted.", valueName: "signs"))
    var digest: String?

    @Option(help: ArgumentHelp("Which allocation; without it the last one.", valueName: "id"))
    var allocation: String?

    @Option(help: ArgumentHelp("Of a CSV file: where the table goes.", valueName: "out"))
    var to: String?

    @Flag(help: "Say what would be drawn between; draw nothing and change nothing.")
    var dryRun = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        let deeds = [enrol != nil, open, check].count { $0 }
        if deeds > 1 { throw ValidationError("--enrol, --open and --check are one at a time.") }
        if digest != nil, !check { throw ValidationError("--digest goes with --check.") }
        if let seed, !(0...Allocation.largestSeed).contains(seed) {
            throw ValidationError("--seed is a whole number from 0 to \(Allocation.largestSeed).")
        }
        if let enrol, enrol.isEmpty { throw ValidationError("Name the participant by their pseudonym.") }
        if let because, because.allSatisfy(\.isWhitespace) { throw ValidationError("--because is a reason.") }
        if !expect.isEmpty, !oneByOne { throw ValidationError("--expect goes with --one-by-one.") }
        if isTable {
            try validateTable()
        } else if to != nil {
            throw ValidationError("--to goes with a CSV file; an allocation of a study stays in the study.")
        } else if deeds == 1 {
            if by != nil || groups != nil || names != nil || seed != nil || oneByOne || because != nil
                || report != nil || dryRun
            {
                throw ValidationError("--enrol, --open and --check go with --allocation and --json alone.")
            }
        } else {
            _ = try chosenGroups()
        }
    }

    func run() throws {
        try manners.run {
            if isTable { return try AllocatedTable(self).run() }
            let run = AllocationRun(self)
            if let enrol { return try run.enrol(enrol) }
            if open { return try run.openList() }
            if check { return try run.check() }
            try run.allocate()
        }
    }

    private func validateTable() throws {
        if enrol != nil || open || oneByOne || allocation != nil || because != nil {
            throw ValidationError(
                "A CSV file is allocated as a whole: --one-by-one, --enrol, --open, --allocation and --because need a study."
            )
        }
        if check, seed == nil || digest == nil {
            throw ValidationError("With a CSV file --check needs --seed and --digest.")
        }
        if check, to != nil { throw ValidationError("--check writes nothing: leave --to out.") }
        if let to, TablePlace.of(to) == TablePlace.of(study) {
            throw ValidationError("The output would replace the file that is read.")
        }
        _ = try chosenGroups()
    }

    /// Whether it is a table and no study.
    var isTable: Bool { study.lowercased().hasSuffix(".csv") && !StudySource.isFolder(study) }

    var attributes: [String] { AllocateCommand.list(by) }
    var reported: [String] { AllocateCommand.list(report) }

    /// The groups as they were named, or numbered.
    func chosenGroups() throws -> [Allocation.Group] {
        let titles = AllocateCommand.list(names)
        guard let count = groups ?? (titles.isEmpty ? nil : titles.count) else {
            throw ValidationError("Say how many groups there are: --groups 5.")
        }
        guard (1...Allocation.mostGroups).contains(count) else {
            throw ValidationError("--groups is a number from 1 to \(Allocation.mostGroups).")
        }
        guard titles.isEmpty || titles.count == count else {
            throw ValidationError("There are \(titles.count) names for \(count) groups.")
        }
        if Set(attributes).count < attributes.count {
            throw ValidationError("--by names an attribute twice.")
        }
        do {
            return try titles.isEmpty ? Allocation.Group.numbered(count) : Allocation.Group.named(titles)
        } catch {
            throw ValidationError(error.list.first?.message ?? "The names of the groups cannot be used.")
        }
    }

    /// The seed that was given, or one that nobody can guess.
    var chosenSeed: Int { seed ?? Int.random(in: 0...Allocation.largestSeed) }

    /// Names parted by commas, without the blanks around them.
    static func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }
}
