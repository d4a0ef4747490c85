import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// An allocation of a study's participants: made, used, opened, proved.
struct AllocationRun {
    private let command: AllocateCommand
    private var manners: Manners { command.manners }

    init(_ command: AllocateCommand) {
        self.command = command
    }

    func allocate() throws {
        let (store, study) = try openStudy(forReading: command.dryRun)
        let plan = try plan(of: study, store)
        if command.dryRun {
            let lines = AllocationReport.lines(of: plan)
            return try Manners.output(
                command.json
                    ? AllocationReport.text(AllocationReport.json(of: plan))
                    : lines.map { $0 + "\n" }.joined())
        }
        let seed = command.chosenSeed
        let allocation = try store.allocate(
            plan, seed: seed, on: try today(), by: Writer.person("allocate").name,
            because: command.because ?? "")
        if allocation.isSealed, command.seed != nil {
            manners.remark(
                "Whoever knows the seed can work out the list: keep it from those who enrol people.")
        }
        try tell(allocation, store)
        if !command.json, allocation.isSealed {
            manners.remark(
                "Enrol people one after the other: realist allocate \(command.study) --enrol PARTICIPANT")
        }
    }

    func enrol(_ name: String) throws {
        let (store, _) = try openStudy(forReading: false)
        let id = try chosen(store)
        guard let participant = Participant.ID(name) else {
            throw ContentProblem.nobody(path: command.study, pseudonym: name)
        }
        let placement = try store.enrol(
            participant, in: id, on: try today(), by: Writer.person("allocate").name)
        let allocation = try store.allocations().first { $0.id == id }
        let title = allocation?.title(of: placement.group) ?? placement.group.text
        if command.json {
            return try Manners.output(
                AllocationReport.text(
                    .keys([
                        "allocation": .text(id.text), "number": .integer(placement.number),
                        "participant": .text(name), "group": .text(placement.group.text),
                        "late": .flag(placement.isLate),
                    ])))
        }
        try Manners.output("\(name) is in \(Manners.printable(title)).\n")
        if placement.isLate {
            manners.remark(
                "No place of the list was left for people like this: placed where the groups stay even.")
        }
    }

    func openList() throws {
        let (store, _) = try openStudy(forReading: false)
        try tell(try store.openList(of: try chosen(store)), store)
    }

    func check() throws {
        if StudySource.isFolder(command.study) { return try checkBundle() }
        let (store, _) = try openStudy(forReading: true)
        let id = try chosen(store)
        try tell(try store.proof(of: id, noted: command.digest), of: id)
    }

    // MARK: Parts

    private func checkBundle() throws {
        let study = try StudySource.open(command.study).study
        let id = try chosen(among: study.allocations.map(\.id))
        guard let allocation = study.allocations.first(where: { $0.id == id }) else {
            throw AllocationProblem.noAllocation
        }
        guard let seed = allocation.seed else { throw AllocationProblem.seedKeptElsewhere(id) }
        guard let list = AllocationList(of: allocation, seed: seed) else {
            throw AllocationProblem.methodNotKnown(allocation.method)
        }
        let proof = AllocationProof(
            of: allocation, placements: study.placements.filter { $0.allocation == id }, list: list,
            digest: list.digest, noted: command.digest)
        try tell(proof, of: id)
    }

    private func openStudy(forReading: Bool) throws -> (Store, Study) {
        guard !StudySource.isFolder(command.study) else { throw AllocatesStudyFile(path: command.study) }
        let source = try StudySource.open(
            command.study, for: forReading ? .reading : .writing(by: .person("allocate")))
        guard let store = source.store else { throw AllocatesStudyFile(path: command.study) }
        return (store, source.study)
    }

    /// Everybody who takes part.
    private func plan(of study: Study, _ store: Store) throws -> AllocationPlan {
        let withdrawn = try store.withdrawnPeople()
        let people = study.participants.filter {
            $0.canHaveGroup && withdrawn.mode(of: $0.id.text) == nil
        }
        let known = Set(people.flatMap { $0.told.keys })
        var problems = Problems()
        for name in command.attributes + command.reported where !known.contains(name) && !people.isEmpty {
            problems.add(AllocationProblem.noAttribute(name, known: known.sorted()))
        }
        try problems.throwIfAny()
        let way: Allocation.Way = command.oneByOne ? .oneByOne : .together
        return try AllocationPlan(
            people: people.map { one in
                let told = one.told
                return AllocationPlan.Person(
                    name: one.id.text, values: command.attributes.map { told[$0] ?? "" })
            }, expecting: try expected(), by: command.attributes, groups: try command.chosenGroups(), way: way
        )
    }

    /// `mid career=9`, with a comma between the values of several attributes.
    private func expected() throws -> [[String]: Int]? {
        if command.expect.isEmpty { return nil }
        var sizes: [[String]: Int] = [:]
        for text in command.expect {
            guard let sign = text.lastIndex(of: "="), let count = Int(text[text.index(after: sign)...]),
                (0...Allocation.mostPeople).contains(count)
            else { throw ValidationError("--expect is values and a number, as “mid career=9”.") }
            let values = text[..<sign].split(separator: ",", omittingEmptySubsequences: false).map {
                AllocateCommand.list(String($0)).first ?? ""
            }
            guard values.count == max(1, command.attributes.count) else {
                throw ValidationError("--expect needs a value for each attribute of --by, parted by commas.")
            }
            sizes[command.attributes.isEmpty ? [] : values] = count
        }
        return sizes
    }

    private func chosen(_ store: Store) throws -> Allocation.ID {
        try chosen(among: try store.allocations().map(\.id))
    }

    private func chosen(among known: [Allocation.ID]) throws -> Allocation.ID {
        guard let last = known.last else { throw AllocationProblem.noAllocation }
        guard let name = command.allocation else { return last }
        guard let id = known.first(where: { $0.text == name }) else {
            throw AllocationProblem.noSuchAllocation(name, known: known)
        }
        return id
    }

    private func today() throws -> Day {
        guard let day = Moment.now().day else { throw AllocatesStudyFile(path: command.study) }
        return day
    }

    private func tell(_ allocation: Allocation, _ store: Store) throws {
        guard let study = try store.study(changes: false) else { throw EmptyStudy(path: command.study) }
        let more = command.reported.filter { !allocation.by.contains($0) }
        let balance = study.balance(of: allocation, attributes: more.isEmpty ? nil : allocation.by + more)
        let report = AllocationReport(
            allocation: allocation, digest: allocation.digest, seed: allocation.seed, balance: balance)
        let placed = study.placements.filter { $0.allocation == allocation.id }
        if command.json {
            let people = placed.map { one in
                JsonValue.keys([
                    "number": .integer(one.number), "id": .optional(one.participant?.text),
                    "stratum": .text(
                        allocation.strata.indices.contains(one.stratum)
                            ? allocation.strata[one.stratum].title : ""),
                    "group": .text(one.group.text),
                ])
            }
            return try Manners.output(AllocationReport.text(report.json(people: people)))
        }
        var lines = ["\(allocation.id):"]
        for group in allocation.groups where !placed.isEmpty {
            let people = placed.filter { $0.group == group.id }.compactMap(\.participant?.text)
            lines.append("  \(group.title): \(people.joined(separator: ", "))")
        }
        if !placed.isEmpty { lines.append("") }
        try Manners.output((lines + report.lines).map { Manners.printable($0) + "\n" }.joined())
    }

    private func tell(_ proof: AllocationProof, of id: Allocation.ID) throws {
        if command.json {
            try Manners.output(
                AllocationReport.text(
                    .keys([
                        "allocation": .text(id.text), "proved": .flag(proof.isWhole),
                        "used": .integer(proof.used), "left": .integer(proof.left),
                        "late": .integer(proof.late),
                        "findings": .list(proof.findings.map { .text($0.sentence) }),
                    ])))
        } else if proof.isWhole {
            var line =
                "\(id) is what its seed gives: \(proof.used) places of the list used, \(proof.left) left."
            if proof.late > 0 { line += " \(proof.late) came later and were placed without the list." }
            try Manners.output(line + "\n")
        }
        if !proof.isWhole {
            throw Problems(proof.findings.map { ChangedAllocation(path: command.study, finding: $0) })
        }
    }
}

/// An allocation is of a study file, which has a history and can keep something sealed.
struct AllocatesStudyFile: Explained {
    let path: String

    var code: String { "allocation.bundle" }
    var location: Location? { Location(file: path) }
    var what: String { "People cannot be allocated in a bundle." }
    var remedy: String { "Make a study file of it with `realist new`, or name a CSV file." }
}

/// An allocation is not as it was made.
struct ChangedAllocation: Explained {
    let path: String
    let finding: AllocationProof.Finding

    var code: String { "allocation.changed" }
    var location: Location? { Location(file: path) }
    var what: String { finding.sentence }
    var remedy: String {
        "Compare with a backup of the time it was made, and with the digest that was noted."
    }
}
