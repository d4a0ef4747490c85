import Realist
import RealistFormats

/// What `realist instruments ID` says about an instrument.
struct InstrumentExplanation {
    let instrument: Instrument

    private static let margin = 16

    var text: String {
        var text = TextColumns.wrapped(
            "\(instrument.title.text) — \(instrument.id), version \(instrument.version)")
        text += "\n" + TextColumns.wrapped(instrument.summary.text)
        text += section("Answers", [("", answers)])
        text += section("Other words for the answers", otherLabels)
        text += section("Items", [("", items)])
        text += section("Subscales", instrument.subscales.map { ($0.id.text, words(of: $0)) })
        text += section(
            "Blank answers (--missing)", instrument.key.missingRules.map { ($0.id.text, words(of: $0)) })
        text += section("Norms for T scores (--t)", norms)
        text += section("Bands (--bands)", instrument.bandSchemes.map { ($0.id.text, words(of: $0)) })
        text += section("Reliability", instrument.reliability.map { ("alpha", words(of: $0)) })
        text += section("Smallest change of one person worth noticing", thresholds)
        text += section("Terms", terms)
        text += section(
            "Where we deviate, and what is disputed",
            instrument.disputes.map { ($0.kind.rawValue, words(of: $0)) })
        text += section("Sources", instrument.citations.map { ($0.id.text, words(of: $0)) })
        return text
    }

    private func section(_ title: String, _ entries: [(label: String, text: String)]) -> String {
        guard !entries.isEmpty else { return "" }
        return "\n\(title)\n"
            + entries.map { entry in
                let label = entry.label.isEmpty ? "" : "  \(entry.label)  "
                let margin = entry.label.isEmpty ? 2 : InstrumentExplanation.margin
                return TextColumns.wrapped(entry.text, label: label, margin: margin)
            }.joined()
    }

    private var answers: String {
        instrument.scale.options.map { "\($0.value) \($0.label.text)" }.joined(separator: " · ")
    }

    private var otherLabels: [(String, String)] {
        instrument.otherLabels.map { other in
            let labels = zip(instrument.scale.options, other.labels).map { "\($0.value) \($1.text)" }
            return (
                "", "\(other.items.map(\.text).joined(separator: " ")): \(labels.joined(separator: " · "))"
            )
        }
    }

    private var items: String {
        let ids = instrument.items.map(\.id.text)
        let names = "\(ids.count): \(ids.joined(separator: " "))."
        switch instrument.terms.wording {
        case .shipped: return names
        case .ownCopy: return names + " The wording is not part of the file; add your own copy."
        case .ownCopyNotPublished:
            return names + " The wording is not part of the file; add your own copy, for forms only."
        }
    }

    private func words(of subscale: Subscale) -> String {
        let range = instrument.key.range(of: subscale)
        let items = subscale.items.map(\.text).joined(separator: " ")
        var text = "\(subscale.title.text): "
        switch subscale.method {
        case .sum(let factor): text += "the sum of \(items)\(times(factor))"
        case .mean(let factor): text += "the mean of \(items)\(times(factor))"
        case .table(_): text += "what a table gives for the sum of \(items)"
        }
        if let points = subscale.points {
            let counts = zip(instrument.scale.options, points).map { "\($0.value) as \($1)" }
            text += ", counting the answer \(counts.joined(separator: ", "))"
        }
        if !subscale.reversed.isEmpty {
            text += ", with \(subscale.reversed.map(\.text).joined(separator: " ")) counting backwards"
        }
        text += "; \(number(range.lowerBound)) to \(number(range.upperBound)), "
        text += "\(subscale.better.rawValue) is better."
        guard case .table(let table) = subscale.method else { return text }
        let scores = zip(table.sums, table.scores).map { "\($0) → \(number($1))" }
        return text + " Table: \(scores.joined(separator: ", "))."
    }

    private func times(_ factor: Double) -> String { factor == 1 ? "" : ", times \(number(factor))" }

    private func words(of rule: MissingRule) -> String {
        let standard = rule.id == instrument.key.defaultRule.id ? " (used when none is named)" : ""
        return "\(rule.title.text)\(standard). \(rule.whose.text)"
    }

    private var norms: [(String, String)] {
        let own = "The people who are scored together. Never to be used to compare two waves."
        return instrument.norms.map { norm in
            var text = norm.title.text
            if let count = norm.count { text += ", n = \(count)" }
            text +=
                ". Mean (SD): " + bySubscale(norm.values) { "\(number($0.mean)) (\(number($0.sd)))" } + "."
            if let caveat = norm.caveat { text += " " + caveat.text }
            return (norm.id.text, text + sources(norm.citations))
        } + [(Norm.sample.text, own)]
    }

    private func words(of scheme: BandScheme) -> String {
        var text = scheme.title.text
        if case .t(let norm) = scheme.basis { text += " (T by \(norm))" }
        text += ": " + scheme.bands.map(\.title.text).joined(separator: ", ") + ". "
        text += bySubscale(scheme.cuts) { cuts in
            zip(cuts, scheme.bands).map { "\($1.id) \($0.belongsBelow ? "≤" : "<") \(number($0.at))" }
                .joined(separator: ", ")
        }
        text += ". " + scheme.caveat.text
        return text + sources(scheme.citations)
    }

    private func words(of reliability: Instrument.Reliability) -> String {
        bySubscale(reliability.alpha, number) + ". " + reliability.title.text + sources(reliability.citations)
    }

    private var thresholds: [(String, String)] {
        instrument.thresholds.map { threshold in
            let points = bySubscale(threshold.points, number) + " points. "
            return (
                "points",
                points + threshold.title.text + ". " + threshold.basis.text + sources(threshold.citations)
            )
        }
    }

    private var terms: [(String, String)] {
        var entries: [(String, String)] = []
        if let owner = instrument.terms.owner { entries.append(("owner", owner)) }
        entries.append(("use", instrument.terms.summary.text + sources(instrument.terms.citations)))
        if let notice = instrument.terms.notice { entries.append(("notice", notice.text)) }
        if let url = instrument.terms.url { entries.append(("address", url)) }
        return entries
    }

    private func words(of dispute: Instrument.Dispute) -> String {
        dispute.text.text + sources(dispute.citations)
    }

    private func words(of citation: Instrument.Citation) -> String {
        let standing =
            switch citation.standing {
            case .read: "read by us"
            case .reported: "as reported by others, not re-read by us"
            case .notReread: "as commonly known, not re-read by us"
            }
        return citation.text + (citation.url.map { " \($0)" } ?? "") + " (\(standing))"
    }

    private func sources(_ ids: [Instrument.Citation.ID]) -> String {
        ids.isEmpty ? "" : " [\(ids.map(\.text).joined(separator: ", "))]"
    }

    private func bySubscale<Value>(_ values: [Subscale.ID: Value], _ words: (Value) -> String) -> String {
        instrument.subscales.compactMap { subscale in
            values[subscale.id].map { "\(subscale.id) \(words($0))" }
        }.joined(separator: "; ")
    }

    private func number(_ value: Double) -> String { ShortestNumber.text(value) ?? "" }
}
