import Realist

extension YamlShape where Value == Release {
    /// The whole of `releases/NNNN.yaml`.
    static var release: Self {
        .keys(of: "a release") { keys in
            let number = keys.required("number", .integer(in: 1...9999))
            let on = keys.required("on", .day)
            let version = keys.optional("version", .string)
            let content = keys.required("content", .string)
            let auditHead = keys.optional("audit-head", .string)
            let figures = keys.required("figures", .list(of: .shownFigure))
            guard let number, let on, let content, let figures else { return nil }
            return Release(
                number: number, on: on, version: version, content: content, auditHead: auditHead,
                figures: figures)
        }
    }
}

extension YamlShape where Value == Figure {
    /// A figure that was shown: no other is ever kept.
    fileprivate static var shownFigure: Self {
        .keys(of: "a figure") { keys in
            let id = keys.required("id", .string)
            let page = keys.required("page", .string)
            let instrument = keys.required("instrument", .string)
            let subscale = keys.required("subscale", .string)
            let wave = keys.required("wave", .string)
            let groupKind = keys.required("group-kind", .string)
            let group = keys.required("group", .string)
            let statistic = keys.required("statistic", .string)
            let value = keys.required("value", .string)
            guard let id, let page, let instrument, let subscale, let wave, let groupKind, let group,
                let statistic, let value
            else { return nil }
            return Figure(
                id: id, page: page, instrument: instrument, subscale: subscale, wave: wave,
                groupKind: groupKind, group: group, statistic: statistic, value: value, status: .shown)
        }
    }
}

extension Release {
    func write(_ keys: inout YamlKeys) {
        keys.add("number", number)
        keys.add("on", on)
        keys.add("version", version)
        keys.add("content", content)
        keys.add("audit-head", auditHead)
        let shown = figures.filter { $0.status == .shown }
        keys.addAlways("figures", keys.list(shown) { $0.writeShown(&$1) })
    }
}

extension Figure {
    fileprivate func writeShown(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("page", page)
        keys.add("instrument", instrument)
        keys.add("subscale", subscale)
        keys.add("wave", wave)
        keys.add("group-kind", groupKind)
        keys.add("group", group)
        keys.add("statistic", statistic)
        keys.add("value", value)
    }
}
