import Foundation
import Realist
import Testing

@testable import RealistFormats

/// One change of the small bundle, and what must be said of it.
struct BundleFault: CustomTestStringConvertible {
    let path: String
    let old: String
    let new: String
    /// How the messages begin, all of them.
    let messages: [String]

    /// - Parameters:
    ///   - path: of the file.
    ///   - old: must be in it once.
    ///   - new: takes its place. A `⟪` in it stands where the first message should point.
    ///   - code: of the first message, which names the file unless the code says another.
    ///   - others: the beginnings of all further messages.
    init(_ path: String, _ old: String, _ new: String, _ code: String, _ others: String...) {
        self.path = path
        self.old = old
        self.new = new
        messages = [code.contains(" ") ? code : code + " " + path] + others
    }

    var testDescription: String { messages.first ?? path }
}

@Suite("A bundle with a fault") struct BundleFaultTests {
    /// Where the message should point stands `⟪` (not when it points elsewhere).
    static let texts: [BundleFault] = [
        BundleFault("study.yaml", "format: 1", "format: ⟪2", "value.not-allowed"),
        BundleFault("study.yaml", "subtitle: A made-up", "subtitle: ⟪&x A made-up", "yaml.anchor"),
        BundleFault("study.yaml", "cy: Paned a sgwrs", "cy: Paned⟪: a sgwrs", "yaml.colon-in-text"),
        BundleFault("study.yaml", "  cy: Paned a sgwrs", "  ⟪fr: Paned", "value.not-allowed"),
        BundleFault(
            "study.yaml", "  en: \"Tea breaks: who talks, and why\"\n  cy", "  ⟪cy", "yaml.no-first-language"),
        BundleFault("study.yaml", "reviewed: 2026-02-01", "reviewed: ⟪2026-02-30", "value.not-a-day"),
        BundleFault("study.yaml", "month: 6\n", "month: ⟪six\n", "value.not-whole"),
        BundleFault("study.yaml", "month: 6\n", "month: ⟪99999\n", "value.out-of-range"),
        BundleFault("study.yaml", "month: 6\n", "month: ⟪\"6\"\n", "value.not-whole"),
        BundleFault("study.yaml", "to: 2025-09-30", "to: ⟪2025-08-30", "study.ends-before-it-begins"),
        BundleFault(
            "study.yaml", "  - id: calm\n    title: Calm\n    instrument: garden-calm\n    subscale: calm",
            "  - ⟪id: calm\n    title: Calm\n    instrument: garden-calm", "study.half-scored-measure"),
        BundleFault(
            "study.yaml", "  - id: calm\n    title: Calm\n    instrument: garden-calm\n    subscale: calm",
            "  - id: ⟪calm\n    title: Calm\n    instrument: garden-calm\n    subscale: kalm",
            "study.no-such-subscale"),
        BundleFault("study.yaml", "people: 8", "people: ⟪4", "value.out-of-range"),
        BundleFault(
            "study.yaml",
            "  people: 8\n  bands: 6\n  lowered:\n    reason: All agreed.\n    by: administrator\n    on: 2026-01-02\n",
            "  ⟪people: 8\n  bands: 6\n", "study.threshold-lowered-without-reason"),
        BundleFault(
            "study.yaml", "table: workshops\n      class: activity", "table: scores\n      class: ⟪activity",
            "study.scores-are-sensitive"),
        BundleFault(
            "study.yaml", "  - walled\n  - rose\n", "  - walled\n", "study.site-not-in-order sites.yaml:41:9:"
        ),
        BundleFault("study.yaml", "  - walled\n", "  - walled\n  - rose\n", "reference.twice"),
        BundleFault("study.yaml", "  - walled\n", "  - ⟪waled\n  - walled\n", "reference.unknown"),
        BundleFault("study.yaml", "\nlicence: CC-BY-4.0", "\nlicence:⟪", "value.empty"),
        BundleFault("study.yaml", "\nlicence: CC-BY-4.0", "\nlicence: ⟪[a]", "yaml.wrong-kind"),
        BundleFault("study.yaml", "\nlicence: CC-BY-4.0", "", "yaml.missing-key"),
        BundleFault("study.yaml", "\nlicence", "\nid: tea\nlicence", "yaml.key-twice"),
        BundleFault(
            "theory.yaml", "level: team\n    question", "level: ⟪teem\n    question", "value.not-allowed"),
        BundleFault("theory.yaml", "label: C2", "label: C1", "study.label-twice"),
        BundleFault(
            "theory.yaml", "talk\n      - shed-opens-talk\n    differs: both", "talk\n    differs: both",
            "study.not-two-configurations"),
        BundleFault(
            "theory.yaml",
            "    configurations:\n      - tea-opens-talk\n      - shed-opens-talk\n    telling",
            "    configurations:\n      ⟪- tea-opens-talk\n      - tea-opens-talk\n    telling",
            "study.fewer-than-two-rivals"),
        BundleFault(
            "theory.yaml", "survivor: tea-opens-talk\n    reason: Talk", "reason: ⟪Talk",
            "study.reason-without-survivor"),
        BundleFault(
            "theory.yaml",
            "    configurations:\n      - tea-opens-talk\n      - shed-opens-talk\n    telling",
            "    configurations:\n      - ⟪third\n      - shed-opens-talk\n    telling",
            "reference.unknown", "study.survivor-is-no-rival theory.yaml"),
        BundleFault("theory.yaml", "shed-opens-talk: 1", "shed-opens-talk: 7", "study.no-such-revision"),
        BundleFault(
            "theory.yaml", "kind: split\n    from:\n      - talk-helps",
            "kind: added\n    from:\n      ⟪- talk-helps", "study.added-from-others"),
        BundleFault(
            "theory.yaml", "kind: split\n    from:\n      - talk-helps\n",
            "kind: split\n    from: ⟪[]\n", "study.came-from-nothing"),
        BundleFault(
            "revisions/theory.yaml", "    revision: 1\n    until: 2025-06-10",
            "    revision: 2\n    until: 2025-06-10",
            "study.no-such-revision theory.yaml", "study.revision-not-earlier revisions/theory.yaml:4:15:"),
        BundleFault("revisions/theory.yaml", "    change: after-june\n", "", "study.change-without-reason"),
        BundleFault("revisions/theory.yaml", "id: breaks-are-shared", "id: ⟪Breaks", "study.no-identifier"),
        BundleFault("recommendations.yaml", "label: R2", "label: R1", "study.label-twice"),
        BundleFault(
            "recommendations.yaml",
            "- id: kettle-guide\n    title: Choosing a kettle\n    kind: guide\n    url: https://example.org/kettle\n",
            "- ⟪id: kettle-guide\n    title: Choosing a kettle\n    kind: guide\n", "study.file-or-link"),
        BundleFault(
            "recommendations.yaml", "file: forms/rota.txt", "file: ⟪forms/../../rota.txt", "file.bad-path",
            "bundle.unknown-file materials/forms/rota.txt"),
        BundleFault(
            "recommendations.yaml", "file: forms/rota.txt", "file: ⟪forms/none.txt", "file.missing",
            "bundle.unknown-file materials/forms/rota.txt"),
        BundleFault(
            "recommendations.yaml", "file: forms/rota.txt", "file: ⟪forms", "file.not-a-file",
            "bundle.unknown-file materials/forms/rota.txt"),
        BundleFault(
            "sites.yaml", "    name: Example Hall Garden\n    name-agreed: 2025", "    name-agreed: ⟪2025",
            "study.agreed-without-name"),
        BundleFault("sites.yaml", "left: 2026-01-10", "left: ⟪2024-01-10", "study.ends-before-it-begins"),
        BundleFault("sites.yaml", "answer: some", "answer: partly", "study.answer-does-not-fit"),
        BundleFault(
            "codesign.yaml", "- site: rose\n    recommendation: offer-tea\n    decision",
            "- site: walled\n    recommendation: ⟪offer-tea\n    decision", "reference.twice"),
        BundleFault("codesign.yaml", "      gardener: 7", "      gardener: ⟪-1", "value.out-of-range"),
        BundleFault("codesign.yaml", "      gardener: 7", "      ⟪gardner: 7", "reference.unknown"),
        BundleFault("codesign.yaml", "about 2025-07", "⟪July 2025", "value.not-a-date"),
        BundleFault("codesign.yaml", "about 2025-07", "2025-05", "study.steps-out-of-time"),
        BundleFault("codesign.yaml", "      - to: kept", "      - to: proposed", "study.step-back"),
        BundleFault(
            "codesign.yaml", "    steps:\n      - to: in-place\n", "    steps: ⟪[]\n",
            "study.change-without-steps"),
        BundleFault("codesign.yaml", "shared: true", "shared: ⟪yes", "value.not-yes-or-no"),
        BundleFault("codesign.yaml", "          - free\n", "          - ⟪fre\n", "reference.unknown"),
        BundleFault("evidence/sources.yaml", "kind: document", "kind: ⟪dokument", "value.not-allowed"),
        BundleFault(
            "evidence/sources.yaml", "text: walled/ann.txt", "text: ⟪walled/anne.txt", "file.missing",
            "bundle.unknown-file evidence/texts/walled/ann.txt"),
        BundleFault(
            "evidence/texts/walled/ann.txt", "☕", "\0", "bundle.not-text evidence/sources.yaml:10:11"),
        BundleFault(
            "evidence/judgements.yaml", "silent: nothing-found", "silent: ⟪nothing-found\n    verdict: mixed",
            "study.silent-and-verdict"),
        BundleFault(
            "evidence/memos.yaml", "excerpt: ann-1", "excerpt: ann-1\n    code: ⟪tea", "study.memo-of-two"),
        BundleFault("evidence/memos.yaml", "excerpt: ann-1", "excerpt: ⟪ann-9", "reference.unknown"),
        BundleFault("evidence/memos.yaml", "kind: coding", "kind: ⟪mood", "value.not-allowed"),
        BundleFault(
            "evidence/judgements.yaml", "configuration: tea-opens-talk\n    revision: 2\n    silent",
            "configuration: ⟪tea-opens-talk\n    revision: 3\n    silent", "study.no-such-revision"),
        BundleFault("releases/0001.yaml", "number: 1", "number: 2", "bundle.other-name"),
        BundleFault("instruments/garden-calm.yaml", "percent: 100", "percent: ⟪0", "value.out-of-range"),
        BundleFault(
            "theory.yaml", "- id: after-june", "- id: ⟪con", "value.not-an-identifier"),
        BundleFault("study.yaml", "to: month-6", "to: ⟪baseline", "study.wave-compared-with-itself"),
        BundleFault(
            "study.yaml", "from: baseline\n  to: month-6", "from: month-6\n  to: ⟪baseline",
            "study.compared-backwards"),
        BundleFault("study.yaml", "item: \"16\"", "item: ⟪\"21\"", "value.not-allowed"),
        BundleFault(
            "networks/networks.yaml", "- id: seed-swap", "- id: ⟪forum", "network.type-taken"),
        BundleFault(
            "networks/networks.yaml", "    purpose: To talk", "    within: rose-shed\n    purpose: To talk",
            "network.inside-itself networks/networks.yaml:7:9:",
            "network.inside-itself networks/networks.yaml"),
        BundleFault(
            "networks/networks.yaml", "month: 2025-04\n        type: telephone",
            "month: 2025-03\n        type: seed-swap", "network.phase-twice networks/networks.yaml:"),
        BundleFault("networks/networks.yaml", "month: 2025-04", "month: ⟪2025-4", "value.not-a-month"),
        BundleFault(
            "networks/networks.yaml", "on: 2025-09-30", "on: 2025-03-31",
            "network.count-twice networks/networks.yaml:"),
        BundleFault(
            "networks/networks.yaml", "until: about 2025-12", "until: ⟪about 2024-12",
            "study.ends-before-it-begins"),
        BundleFault(
            "networks/networks.yaml", "    kind: open-space", "    kind: open-space\n    kind-in-words: ⟪x",
            "network.one-or-own-words"),
        BundleFault(
            "networks/networks.yaml",
            "- id: seed-day\n    title: Seed day\n    on: 2025-05-02\n"
                + "    kind-in-words: seed fair\n",
            "- ⟪id: seed-day\n    title: Seed day\n    on: 2025-05-02\n", "network.one-or-own-words"),
        BundleFault("networks/networks.yaml", "place: virtual", "place: ⟪online", "value.not-allowed"),
        BundleFault(
            "monitoring.yaml", "due: 2025-12-31", "due: 2025-06-30",
            "network.found-in-no-order monitoring.yaml:"),
        BundleFault(
            "monitoring.yaml", "- aspect: Room\n        positive: Dry\n        negative: Dark\n",
            "- ⟪aspect: Room\n", "network.empty-row"),
        BundleFault("monitoring.yaml", "met: partly", "met: ⟪nearly", "value.not-allowed"),
        BundleFault("monitoring.yaml", "      - calm", "      - ⟪calmer", "reference.unknown"),
    ]

    static let indicators: [BundleFault] = [
        BundleFault(
            "indicators.yaml", "groups:\n", "  - id: ⟪rose\n    title: Roses\ngroups:\n",
            "indicators.organisation-is-site"),
        BundleFault("indicators.yaml", "    per: 1000\n", "", "yaml.missing-key"),
        BundleFault(
            "indicators.yaml", "unit: percent\n", "unit: percent\n    per: ⟪3\n", "indicators.stands-alone"),
        BundleFault("indicators.yaml", "    citation: Report, table 3\n", "", "yaml.missing-key"),
        BundleFault("indicators.yaml", "unit: rate", "unit: ⟪rates", "value.not-allowed"),
        BundleFault(
            "indicators.yaml", "at-most: 5\n", "at-most: 5\n        at-least: ⟪3\n", "indicators.one-level"),
        BundleFault("indicators.yaml", "        at-least: 0.5\n", "", "indicators.one-level"),
        BundleFault("indicators.yaml", "          - 20.5\n", "", "indicators.no-range"),
        BundleFault("indicators.yaml", "          - 20.5\n", "          - 9.5\n", "indicators.no-range"),
        BundleFault(
            "indicators.yaml", "group: diggers\n        at: 2025", "group: ⟪digger\n        at: 2025",
            "reference.unknown"),
        BundleFault("indicators.yaml", "organisation: walled", "organisation: ⟪waled", "reference.unknown"),
        BundleFault(
            "indicators.csv", "visits,walled,,2025-04", "visits,walled,,2025-03", "indicators.figure-twice"),
        BundleFault("indicators.csv", "0.5,3,,", "⟪0.5,0,,", "indicators.counts-cannot-be"),
        BundleFault("indicators.csv", "0.5,3,,", "⟪-0.5,3,,", "indicators.counts-cannot-be"),
        BundleFault(
            "indicators.csv", ",,2014-11-30,,,not-published,", ",,2014-11-30,⟪7,5,,",
            "indicators.above-denominator"),
        BundleFault("indicators.csv", "2025-04,9,,,", "2025-04,,⟪9,,", "indicators.denominator-alone"),
        BundleFault("indicators.csv", "2025-04,9,,,", "2025-04,,,,", "indicators.no-figure"),
        BundleFault("indicators.csv", "2025-04,9", "⟪2025-Q2,9", "indicators.other-period"),
        BundleFault("indicators.csv", "2025-04,9", "⟪April 2025,9", "indicators.no-period"),
        BundleFault("indicators.csv", ",4.36,", ",⟪104.36,", "indicators.above-hundred"),
        BundleFault("indicators.csv", ",4.36,", ",⟪4.36 %,", "value.not-a-number"),
        BundleFault("indicators.csv", "12,400,,", "12,400,⟪30,", "indicators.rate-and-counts"),
        BundleFault("indicators.csv", "2025-04,9,,,", "2025-04,9,,⟪3,", "indicators.rate-and-counts"),
        BundleFault("indicators.csv", "2014/15,,,-2.5,", "2014/15,⟪1,2,,", "indicators.no-share"),
        BundleFault(
            "indicators.csv", "visits,walled,,2025-05", "visits,⟪waled,,2025-05", "reference.unknown"),
        BundleFault("indicators.csv", "warmth,,,", "⟪warmht,,,", "reference.unknown"),
        BundleFault("indicators.csv", "gardens,diggers,", "gardens,⟪digers,", "reference.unknown"),
    ]

    static let doubled: [BundleFault] = [
        BundleFault("study.yaml", "  - cy\n", "  - cy\n  - ⟪en\n", "reference.twice"),
        BundleFault(
            "study.yaml", "languages:\n  - en\n  - cy\n", "languages: ⟪[]\n", "study.no-language"),
        BundleFault(
            "theory.yaml", "    aliases:\n      - breaks-in-a-shed", "    aliases:\n      - tea-is-free",
            "study.alias-taken theory.yaml:9:9:"),
        BundleFault(
            "theory.yaml", "    change: after-june\n",
            "    change: after-june\n  - ⟪kind: split\n    from: [talk-helps]\n    into: [tea-opens-talk, shed-opens-talk]\n"
                + "    change: after-june\n", "reference.twice"),
        BundleFault(
            "evidence/readings.csv", "tea-opens-talk,whole,refutes,,,,,B,",
            "tea-opens-talk,ripple:help-brings-breaks,refutes,,,,,A,",
            "reference.twice evidence/readings.csv:4: The reading"),
    ]

    static let tables: [BundleFault] = [
        BundleFault("participants.csv", "p3,,", "⟪p1,,", "reference.twice"),
        BundleFault("participants.csv", "no,,yes", "⟪No,,yes", "value.not-yes-or-no"),
        BundleFault("participants.csv", "2025-08-01", "⟪2025-08-32", "value.not-a-day"),
        BundleFault("participants.csv", ",withdrawn", ",withdrawm", "csv.missing-column"),
        BundleFault("participants.csv", "p3,,,,,,,", "p3,,", "csv.short-row"),
        BundleFault(
            "evidence/excerpts.csv", "ann-1,ann,0,20,p1,I", "ann-1,ann,1,20,p1,⟪I",
            "evidence.excerpt-other-words"),
        BundleFault(
            "evidence/excerpts.csv", "ann-1,ann,0,20,p1,I", "ann-1,ann,30,20,p1,⟪I", "evidence.empty-excerpt"),
        BundleFault(
            "evidence/excerpts.csv", "ann-1,ann,0,20,p1,I", "ann-1,ann,0,2000,p1,⟪I",
            "evidence.excerpt-beyond-end"),
        BundleFault(
            "evidence/excerpts.csv", "leaflet-1,leaflet,0", "leaflet-1,leaflet,⟪-1", "value.out-of-range"),
        BundleFault("evidence/codings.csv", "ann-2,wall,A", "ann-2,⟪walk,A", "reference.unknown"),
        BundleFault("evidence/codings.csv", "ann-1,tea,B", "ann-1,tea,A", "evidence.coding-twice"),
        BundleFault(
            "evidence/readings.csv", "context-resource", "⟪context-ressource", "value.not-allowed"),
        BundleFault(
            "evidence/readings.csv", "ripple:help-brings-breaks", "⟪ripple:help", "reference.unknown"),
        BundleFault("responses/garden-calm.csv", "early,1,0,", "early,1,⟪2,", "measures.answer-off-scale"),
        BundleFault("responses/garden-calm.csv", "p1,month-6", "p1,baseline", "measures.response-twice"),
        BundleFault("responses/garden-calm.csv", "month-6,walled", "⟪month-7,walled", "reference.unknown"),
        BundleFault(
            "responses/garden-calm.csv", ",q3\n", ",q4\n", "csv.missing-column responses/garden-calm.csv:1"),
        BundleFault("responses/garden-calm.csv", "2025-03-09", "⟪09.03.2025", "value.not-a-day"),
        BundleFault("participants.csv", "career-stage", "⟪E-mail address", "sharing.identifying-column"),
        BundleFault(
            "participants.csv", "new,gardener", "⟪ann@example.org,gardener", "sharing.identifying-value"),
        BundleFault("participants.csv", "p3,,", "⟪943-476-5919,,", "sharing.identifying-value"),
        BundleFault(
            "responses/garden-calm.csv", "date,shift", "date,⟪IPAddress", "sharing.identifying-column"),
        BundleFault("responses/garden-calm.csv", ",late,", ",⟪192.0.2.7,", "sharing.identifying-value"),
        BundleFault(
            "responses/garden-calm.csv", "p2,baseline", "⟪ben@example.org,baseline",
            "sharing.identifying-value"),
        BundleFault("networks/contacts.csv", "2025-04,rose-shed", "⟪2025-13,rose-shed", "value.not-a-month"),
        BundleFault("networks/contacts.csv", "2025-04,rose-shed", "⟪April,rose-shed", "value.not-a-month"),
        BundleFault("networks/contacts.csv", "2025-04,rose-shed", "2025-04,⟪rose-bed", "reference.unknown"),
        BundleFault(
            "networks/contacts.csv", "2025-04,rose-shed,telephone", "2025-04,rose-shed,⟪telefone",
            "reference.unknown"),
        BundleFault("networks/contacts.csv", ",14,2,", ",14,⟪15,", "network.more-people-than-contacts"),
        BundleFault("networks/contacts.csv", ",14,2,", ",⟪-1,,", "value.out-of-range"),
        BundleFault(
            "networks/contacts.csv", "2025-03,rose-shed,telephone", "2025-03,rose-shed,seed-swap",
            "network.contacts-twice networks/contacts.csv:3: There is an earlier row"),
        BundleFault("networks/memberships.csv", "2025-06-30", "⟪2024-06-30", "study.ends-before-it-begins"),
        BundleFault("networks/memberships.csv", "no-time,,no", "⟪bored,,no", "value.not-allowed"),
        BundleFault(
            "networks/memberships.csv", "no-time,,no", "no-time,⟪Rain,no", "network.one-or-own-words"),
        BundleFault(
            "networks/memberships.csv", "2025-06-30,no-time", ",⟪no-time", "network.reason-without-end"),
        BundleFault("networks/memberships.csv", "m-3,all-sheds,p1", "m-3,all-sheds,⟪p4", "reference.unknown"),
    ]

    @Test("of its YAML is told with file, line and column, and nothing else is said", arguments: texts)
    func text(fault: BundleFault) throws { try check(fault) }

    @Test("of its tables is told with file, line and column, and nothing else is said", arguments: tables)
    func table(fault: BundleFault) throws { try check(fault) }

    @Test(
        "of its indicators is told with file, line and column, and nothing else is said",
        arguments: indicators)
    func indicator(fault: BundleFault) throws { try check(fault) }

    @Test("of something that is there twice is told, and nothing else is said", arguments: doubled)
    func twice(fault: BundleFault) throws { try check(fault) }

    private func check(_ fault: BundleFault) throws {
        var small = try SmallBundle().with(fault.path, fault.old, fault.new)
        let text = try #require(small.files[fault.path])
        var expected = fault.messages
        if let mark = text.firstIndex(of: "⟪") {
            let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
            expected[0] += ":\(before.count):\((before.last?.count ?? 0) + 1):"
        }
        small.files[fault.path] = text.replacingOccurrences(of: "⟪", with: "")
        let messages = try small.messages()
        let isTold =
            messages.count == expected.count && zip(messages, expected).allSatisfy { $0.hasPrefix($1) }
        #expect(isTold, "\(messages) expected \(expected)")
        // Whole sentences, nothing of a program's inside.
        for message in messages {
            #expect(message.hasSuffix(".") || message.hasSuffix("?"), "\(message)")
            #expect(!message.contains("nil") && !message.contains("Optional("), "\(message)")
        }
    }

    @Test("tells all of them at once, in the order of files and lines")
    func together() throws {
        var small = try SmallBundle()
        for fault in [Self.texts[5], Self.texts[20], Self.texts[36], Self.tables[0], Self.tables[12]] {
            small = try small.with(fault.path, fault.old, fault.new)
        }
        small.files["teory.yaml"] = ""
        let places = try small.messages().compactMap { $0.split(separator: " ").dropFirst().first }
        #expect(
            places == [
                "study.yaml:1:1:", "study.yaml:26:11:", "recommendations.yaml:44:11:",
                "participants.csv:4:1:",
                "evidence/readings.csv:3:22:", "materials/forms/rota.txt:", "teory.yaml:",
            ])
    }

    /// Every identifier that a file gives out, renamed where it is given out only.
    @Test("in an identifier names the one that was meant, wherever it is referred to")
    func renamed() throws {
        let small = try SmallBundle()
        var told = 0
        for (path, text) in small.files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".yaml") {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for (index, line) in lines.enumerated() {
                guard let start = line.range(of: "- id: ") else { continue }
                let id = String(line[start.upperBound...])
                lines[index] = line + "-x"
                var changed = small
                changed.files[path] = lines.joined(separator: "\n")
                lines[index] = line
                for message in try changed.messages() where message.hasPrefix("reference.unknown") {
                    told += 1
                    #expect(message.contains("\"\(id)\"") || message.contains(" \(id)"), "\(message)")
                    // Two signs more are a slip of the hand in a long name only.
                    if id.utf8.count >= 6 {
                        #expect(message.contains("Did you mean \"\(id.prefix(6))"), "\(message)")
                    }
                }
            }
        }
        #expect(told > 60)
    }
}
