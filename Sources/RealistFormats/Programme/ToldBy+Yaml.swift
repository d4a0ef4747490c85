import Realist

extension YamlShape where Value == ToldBy {
    static var toldBy: Self {
        .keys(of: "told-by") { keys in
            let who = keys.required("who", .string)
            let how: ToldBy.How? = keys.optional("how", .choice)
            let on = keys.optional("on", .day)
            let recordedBy = keys.required("recorded-by", .string)
            let confirmed = keys.optional("confirmed", .day)
            guard let who, let recordedBy else { return nil }
            return ToldBy(who: who, how: how, on: on, recordedBy: recordedBy, confirmed: confirmed)
        }
    }
}

extension YamlKeys {
    /// The key `told-by` of a change, a decision or a workshop.
    mutating func add(_ toldBy: ToldBy?) {
        guard let toldBy else { return }
        add("told-by") { inner in
            inner.add("who", toldBy.who)
            inner.add("how", toldBy.how)
            inner.add("on", toldBy.on)
            inner.add("recorded-by", toldBy.recordedBy)
            inner.add("confirmed", toldBy.confirmed)
        }
    }
}
