internal import Foundation
internal import Realist
internal import RealistPages

/// The form of a change of the theory: what was typed becomes a value, or is told to be mended.
struct TheoryChangeForm: Equatable {
    var typed = TheoryChangeTyped()

    init(_ form: FormText) {
        func text(_ name: String) -> String {
            form[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        }
        typed.reason = text("reason")
        typed.trigger = text("trigger")
        typed.meeting = text("meeting")
        typed.passage = text("passage")
        typed.ticked = Set(form.all("ticked"))
        typed.note = text("note")
    }

    /// All that is wrong with a form.
    struct Faults: Error, Equatable {
        var all: Set<TheoryChangeTyped.Fault> = []
    }

    /// - `meetings`: those that may be named.
    /// - `isPassage`: whether there is such a passage.
    func change(
        id: TheoryChange.ID, on day: Day, meetings: [Workshop.ID], isPassage: (Excerpt.ID) throws -> Bool
    ) rethrows -> Result<TheoryChange, Faults> {
        var faults = Faults()
        if typed.reason.isEmpty { faults.all.insert(.reason) }
        if max(typed.reason.unicodeScalars.count, typed.note.unicodeScalars.count)
            > TheoryChangeTyped.mostText
        {
            faults.all.insert(.tooLong)
        }
        let trigger = TheoryChange.Trigger(rawValue: typed.trigger)
        var meeting: Workshop.ID?
        var passages: [Excerpt.ID] = []
        switch trigger {
        case .meeting?:
            meeting = meetings.first { $0.text == typed.meeting }
            if meeting == nil { faults.all.insert(.meeting) }
        case .passage?:
            let named = typed.passage.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
            for text in typed.ticked.sorted() + named {
                guard let id = Excerpt.ID(text), try isPassage(id) else {
                    faults.all.insert(.passage)
                    continue
                }
                if !passages.contains(id) { passages.append(id) }
            }
            if passages.isEmpty { faults.all.insert(.passage) }
        case .data?: break
        case nil: faults.all.insert(.trigger)
        }
        guard let trigger, faults.all.isEmpty else { return .failure(faults) }
        return .success(
            TheoryChange(
                id: id, on: day, reason: Wording(typed.reason), trigger: trigger, meeting: meeting,
                passages: passages, note: typed.note.isEmpty ? nil : Wording(typed.note)))
    }
}
