internal import Realist
internal import RealistPages
internal import RealistStore

extension WithdrawalTold {
    /// What the store did, or would do, in the words of its page.
    init(_ outcome: WithdrawalOutcome, _ visit: Visit, isDone: Bool) throws {
        self.init()
        let words = visit.words
        func say(_ key: String, _ gaps: [String: String] = [:]) -> String {
            words["app.administer.withdrawn.\(key)", gaps]
        }
        for item in WithdrawalOutcome.Item.allCases {
            guard let count = outcome.counts[item] else { continue }
            let key = item.rawValue.replacing("_", with: "-")
            counts.append(.init(words["app.administer.item.\(key)"], String(count)))
        }
        if let earlier = outcome.earlier {
            told.append(
                say(
                    "already",
                    [
                        "day": words.date(earlier.on),
                        "mode": words["app.administer.mode.\(earlier.mode.rawValue)"],
                    ]))
        }
        if !outcome.approvalsEnded.isEmpty {
            let labels = try outcome.approvalsEnded.map { try visit.here().label(of: $0) }
            told.append(say(isDone ? "ended" : "ends", ["what": words.list(labels)]))
        }
        if !outcome.isNothing, outcome.mode == .erase { told.append(say("difference")) }
        lists = try WithdrawalTold.lists(outcome, visit)
        if isDone, !outcome.isWiped { leftForPeople.append(say("again")) }
        if isDone, outcome.isNothing, outcome.isWiped { leftForPeople.append(say("wiped")) }
        if !isDone, outcome.isNothing {
            leftForPeople.append(words["app.administer.withdrawal.traces"])
        }
        leftForPeople +=
            outcome.mode == .stop
            ? [say("lists")] : [say("reports"), say("linkage"), say("copies")]
    }

    /// More of one kind are counted and not told one by one.
    private static let most = 40

    private static func lists(_ outcome: WithdrawalOutcome, _ visit: Visit) throws -> [List] {
        let words = visit.words
        let study = try visit.here()
        func thing(_ key: String) -> String { words["app.administer.withdrawn-thing.\(key)"] }
        func numbers(_ numbers: [Int]) -> [Item] {
            numbers.isEmpty ? [] : [Item(thing("releases"), words.list(numbers.map { String($0) }))]
        }
        func named(_ text: String) throws -> Item {
            let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return Item(text, text) }
            return Item(AuditWords.thing(parts[0], words), parts[1])
        }
        let judged = try outcome.lookAgain.map { text -> Item in
            let parts = text.split(separator: " ").map(String.init)
            guard parts.count == 2, let site = Site.ID(parts[0]) else { return Item(thing("across"), text) }
            return Item(try study.label(of: site), parts[1])
        }
        let lostSource = ["significantEvent ", "cohort "]
        let cited = try outcome.lessCited.map { text -> Item in
            if lostSource.contains(where: text.hasPrefix) { return try named(text) }
            let last = text.split(separator: " ").last.map(String.init) ?? text
            guard text.hasPrefix("site "), let site = Site.ID(last) else {
                return Item(thing("theory"), last)
            }
            return Item(try study.label(of: site), thing("site"), href: study.addresses.profile(site))
        }
        let all: [(Kind, [Item])] = [
            (.judge, judged), (.cited, cited),
            (.read, outcome.sharedTexts.map { Item(AuditWords.thing("source", words), $0) }),
            (.holds, try outcome.stillHolding.map(named)),
            // What is kept of the answers keeps the figures.
            (.releases, outcome.mode == .erase ? numbers(outcome.releases) : []),
            (.quoted, outcome.mode == .stop ? [] : numbers(outcome.quotedIn)),
        ]
        return all.filter { !$0.1.isEmpty }.map { kind, items in
            List(kind, Array(items.prefix(most)), more: max(0, items.count - most))
        }
    }
}
