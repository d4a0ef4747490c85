public import Realist

extension InstrumentFile {
    /// The file of an instrument in our own form: reading it gives the same instrument, and equal instruments
    /// give equal bytes.
    public static func write(_ instrument: Instrument) -> String {
        var keys = YamlKeys(instrument.language)
        instrument.write(&keys)
        return YamlWriter.write(keys.entries)
    }
}

extension Instrument {
    /// All keys of the file, whose first language is the instrument's.
    func write(_ keys: inout YamlKeys) {
        keys.add("format", InstrumentFile.format)
        keys.add("id", id)
        keys.add("version", version)
        keys.add("language", language.code)
        keys.add("title", title)
        keys.add("summary", summary)
        keys.add("scale", scale.options) { option, keys in
            keys.add("value", option.value)
            keys.add("label", option.label)
        }
        keys.add("other-labels", otherLabels) { other, keys in
            keys.add("labels", other.labels)
            keys.add("items", other.items)
        }
        keys.add("items", items) { item, keys in
            keys.add("id", item.id)
            keys.add("wording", item.wording)
        }
        keys.add("subscales", subscales) { subscale, keys in subscale.write(&keys) }
        keys.add("missing-rules", key.missingRules) { rule, keys in
            keys.add("id", rule.id)
            keys.add("title", rule.title)
            keys.add("percent", rule.percent)
            keys.add("whose", rule.whose)
        }
        keys.add("default-rule", key.defaultRule.id)
        keys.add("norms", norms) { norm, keys in write(norm, &keys) }
        keys.add("band-schemes", bandSchemes) { scheme, keys in write(scheme, &keys) }
        keys.add("reliability", reliability) { reliability, keys in
            keys.add("title", reliability.title)
            keys.addAlways("alpha", bySubscale(reliability.alpha) { .number($0) })
            keys.add("sources", reliability.citations)
        }
        keys.add("change-thresholds", thresholds) { threshold, keys in
            keys.add("id", threshold.id)
            keys.add("title", threshold.title)
            keys.addAlways("points", bySubscale(threshold.points) { .number($0) })
            keys.add("basis", threshold.basis)
            keys.add("sources", threshold.citations)
        }
        keys.add("terms") { keys in terms.write(&keys) }
        keys.add("disputes", disputes) { dispute, keys in
            keys.add("kind", dispute.kind)
            keys.add("text", dispute.text)
            keys.add("sources", dispute.citations)
        }
        keys.add("references", citations) { citation, keys in
            keys.add("id", citation.id)
            keys.add("text", citation.text)
            keys.add("url", citation.url)
            keys.add("standing", citation.standing)
        }
    }

    private func write(_ norm: Norm, _ keys: inout YamlKeys) {
        keys.add("id", norm.id)
        keys.add("title", norm.title)
        keys.add("people", norm.count)
        keys.addAlways(
            "values",
            bySubscale(norm.values) { values in
                .map([
                    YamlValue.Entry(key: "mean", value: .number(values.mean)),
                    YamlValue.Entry(key: "sd", value: .number(values.sd)),
                ])
            })
        keys.add("caveat", norm.caveat)
        keys.add("sources", norm.citations)
    }

    private func write(_ scheme: BandScheme, _ keys: inout YamlKeys) {
        keys.add("id", scheme.id)
        keys.add("title", scheme.title)
        switch scheme.basis {
        case .raw: keys.add("on", "raw")
        case .t(let norm):
            keys.add("on", "t")
            keys.add("norm", norm)
        }
        keys.add("bands", scheme.bands) { band, keys in
            keys.add("id", band.id)
            keys.add("title", band.title)
        }
        keys.addAlways("cuts", bySubscale(scheme.cuts) { cuts in .list(cuts.map { .text($0.words) }) })
        keys.add("shares", bySubscale(scheme.shares) { shares in .list(shares.map { .number($0) }) })
        keys.add("caveat", scheme.caveat)
        keys.add("sources", scheme.citations)
    }

    /// One entry for each subscale that has a value, in the instrument's order.
    private func bySubscale<Value>(
        _ values: [Subscale.ID: Value], _ written: (Value) -> YamlValue
    ) -> YamlValue {
        .map(
            subscales.compactMap { subscale in
                values[subscale.id].map { YamlValue.Entry(key: subscale.id.text, value: written($0)) }
            })
    }
}

extension Subscale {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("items", items)
        keys.add("reversed", reversed)
        keys.add("points", .list((points ?? []).map { .plain("\($0)") }))
        switch method {
        case .sum(let factor), .mean(let factor):
            if case .sum(_) = method { keys.add("score", "sum") } else { keys.add("score", "mean") }
            if factor != 1 { keys.add("times", .number(factor)) }
        case .table(let table):
            keys.add("score", "table")
            keys.add(
                "table",
                .map(
                    zip(table.sums, table.scores).map {
                        YamlValue.Entry(key: "\($0)", value: .number($1))
                    }))
        }
        keys.add("better", better)
    }
}

extension Instrument.Terms {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("owner", owner)
        keys.add("summary", summary)
        keys.add("notice", notice)
        keys.add("wording", wording)
        keys.add("url", url)
        keys.add("sources", citations)
    }
}

extension BandScheme.Cut {
    /// `below 22.5` or `up to 44`.
    var words: String { (belongsBelow ? "up to " : "below ") + (ShortestNumber.text(at) ?? "") }

    /// - Parameter words: as ``words`` writes them.
    init?(words: String) {
        for (start, belongsBelow) in [("up to ", true), ("below ", false)] where words.hasPrefix(start) {
            let number = String(words.dropFirst(start.count))
            guard NumberRule.isDecimal(number), let at = Double(number), at.isFinite else { return nil }
            self.init(at: at, belongsBelow: belongsBelow)
            return
        }
        return nil
    }
}

extension YamlValue {
    /// A number that is not infinite.
    fileprivate static func number(_ value: Double) -> YamlValue { .plain(ShortestNumber.text(value) ?? "") }
}
