import Realist

extension YamlShape where Value == [Source] {
    /// The whole of `evidence/sources.yaml`.
    ///
    /// - Parameter contents: the words of a text below `evidence/texts`; `nil`, after a problem was added,
    ///   when they cannot be had.
    /// - Returns: a shape that reads the file and the texts it names.
    static func sources(contents: @escaping (String, Location, inout Findings) -> String?) -> Self {
        .keys(of: "the sources") { keys in
            keys.requiredList("sources", of: .source(contents: contents))
        }
    }
}

extension YamlShape where Value == Source {
    fileprivate static func source(
        contents: @escaping (String, Location, inout Findings) -> String?
    ) -> Self {
        .keys(of: "a source") { keys in
            let id: Source.ID? = keys.required("id", .newId("source"))
            let kind: Source.Kind? = keys.required("kind", .choice)
            let title = keys.required("title", .text)
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let wave: Wave.ID? = keys.optional("wave", .id(of: "wave"))
            let on = keys.optional("on", .day)
            let participants: [Participant.ID] = keys.list("participants", of: .id(of: "participant"))
            let path = keys.optional("text", .string)
            let isMadeUp = keys.optional("made-up", .flag) ?? false
            let note = keys.optional("note", .text)
            var text: Source.Text?
            if let path {
                guard let words = contents(path, keys.location(of: "text"), &keys.findings) else {
                    return nil
                }
                text = Source.Text(path: path, contents: words)
            }
            guard let id, let kind, let title else { return nil }
            return Source(
                id: id, kind: kind, title: title, site: site, wave: wave, on: on,
                participants: participants, text: text, isMadeUp: isMadeUp, note: note)
        }
    }
}

extension Source {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("kind", kind)
        keys.add("title", title)
        keys.add("site", site)
        keys.add("wave", wave)
        keys.add("on", on)
        keys.add("participants", participants)
        keys.add("text", text?.path)
        keys.add("made-up", ifTrue: isMadeUp)
        keys.add("note", note)
    }
}
