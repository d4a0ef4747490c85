import Realist

extension YamlShape where Value == Codebook {
    /// The whole of `evidence/codes.yaml`.
    static var codebook: Self {
        .keys(of: "the codes") { keys in
            Codebook(
                dimensions: keys.list("dimensions", of: .dimension), themes: keys.list("themes", of: .theme),
                codes: keys.list("codes", of: .code))
        }
    }
}

extension YamlShape where Value == Dimension {
    fileprivate static var dimension: Self {
        .keys(of: "a dimension") { keys in
            let id: Dimension.ID? = keys.required("id", .newId("dimension"))
            let title = keys.required("title", .text)
            let meaning = keys.optional("meaning", .text)
            guard let id, let title else { return nil }
            return Dimension(id: id, title: title, meaning: meaning)
        }
    }
}

extension YamlShape where Value == Theme {
    fileprivate static var theme: Self {
        .keys(of: "a theme") { keys in
            let id: Theme.ID? = keys.required("id", .newId("theme"))
            let title = keys.required("title", .text)
            let meaning = keys.optional("meaning", .text)
            let dimension: Dimension.ID? = keys.optional("dimension", .id(of: "dimension"))
            guard let id, let title else { return nil }
            return Theme(id: id, title: title, meaning: meaning, dimension: dimension)
        }
    }
}

extension YamlShape where Value == Code {
    fileprivate static var code: Self {
        .keys(of: "a code") { keys in
            let id: Code.ID? = keys.required("id", .newId("code"))
            let title = keys.required("title", .text)
            let meaning = keys.optional("meaning", .text)
            let themes: [Theme.ID] = keys.list("themes", of: .id(of: "theme"))
            let formerly: [Code.ID] = keys.list("formerly", of: .newId("code"))
            guard let id, let title else { return nil }
            return Code(id: id, title: title, meaning: meaning, themes: themes, formerly: formerly)
        }
    }
}

extension Codebook {
    func write(_ keys: inout YamlKeys) {
        keys.add("dimensions", dimensions) { dimension, inner in
            inner.add("id", dimension.id)
            inner.add("title", dimension.title)
            inner.add("meaning", dimension.meaning)
        }
        keys.add("themes", themes) { theme, inner in
            inner.add("id", theme.id)
            inner.add("title", theme.title)
            inner.add("meaning", theme.meaning)
            inner.add("dimension", theme.dimension)
        }
        keys.add("codes", codes) { code, inner in
            inner.add("id", code.id)
            inner.add("title", code.title)
            inner.add("meaning", code.meaning)
            inner.add("themes", code.themes)
            inner.add("formerly", code.formerly)
        }
    }
}
