import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("The rows of a table of changes") struct ChangeReadingTests {
    let tables: ChangeTables

    init() throws { tables = try ChangeTables() }

    @Test("become changes with their life, what they took and what comes next")
    func whole() throws {
        let reading = try tables.reading(
            """
            Ref,Site,Title,Description,Before,Why,Kind,Status,Date agreed,Go live,Recommendation,Who decided,Nature,\
            Time needed,Cost,Agreed by,Barriers,What helped,Aim,Impact,Side effects,Next steps,Owner,Due date,Shared
            A-1,rose,Tea at three,We moved tea to three.,Tea at noon,Nobody came,Adapted,Live,1 March 2026,\
            about April 2026,1,the team,"replaced, added",2 hours,n/a,The trust,No pot,A gift,More come,More came,\
            More cups,Buy cups,Head gardener,2026-09-01,yes
            """)
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        let change = try #require(reading.changes.first?.change)
        #expect(change.title == "Tea at three" && change.description == "We moved tea to three.")
        #expect(change.before == "Tea at noon" && change.reason == "Nobody came" && change.kind == .adapts)
        #expect(
            change.steps == [
                .init(to: .agreed, on: .day(Day(2026, 3, 1))),
                .init(to: .inPlace, on: .about(year: 2026, month: 4)),
            ])
        #expect(change.recommendations.map(\.recommendation.text) == ["offer-tea"])
        #expect(
            change.frame?.decidedBy == ["delivery-team"]
                && change.frame?.nature == ["substituting", "adding"])
        #expect(
            change.took
                == WhatItTook(
                    staffTime: "2 hours", agreedBy: "The trust", obstacles: "No pot", helped: "A gift"))
        #expect(
            change.intended == "More come" && change.observed == "More came"
                && change.unintended == "More cups")
        #expect(change.next == .init(step: "Buy cups", owner: "Head gardener", due: Day(2026, 9, 1)))
        #expect(change.shared && change.toldBy == nil)
    }

    @Test("have an identifier made of the site and their number, or of the site and the title, for good")
    func ids() throws {
        let head = "No,Site,Title,Kind,State\n"
        let reading = try tables.reading(
            head + "7,rose,Tea,local,done\n7,walled,Tea,local,done\n,rose,Benches,local,done\n")
        let ids = reading.changes.map(\.id.text)
        // In every version of the program: else the next import makes everything anew.
        #expect(
            ids == [
                "rose-7-\(ids[0].suffix(5))", "walled-7-\(ids[1].suffix(5))",
                "rose-benches-\(ids[2].suffix(5))",
            ])
        #expect(ids.map { $0.suffix(5) } == ["t3as9", "872fp", "j5r7y"])
        let again = try tables.reading(
            head + ", rose ,BENCHES,local,done\n7,rose,Other words,stops,dropped\n")
        #expect(again.changes.map(\.id.text) == [ids[2], ids[0]])
        let other = try tables.reading(head + "7,rose,Tea,local,done\n") { $0.source = "second" }
        #expect(other.changes.first?.id.text != ids[0])
    }

    @Test("that cannot be are all refused, by line and column")
    func refused() throws {
        let text = """
            No,Site,Title,Kind,Status,Agreed,In place,Date,Due,Next step
            1,rose,,local,done,,,,,
            2,rose,Early,local,proposed,,2026-03-01,,,
            3,rose,Late,local,done,2026-04,2026-03-01,,,
            4,rose,Two,local,done,,2026-03,2026-04,,
            5,rose,Soon,local,done,,spring,,March 2026,Buy cups
            6,rose,Same,local,done,,,,,
            6,rose,Same again,local,done,,,,,
            7,rose,#REF!,local,done,,,,,
            """
        let reading = try tables.reading(text)
        #expect(
            reading.problems.list.map { "\($0.location?.description ?? "") \($0.code)" } == [
                "t.csv:2:8 import.no-title", "t.csv:3:20 import.state-behind",
                "t.csv:4:19 study.steps-out-of-time",
                "t.csv:5:32 import.two-dates", "t.csv:6:25 import.not-a-date", "t.csv:6:33 import.not-a-day",
                "t.csv:8 import.change-twice", "t.csv:9:8 import.no-value",
            ])
        #expect(reading.changes.map(\.change.title.text) == ["Same"])
    }

    @Test("take their title from the description where they have none")
    func titles() throws {
        let long =
            "We moved the whole of the weekly meeting for all of the people in both of the gardens to three"
        let reading = try tables.reading(
            "Site,What changed,Kind,State\nrose,Tea at three. It was noon.,local,done\nrose,\(long),local,done\n"
        )
        #expect(
            reading.changes.map(\.change.title.text) == [
                "Tea at three",
                "We moved the whole of the weekly meeting for all of the people in both of the…",
            ])
        #expect(reading.changes[1].change.description.text == long)
    }

    @Test("are told by somebody, whom the table or the person names")
    func told() throws {
        let reading = try tables.reading(
            "Site,Title,Kind,State,Told by\nrose,Tea,local,done,Head gardener\nrose,Shed,local,done,\n",
            toldBy: "Support lead")
        #expect(
            reading.changes.map(\.change.toldBy) == [
                .init(who: "Head gardener", recordedBy: "Evaluator"),
                .init(who: "Support lead", recordedBy: "Evaluator"),
            ])
    }

    @Test("say how and when they were told, and the workshop where they were decided")
    func toldHow() throws {
        let workshop = try #require(tables.study.workshops.first)
        let head = "Site,Title,Kind,State,Told by,Told how,Told on,Workshop\n"
        let site = workshop.site?.text ?? "rose"
        let reading = try tables.reading(
            head + "\(site),Tea,local,done,Gardener,by phone,2026-03-09,\(workshop.title.text)\n"
                + "\(site),Shed,local,done,,Visit,,\(workshop.on)\n", toldBy: "Support lead")
        #expect(reading.problems.isEmpty, "\(reading.problems.list.map(\.message))")
        #expect(
            reading.changes.map(\.change.toldBy) == [
                .init(who: "Gardener", how: .phone, on: Day(2026, 3, 9), recordedBy: "Evaluator"),
                .init(who: "Support lead", how: .meeting, recordedBy: "Evaluator"),
            ])
        #expect(reading.changes.map(\.change.workshop) == [workshop.id, workshop.id])
        let nobody = try tables.reading(head + "\(site),Tea,local,done,,phone,2026-03-09,\n")
        #expect(nobody.problems.list.map(\.code) == ["import.told-by-nobody", "import.told-by-nobody"])
        if let home = workshop.site {
            let other = try #require(tables.study.sites.first { $0.id != home })
            let elsewhere = try tables.reading(head + "\(other.id),Tea,local,done,,,,\(workshop.id)\n")
            #expect(elsewhere.problems.list.map(\.code) == ["import.workshop-elsewhere"])
        }
    }

    @Test(
        "keep an owner without a next step in the note, and the columns that nobody knows if that is wanted")
    func kept() throws {
        let text = "Site,Title,Kind,State,Owner,Colour,Mood,Notes\nrose,Tea,local,done,Lead,red,,Fine\n"
        let reading = try tables.reading(text) { $0.keepsColumns = true }
        #expect(reading.changes.first?.change.steps.last?.note == "Fine\nOwner: Lead\nColour: red")
        let left = try tables.reading(text)
        #expect(left.changes.first?.change.steps.last?.note == "Fine\nOwner: Lead")
    }

    @Test("are looked through for people, and come in all the same")
    func people() throws {
        let reading = try tables.reading(
            """
            Site,Title,Description,Kind,State,Next step,Owner,Recommendation
            rose,Tea,Dr Example agreed on 07700 900123.,local,done,Buy cups,Ann Example,Offer free tea
            rose,Shed,Nobody is named.,local,done,Mend it,Head gardener,R1
            """)
        #expect(
            reading.warnings.map { "\($0.location?.description ?? "") \($0.kind)" } == [
                "t.csv:2:10 name", "t.csv:2:10 telephone", "t.csv:2:65 name",
            ])
        #expect(reading.changes.count == 2)
        #expect(
            reading.warnings.allSatisfy { !$0.message.contains("Example") && !$0.message.contains("07700") })
    }

    @Test("of four thousand are read at once")
    func many() throws {
        var text = "No,Site,Title,Description,Kind,Status,Date,Recommendation,Owner,Next step\n"
        for row in 1...4_000 {
            text +=
                "\(row),rose,Change \(row),We moved part \(row) of it to the shed by the gate.,local,done,"
            text += "2026-03-0\(row % 9 + 1),R1; R2,Head gardener,Look again\n"
        }
        let reading = try tables.reading(text)
        #expect(reading.changes.count == 4_000 && reading.problems.isEmpty && reading.warnings.isEmpty)
        #expect(Set(reading.changes.map(\.id)).count == 4_000)
    }

    @Test("bear any table", arguments: 0..<60)
    func any(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let cells = [
            "Site", "Title", "Kind", "State", "Date", "Recommendation", "steps", "core_kept", "change_id",
            "Due",
        ]
        var text = cells.joined(separator: ",") + "\n"
        for _ in 0..<20 {
            text +=
                cells.map { _ in "\"" + RandomText.make(&random).replacing("\"", with: "\"\"") + "\"" }
                .joined(separator: ",") + "\n"
        }
        guard let proposal = try? tables.proposal(text) else { return }
        for question in proposal.questions { #expect(!question.message.isEmpty) }
        _ = ChangeReading(
            proposal, codes: tables.codes, words: tables.words, recordedBy: "E", today: ChangeTables.today)
    }
}
