internal import Foundation
internal import Realist
internal import RealistPages

/// The form of an explanation: what was typed becomes a value with the statements that are new, or is told to be
/// mended.
struct ExplanationForm: Equatable {
    typealias Fault = ExplanationTyped.Fault

    var typed = ExplanationTyped()

    /// More links than this no form of ours has.
    private static let mostLinks = 80

    init(_ typed: ExplanationTyped) {
        self.typed = typed
    }

    /// - `parts`: the part of each link, in the order in which the form had them.
    init(_ form: FormText) {
        func text(_ name: String) -> String {
            form[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        }
        typed.label = text("label")
        typed.title = text("title")
        typed.stage = text("stage")
        typed.forWhom = text("for-whom")
        typed.intervention = text("intervention")
        typed.mixed = text("mixed")
        typed.tested = text("tested")
        typed.notTested = text("not-tested")
        typed.check = text("check")
        typed.note = text("note")
        for place in 0..<Self.mostLinks {
            guard let part = form["link-\(place)-part"].flatMap({ Configuration.Part(rawValue: $0) }) else {
                continue
            }
            func own(_ name: String) -> String { text("link-\(place)-\(name)") }
            var link = ExplanationTyped.Link(part)
            link.statement = own("statement")
            link.text = own("text")
            link.meant = own("meant")
            link.level = own("level")
            link.role = own("role")
            link.group = own("group")
            link.whose = own("whose")
            link.wording = own("wording")
            typed.links.append(link)
        }
    }
}
