import Foundation

extension StudyCases {
    /// The people of a study, by their pseudonyms.
    ///
    /// - Parameters:
    ///   - study: whose participants are cases, and whoever answered.
    ///   - people: with their scores, and the attributes of their forms.
    /// - Returns: without those who withdrew or did not agree to the use of their answers; they are counted.
    public static func people(_ study: Study, _ people: CasePeople) -> StudyCases {
        let refused = study.refusedRespondents
        var attributes = people.attributes
        var sites = people.sites
        for one in study.participants where !refused.contains(one.id.text) {
            attributes[one.id.text, default: [:]].merge(one.attributes) { form, _ in form }
            sites[one.id.text] = sites[one.id.text] ?? one.site
        }
        let names = Set(attributes.keys).union(sites.keys).subtracting(refused).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let labels = Dictionary(
            study.sites.map { ($0.id, $0.label.text) }, uniquingKeysWith: { first, _ in first })
        let scores = people.scores.map { score in
            let values = Dictionary(
                score.people.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            return CaseSet(score.id, score.title, .number, names.map { .init(values[$0]) })
        }
        let at = study.sites.map { site in
            CaseSet(
                "site:\(site.id.text)", "at \(labels[site.id] ?? site.id.text)", .isSo,
                names.map { name in .init(sites[name].map { $0 == site.id ? 1 : 0 }) })
        }
        return StudyCases(
            .person,
            names.map { name in Case(id: name, title: name, site: sites[name]) },
            sets(of: attributes, names) + at + scores, unnamed: refused.count)
    }

    /// An attribute with more values than this is offered only as a number, where it is one.
    private static let mostValues = 24

    private static func sets(of attributes: [String: [String: String]], _ names: [String]) -> [CaseSet] {
        let keys = Set(attributes.values.flatMap(\.keys)).sorted()
        return keys.flatMap { key -> [CaseSet] in
            let values = names.map { name in attributes[name]?[key].flatMap { $0.isEmpty ? nil : $0 } }
            let numbers = values.map { $0.flatMap(Double.init) }
            if zip(values, numbers).allSatisfy({ $0 == nil || $1?.isFinite == true }) {
                return [CaseSet(key, key, .number, numbers.map { .init($0) })]
            }
            let kinds = Set(values.compactMap(\.self)).sorted()
            guard kinds.count <= mostValues else { return [] }
            return kinds.map { kind in
                CaseSet(
                    "\(key):\(kind)", "\(key) is \(kind)", .isSo,
                    values.map { .init($0.map { $0 == kind ? 1 : 0 }) })
            }
        }
    }
}
