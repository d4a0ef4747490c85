import Realist
import RealistFormats

/// An instrument as `realist instruments --json` prints it.
enum InstrumentJson {
    /// One line of the list.
    static func brief(_ instrument: Instrument) -> JsonValue {
        .keys([
            "id": .text(instrument.id.text), "version": .text(instrument.version),
            "title": .text(instrument.title.text), "items": .integer(instrument.items.count),
            "subscales": .list(instrument.subscales.map { .text($0.id.text) }),
        ])
    }

    static func whole(_ instrument: Instrument) -> JsonValue {
        .keys([
            "id": .text(instrument.id.text), "version": .text(instrument.version),
            "language": .text(instrument.language.code), "title": .text(instrument.title.text),
            "summary": .text(instrument.summary.text),
            "scale": .list(
                instrument.scale.options.map {
                    .keys(["value": .integer($0.value), "label": .text($0.label.text)])
                }),
            "other_labels": .list(
                instrument.otherLabels.map {
                    .keys([
                        "labels": .list($0.labels.map { .text($0.text) }), "items": ids($0.items),
                    ])
                }),
            "items": .list(instrument.items.map(item)),
            "subscales": .list(instrument.subscales.map { subscale($0, of: instrument) }),
            "missing_rules": .list(instrument.key.missingRules.map(rule)),
            "default_rule": .text(instrument.key.defaultRule.id.text),
            "norms": .list(instrument.norms.map { norm($0, of: instrument) }),
            "band_schemes": .list(instrument.bandSchemes.map { scheme($0, of: instrument) }),
            "reliability": .list(
                instrument.reliability.map {
                    .keys([
                        "title": .text($0.title.text),
                        "alpha": bySubscale($0.alpha, of: instrument) { .figure($0) },
                        "sources": ids($0.citations),
                    ])
                }),
            "change_thresholds": .list(
                instrument.thresholds.map {
                    .keys([
                        "id": .text($0.id.text), "title": .text($0.title.text),
                        "points": bySubscale($0.points, of: instrument) { .figure($0) },
                        "basis": .text($0.basis.text), "sources": ids($0.citations),
                    ])
                }),
            "terms": terms(instrument.terms),
            "disputes": .list(
                instrument.disputes.map {
                    .keys([
                        "kind": .text($0.kind.rawValue), "text": .text($0.text.text),
                        "sources": ids($0.citations),
                    ])
                }),
            "references": .list(
                instrument.citations.map {
                    .keys([
                        "id": .text($0.id.text), "text": .text($0.text), "url": .optional($0.url),
                        "standing": .text($0.standing.rawValue),
                    ])
                }),
        ])
    }

    private static func item(_ item: Instrument.Item) -> JsonValue {
        .keys(["id": .text(item.id.text), "wording": .optional(item.wording?.text)])
    }

    private static func subscale(_ subscale: Subscale, of instrument: Instrument) -> JsonValue {
        let range = instrument.key.range(of: subscale)
        let points = subscale.points ?? instrument.scale.options.map(\.value)
        var score = "table"
        var factor: Double?
        var table: [JsonValue] = []
        switch subscale.method {
        case .sum(let times): (score, factor) = ("sum", times)
        case .mean(let times): (score, factor) = ("mean", times)
        case .table(let conversion):
            table = zip(conversion.sums, conversion.scores).map {
                .keys(["points": .integer($0), "score": .figure($1)])
            }
        }
        return .keys([
            "id": .text(subscale.id.text), "title": .text(subscale.title.text),
            "items": ids(subscale.items), "reversed": ids(subscale.reversed),
            "points": .list(points.map { .integer($0) }), "score": .text(score), "times": .figure(factor),
            "table": .list(table), "better": .text(subscale.better.rawValue),
            "lowest": .figure(range.lowerBound), "highest": .figure(range.upperBound),
        ])
    }

    private static func rule(_ rule: MissingRule) -> JsonValue {
        .keys([
            "id": .text(rule.id.text), "title": .text(rule.title.text), "percent": .integer(rule.percent),
            "whose": .text(rule.whose.text),
        ])
    }

    private static func norm(_ norm: Norm, of instrument: Instrument) -> JsonValue {
        .keys([
            "id": .text(norm.id.text), "title": .text(norm.title.text), "people": .figure(norm.count),
            "values": bySubscale(norm.values, of: instrument) {
                .keys(["mean": .figure($0.mean), "sd": .figure($0.sd)])
            },
            "caveat": .optional(norm.caveat?.text), "sources": ids(norm.citations),
        ])
    }

    private static func scheme(_ scheme: BandScheme, of instrument: Instrument) -> JsonValue {
        let norm: String? =
            switch scheme.basis {
            case .raw: nil
            case .t(let norm): norm.text
            }
        return .keys([
            "id": .text(scheme.id.text), "title": .text(scheme.title.text),
            "on": .text(norm == nil ? "raw" : "t"), "norm": .optional(norm),
            "bands": .list(
                scheme.bands.map { .keys(["id": .text($0.id.text), "title": .text($0.title.text)]) }),
            "cuts": bySubscale(scheme.cuts, of: instrument) { cuts in
                .list(
                    cuts.map { .keys(["at": .figure($0.at), "belongs_below": .flag($0.belongsBelow)]) })
            },
            "shares": bySubscale(scheme.shares, of: instrument) { .list($0.map { .figure($0) }) },
            "caveat": .text(scheme.caveat.text), "sources": ids(scheme.citations),
        ])
    }

    private static func terms(_ terms: Instrument.Terms) -> JsonValue {
        .keys([
            "owner": .optional(terms.owner), "summary": .text(terms.summary.text),
            "notice": .optional(terms.notice?.text), "wording": .text(terms.wording.rawValue),
            "url": .optional(terms.url), "sources": ids(terms.citations),
        ])
    }

    private static func ids<Kind>(_ ids: [Identifier<Kind>]) -> JsonValue {
        .list(ids.map { .text($0.text) })
    }

    private static func bySubscale<Value>(
        _ values: [Subscale.ID: Value], of instrument: Instrument, _ json: (Value) -> JsonValue
    ) -> JsonValue {
        .object(
            instrument.subscales.compactMap { subscale in
                values[subscale.id].map { JsonValue.Entry(subscale.id.text, json($0)) }
            })
    }
}
