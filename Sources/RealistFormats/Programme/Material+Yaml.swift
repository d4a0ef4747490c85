import Realist

extension YamlShape where Value == Material {
    /// - Parameter contents: the bytes of a file below the bundle's `materials` folder; `nil`, after a
    ///   problem was added, when it cannot be had.
    /// - Returns: a shape that reads a material and the file it names.
    static func material(contents: @escaping (String, Location, inout Findings) -> [UInt8]?) -> Self {
        .keys(of: "a material") { keys in
            let id: Material.ID? = keys.required("id", .newId("material"))
            let title = keys.required("title", .text)
            let kind: Material.Kind? = keys.required("kind", .choice)
            let file = keys.optional("file", .string)
            let url = keys.optional("url", .string)
            let whose = keys.required("whose", .string)
            let licence = keys.required("licence", .string)
            let recommendations: [Recommendation.ID] = keys.list(
                "recommendations", of: .id(of: "recommendation"))
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let note = keys.optional("note", .text)
            var place: Material.Place?
            switch (file, url) {
            case (let file?, nil):
                place = contents(file, keys.location(of: "file"), &keys.findings).map {
                    .file(path: file, contents: $0)
                }
                if place != nil, let fault = SharedFile.fault(of: file) {
                    keys.add(StudyProblem.sharedFile(file, fault, at: keys.location(of: "file")))
                }
            case (nil, let url?): place = .link(url)
            default: keys.add(StudyProblem.fileOrLink(at: keys.location))
            }
            guard let id, let title, let kind, let place, let whose, let licence else { return nil }
            return Material(
                id: id, title: title, kind: kind, place: place, whose: whose, licence: licence,
                recommendations: recommendations, site: site, note: note)
        }
    }
}

extension Material {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("kind", kind)
        switch place {
        case .file(let path, _): keys.add("file", path)
        case .link(let address): keys.add("url", address)
        }
        keys.add("whose", whose)
        keys.add("licence", licence)
        keys.add("recommendations", recommendations)
        keys.add("site", site)
        keys.add("note", note)
    }
}
