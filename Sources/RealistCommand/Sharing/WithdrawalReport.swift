import Realist
import RealistFormats
import RealistStore

/// What a withdrawal took out, in words, and what is left for a person to do.
struct WithdrawalReport {
    private let pseudonym: String
    private let outcome: WithdrawalOutcome
    private let elsewhere: WithdrawalElsewhere
    private let isDone: Bool

    init(
        _ pseudonym: String, _ outcome: WithdrawalOutcome, _ elsewhere: WithdrawalElsewhere, isDone: Bool
    ) {
        self.pseudonym = pseudonym
        self.outcome = outcome
        self.elsewhere = elsewhere
        self.isDone = isDone
    }

    var lines: [String] {
        var lines: [String] = []
        if outcome.isNothing {
            lines = [nothing]
        } else {
            lines = counted
            if isDone, !outcome.reference.isEmpty {
                lines.append("In the audit this is \(outcome.reference). It leads to nobody.")
            }
        }
        if isDone, !outcome.isWiped {
            lines.append(
                "The file could not be written anew, so pages may still hold traces of what was taken out. Free some "
                    + "space and give the same command again.")
        }
        lines += leftForPeople
        if !isDone { lines.append("Nothing was changed (--dry-run).") }
        return lines
    }

    private var nothing: String {
        guard let earlier = outcome.earlier else { return "Nothing of this participant is here." }
        if earlier.mode == .stop {
            return "This participant stopped on \(earlier.on) already. Nothing was changed."
        }
        return "Nothing of this participant is here: taken out on \(earlier.on), \(earlier.mode.rawValue)."
    }

    /// What goes, a line for each kind of thing.
    var counted: [String] {
        let verb = isDone ? "" : " would be"
        var lines = [first]
        for item in WithdrawalOutcome.Item.allCases {
            guard let count = outcome.counts[item] else { continue }
            lines.append("  \(item.words(count))\(verb) \(item.participle)")
        }
        return lines
    }

    private var first: String {
        switch outcome.mode {
        case .stop: "Nothing more of \(pseudonym) will be taken in. What is here stays and is used."
        case .keepAnalysed:
            "What was analysed of \(pseudonym) stays and leads to nobody; all else \(isDone ? "is gone" : "goes")."
        case .erase: "Everything of \(pseudonym) \(isDone ? "is gone" : "goes")."
        }
    }

    /// What the program cannot do.
    private var leftForPeople: [String] {
        var lines: [String] = []
        func list(_ head: String, _ items: [String]) {
            guard !items.isEmpty else { return }
            lines.append(head)
            for item in items.prefix(Manners.mostListed) { lines.append("  \(item)") }
            if items.count > Manners.mostListed {
                lines.append("  … and \(items.count - Manners.mostListed) more")
            }
        }
        list(
            isDone
                ? "The approval of these sites' pages has ended, because they show something else now. Their leads look again:"
                : "The approval of these sites' pages would end, because they would show something else. Their leads look again:",
            outcome.approvalsEnded.map(\.text))
        list("To be judged again, because passages are gone (realist check asks):", outcome.lookAgain)
        list("These cite a passage or a source less than before:", outcome.lessCited)
        list(
            "Others speak in these sources too. The passages of this person are covered; read the rest of the text:",
            outcome.sharedTexts)
        list(
            "These texts hold the pseudonym or words that were taken out. Change them:", outcome.stillHolding)
        if outcome.mode == .erase {
            list(
                "Releases whose figures were reckoned with these answers. Publish again and put the new site in "
                    + "place of the old; figures that would tell of one person by the difference are withheld:",
                outcome.releases.map { "release \($0)" })
            lines.append(
                "Results that leads and viewers see in the app are those of the study as it is, and change by this one "
                    + "person. Whoever noted them before could reckon out what the person answered: tell nobody who has left."
            )
        } else if outcome.mode == .keepAnalysed, !outcome.releases.isEmpty {
            lines.append("Figures of releases stay as they are: the answers are still in them.")
        }
        if outcome.mode != .stop {
            list(
                "Releases that may quote this person. Publish again, and ask whoever has a copy to replace it:",
                outcome.quotedIn.map { "release \($0)" })
            list(
                "Copies beside this file that still have the person. Delete them, or withdraw in each of them too:",
                elsewhere.copies)
            lines.append(
                "Reports made with analyse --publishable are not remembered. Where one was handed out whose figures no "
                    + "release has, neither hand out nor publish these figures anew: the two together may tell of this "
                    + "person.")
            lines.append(
                "Not reached from here: backups and bundles elsewhere, the history of a version control, printed pages, "
                    + "and the free blocks of the disk. After restoring a backup, withdraw again.")
        }
        // Whoever only stopped may ask for more later, and then has to be found.
        if outcome.mode == .stop {
            lines.append("Take the person off the lists by which questionnaires and invitations are sent.")
        } else if let linkage = elsewhere.linkage {
            lines.append("Who the pseudonym is stands in \(linkage). Take that line out as well.")
        } else {
            lines.append(
                "No list of who a pseudonym is lies beside this study. Where one is kept, take that line out."
            )
        }
        return lines
    }

    var json: JsonValue {
        .keys([
            "mode": .text(outcome.mode.rawValue), "done": .flag(isDone),
            "nothing_here": .flag(outcome.isNothing),
            "reference": .optional(isDone && !outcome.isNothing ? outcome.reference : nil),
            "wiped": .flag(outcome.isWiped),
            "counts": .object(
                WithdrawalOutcome.Item.allCases.map {
                    JsonValue.Entry($0.rawValue, .integer(outcome.counts[$0] ?? 0))
                }),
            "approvals_ended": .list(outcome.approvalsEnded.map { .text($0.text) }),
            "look_again": .list(outcome.lookAgain.map { .text($0) }),
            "less_cited": .list(outcome.lessCited.map { .text($0) }),
            "shared_texts": .list(outcome.sharedTexts.map { .text($0) }),
            "still_holding": .list(outcome.stillHolding.map { .text($0) }),
            "releases": .list(outcome.releases.map { .integer($0) }),
            "quoted_in": .list(outcome.quotedIn.map { .integer($0) }),
            "copies": .list(elsewhere.copies.map { .text($0) }),
            "linkage": .optional(elsewhere.linkage),
        ])
    }
}

extension WithdrawalOutcome.Item {
    fileprivate func words(_ count: Int) -> String {
        let (one, many) =
            switch self {
            case .participant: ("entry in the list of participants", "entries in the list of participants")
            case .attributes: ("attribute", "attributes")
            case .forms, .formsUnlinked: ("form with answers", "forms with answers")
            case .sources: ("source in which nobody else speaks", "sources in which nobody else speaks")
            case .texts: ("text of a source", "texts of sources")
            case .passages, .passagesUnlinked: ("passage", "passages")
            case .codings: ("coding", "codings")
            case .readings: ("reading", "readings")
            case .linkedCodings: ("linked coding", "linked codings")
            case .memos: ("memo", "memos")
            case .placements: ("place in a group", "places in groups")
            case .memberships, .membershipsUnlinked: ("membership of a network", "memberships of networks")
            case .earlierValues: ("earlier value", "earlier values")
            }
        return "\(count) \(count == 1 ? one : many)"
    }

    fileprivate var participle: String {
        switch self {
        case .formsUnlinked, .passagesUnlinked, .membershipsUnlinked: "kept without the person"
        case .texts: "covered in part"
        case .placements: "kept without the person"
        default: "taken out"
        }
    }
}
