internal import Foundation
internal import Realist
internal import RealistPages

/// The form of a reading: what was typed becomes a value, or is told to be mended.
struct ReadingForm: Equatable {
    var typed = ReadingTyped()
    /// Of a reading that is there.
    let reader: String?
    let version: Int
    let isMerging: Bool
    let isDeletion: Bool
    let keep: [String: Conflict.Keep]

    init(_ form: FormText) {
        typed.explanation = form["explanation"] ?? ""
        typed.part = form["part"] ?? ""
        typed.stance = form["stance"] ?? ""
        typed.strength = form["strength"] ?? ""
        typed.relevance = form["relevance"] ?? ""
        typed.rigour = form["rigour"] ?? ""
        typed.memo = form["memo"] ?? ""
        reader = form["reader"]
        version = Int(form[FormNames.version] ?? "") ?? 0
        isMerging = form["merging"] == "yes"
        isDeletion = form["act"] == "delete"
        var keep: [String: Conflict.Keep] = [:]
        for name in ["stance", "strength", "relevance", "rigour", "memo"] {
            if let chosen = form["keep-" + name].flatMap({ Conflict.Keep(rawValue: $0) }) {
                keep[name] = chosen
            }
        }
        self.keep = keep
    }

    /// What was typed, with the fields of another version where they were chosen.
    func merged(with theirs: ReadingTyped) -> ReadingTyped {
        var merged = typed
        if keep["stance"] == .theirs { merged.stance = theirs.stance }
        if keep["strength"] == .theirs { merged.strength = theirs.strength }
        if keep["relevance"] == .theirs { merged.relevance = theirs.relevance }
        if keep["rigour"] == .theirs { merged.rigour = theirs.rigour }
        switch keep["memo"] {
        case .theirs?: merged.memo = theirs.memo
        case .both?: merged.memo = theirs.memo + "\n\n" + typed.memo
        case .mine?, nil: break
        }
        return merged
    }

    /// - `theory`: its explanations and links are those that may be read against.
    static func reading(
        _ typed: ReadingTyped, of excerpt: Excerpt.ID, by reader: String, on day: Day,
        in theory: ProgrammeTheory
    ) -> Result<Reading, Faults> {
        var faults = Faults()
        let configuration = Configuration.ID(typed.explanation).flatMap { id in
            theory.configurations.first { $0.id == id }
        }
        var part = Reading.Part(code: typed.part)
        if case .ripple(let id)? = part, !theory.leadsTo.contains(where: { $0.id == id }) { part = nil }
        let stance = Reading.Stance(rawValue: typed.stance)
        let memo = typed.memo.trimmingCharacters(in: .whitespacesAndNewlines)
        if configuration == nil { faults.all.insert(.explanation) }
        if part == nil { faults.all.insert(.part) }
        if stance == nil { faults.all.insert(.stance) }
        if memo.unicodeScalars.count > ReadingTyped.mostMemo { faults.all.insert(.memoTooLong) }
        guard let configuration, let part, let stance, faults.all.isEmpty else { return .failure(faults) }
        return .success(
            Reading(
                excerpt: excerpt, configuration: configuration.id, part: part, stance: stance,
                strength: Grade(rawValue: typed.strength), relevance: Grade(rawValue: typed.relevance),
                rigour: Grade(rawValue: typed.rigour), memo: memo, reader: reader, on: day))
    }

    /// All that is wrong with a form.
    struct Faults: Error, Equatable {
        var all: Set<ReadingTyped.Fault> = []
    }
}
