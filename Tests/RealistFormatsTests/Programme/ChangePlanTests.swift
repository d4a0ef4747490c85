import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A table of changes, brought in again") struct ChangePlanTests {
    let tables: ChangeTables
    private let head = "No,Site,Title,Description,Kind,Status,Date\n"

    init() throws { tables = try ChangeTables() }

    /// What a study holds after an import, and what it remembers of it.
    private struct World {
        var study: [Adaptation] = []
        var memory = ChangePlan.Memory()

        mutating func bring(_ reading: ChangeReading) -> ChangePlan {
            let plan = ChangePlan(reading.changes, study: study, memory: memory)
            for change in plan.writes {
                if let index = study.firstIndex(where: { $0.id == change.id }) {
                    study[index] = change
                } else {
                    study.append(change)
                }
                memory.last[change.id] = change
                memory.fromHere.insert(change.id)
            }
            return plan
        }
    }

    private func fates(_ plan: ChangePlan) -> [String] { plan.rows.map(\.fate.rawValue) }

    @Test("changes nothing when it is the same, and moves a change on when its row moved on")
    func again() throws {
        var world = World()
        let first = try tables.reading(head + "1,rose,Tea,Tea at three,local,planned,2026-01-10\n")
        #expect(fates(world.bring(first)) == ["new"])
        #expect(fates(world.bring(first)) == ["same"])
        let later = try tables.reading(head + "1,rose,Tea,Tea at three,local,done,2026-03-02\n")
        #expect(fates(world.bring(later)) == ["updated"])
        #expect(
            world.study[0].steps == [
                .init(to: .agreed, on: .day(Day(2026, 1, 10))),
                .init(to: .inPlace, on: .day(Day(2026, 3, 2))),
            ])
        // A slip: it was not in place.
        #expect(fates(world.bring(first)) == ["updated"])
        #expect(world.study[0].steps == [.init(to: .agreed, on: .day(Day(2026, 1, 10)))])
    }

    @Test("overwrites nothing that was written in Realist")
    func conflicts() throws {
        var world = World()
        let row = "1,rose,Tea,Tea at three,local,planned,2026-01-10\n"
        _ = world.bring(try tables.reading(head + row))
        world.study[0].observed = "More came"
        #expect(fates(world.bring(try tables.reading(head + row))) == ["same"])
        world.study[0].title = "Tea in the shed"
        #expect(fates(world.bring(try tables.reading(head + row))) == ["older"])
        let edited = row.replacing("three", with: "four")
        let plan = world.bring(try tables.reading(head + edited))
        #expect(fates(plan) == ["conflict"])
        #expect(world.study[0].title == "Tea in the shed" && world.study[0].description == "Tea at three")
        #expect(ChangeConflict(plan.rows[0]).message.hasPrefix("t.csv:2: The change rose-1-"))
        // Deleted in Realist: an old row does not bring it back, nor does a new one.
        world.study = []
        #expect(fates(world.bring(try tables.reading(head + row))) == ["older"])
        #expect(fates(world.bring(try tables.reading(head + edited))) == ["conflict"])
        #expect(world.study.isEmpty)
    }

    @Test("tells of rows that vanished at its sites, and deletes nothing")
    func vanished() throws {
        var world = World()
        _ = world.bring(
            try tables.reading(
                head + "1,rose,Tea,a,local,done,\n2,rose,Shed,b,local,done,\n3,walled,Gate,c,local,done,\n"))
        let plan = world.bring(try tables.reading(head + "2,rose,Shed,b,local,done,\n"))
        #expect(plan.vanished.map(\.title.text) == ["Tea"])
        #expect(world.study.count == 3)
    }

    @Test("does not take one tracker's number 1 for another's")
    func trackers() throws {
        var world = World()
        _ = world.bring(try tables.reading(head + "1,rose,Tea,Tea at three,local,done,\n"))
        let other = head + "1,rose,Roof,Shed roof mended,local,done,\n"
        #expect(fates(world.bring(try tables.reading(other))) == ["conflict"])
        #expect(fates(world.bring(try tables.reading(other) { $0.source = "second" })) == ["new"])
    }

    @Test("keeps what the table has no column for, and translations of what stays the same")
    func besides() throws {
        var world = World()
        _ = world.bring(try tables.reading(head + "1,rose,Tea,Tea at three,local,done,\n"))
        let welsh = try #require(Language("cy"))
        world.study[0].title = Wording("Tea", translations: [welsh: "Te"])
        world.study[0].frame = FrameCoding(nature: ["adding"])
        world.memory.last[world.study[0].id] = world.study[0]
        _ = world.bring(try tables.reading(head + "1,rose,Tea,Tea at four,local,done,\n"))
        #expect(world.study[0].title.translations == [welsh: "Te"])
        #expect(world.study[0].frame?.nature == ["adding"])
        #expect(world.study[0].description == "Tea at four")
    }

    @Test("as the log that was exported is the same study, and its rows can be edited")
    func log() throws {
        let bytes = ChangeLog.write(tables.study.adaptations)
        let text = String(decoding: bytes, as: UTF8.self)
        let reading = try tables.reading(text)
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        // Nothing is remembered of an import: they came with the bundle.
        let plan = ChangePlan(reading.changes, study: tables.study.adaptations, memory: .init())
        #expect(fates(plan) == ["same", "same"])
        let empty = ChangePlan(reading.changes, study: [], memory: .init())
        #expect(ChangeLog.write(empty.writes) == bytes)
        #expect(empty.writes.map(\.steps) == tables.study.adaptations.map(\.steps))

        let edited = try tables.reading(text.replacing("Half of them drink no tea.", with: "They like it."))
        let update = ChangePlan(edited.changes, study: tables.study.adaptations, memory: .init())
        #expect(fates(update) == ["updated", "same"])
        #expect(update.writes.first?.reason == "They like it.")
        var study = tables.study.adaptations
        study[0].observed = "Fewer came."
        #expect(fates(ChangePlan(reading.changes, study: study, memory: .init())) == ["older", "same"])
        #expect(fates(ChangePlan(edited.changes, study: study, memory: .init())) == ["conflict", "same"])
    }

    @Test("does not move a change to another site")
    func elsewhere() throws {
        let text = String(decoding: ChangeLog.write(tables.study.adaptations), as: UTF8.self)
        let moved = try tables.reading(
            text.replacing("coffee-too,walled", with: "coffee-too,rose").replacing("june-meeting", with: ""))
        let plan = ChangePlan(moved.changes, study: tables.study.adaptations, memory: .init())
        #expect(plan.problems.list.map(\.code) == ["import.change-elsewhere"])
    }

    @Test("know a row of a log that was written when it had fewer columns")
    func earlierLog() throws {
        let bytes = ChangeLog.write(tables.study.adaptations)
        let lines = String(decoding: bytes, as: UTF8.self)
        var findings = Findings(file: "t.csv")
        var options = CsvReader.Options()
        options.takesGuardOff = true
        var reader = try #require(
            CsvReader(.bytes(Array(lines.utf8)), file: "t.csv", options: options, &findings))
        let kept = reader.columns.indices.filter {
            !ChangeField.later.map(\.rawValue).contains(reader.columns[$0])
        }
        var csv = CsvWriter()
        csv.header(kept.map { reader.columns[$0] })
        for change in tables.study.adaptations {
            let isThere = reader.advanceRow(&findings)
            #expect(isThere)
            var cells = kept.map { reader.text(ofCell: $0) }
            // As the earlier program had it: over its own columns.
            let hash = KeyGenerator.hash(cells.dropLast().joined(separator: "\u{1F}"))
            let digits = String(hash, radix: 16)
            cells[cells.count - 1] = String(repeating: "0", count: 16 - digits.count) + digits
            #expect(ChangeLog.isFingerprint(cells[cells.count - 1], of: change))
            csv.row(cells)
        }
        let text = String(decoding: csv.bytes, as: UTF8.self)
        let reading = try tables.reading(text)
        #expect(
            fates(ChangePlan(reading.changes, study: tables.study.adaptations, memory: .init())) == [
                "same", "same",
            ])
        var study = tables.study.adaptations
        study[0].observed = "Fewer came."
        #expect(fates(ChangePlan(reading.changes, study: study, memory: .init())) == ["older", "same"])
    }

    @Test("as a log is the same after every turn, whatever stands in its texts", arguments: 0..<40)
    func turns(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func text() -> Wording { Wording("x" + RandomText.make(&random)) }
        let steps = Adaptation.State.allCases.filter { $0.rank < 5 }.map { state in
            Adaptation.Step(to: state, note: Bool.random(using: &random) ? text() : nil)
        }
        var change = Adaptation(
            id: Adaptation.ID(known: "a-1"), site: tables.study.sites[0].id, title: text(), kind: .drift,
            description: text(), before: text(), reason: text(), steps: steps, observed: text(),
            took: WhatItTook(money: text(), helped: text()), next: .init(step: text(), owner: text().text),
            toldBy: .init(
                who: text().text, how: ToldBy.How.allCases.randomElement(using: &random),
                on: Bool.random(using: &random) ? Day(2026, 3, 9) : nil, recordedBy: text().text),
            shared: true,
            frame: FrameCoding(nature: ["adding", "removing"], reasons: ["time"]),
            frameIS: FrameCoding(level: "unit"))
        change.workshop =
            Bool.random(using: &random) ? tables.study.workshops.first { $0.site == nil }?.id : nil
        let bytes = ChangeLog.write([change])
        let reading = try tables.reading(String(decoding: bytes, as: UTF8.self))
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        let plan = ChangePlan(reading.changes, study: [change], memory: .init())
        #expect(fates(plan) == ["same"])
        #expect(ChangeLog.write(plan.rows.map(\.brought.change)) == bytes)
    }
}
