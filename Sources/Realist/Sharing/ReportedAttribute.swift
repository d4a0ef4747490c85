/// An attribute of participants by which changes are also told: profession, or career stage.
struct ReportedAttribute: Equatable, Sendable {
    /// The name of its column.
    let name: String
    /// In the order of their letters.
    let values: [String]
    /// The study reports by it now; else only an earlier release did, and readers have that.
    let isReported: Bool

    /// What stands before the name where figures say what kind of group they are about.
    static let mark = "by-"

    /// The kind of group, and the group: "by-career-stage" and "early@north+south".
    static func group(_ value: String, _ sites: String) -> String { "\(value)@\(sites)" }

    /// The value and the sites of a group, as a figure names it.
    static func parts(_ group: String) -> (value: String, sites: Substring)? {
        group.lastIndex(of: "@").map { (String(group[..<$0]), group[group.index(after: $0)...]) }
    }
}

extension Study {
    /// The attributes that the study or one of its releases reports by, where people who answered differ in them.
    ///
    /// - Parameter respondents: everybody with an answer that may be used; nobody else's attributes count.
    /// - Returns: the study's own attributes first, in its order.
    func reportedAttributes(of respondents: Set<String>) -> [ReportedAttribute] {
        var values: [String: Set<String>] = [:]
        for person in participants where respondents.contains(person.id.text) {
            for (name, value) in person.attributes where !value.isBlank {
                values[name, default: []].insert(value)
            }
        }
        var earlier: Set<String> = []
        for figure in releases.flatMap(\.figures) where figure.groupKind.hasPrefix(ReportedAttribute.mark) {
            let name = String(figure.groupKind.dropFirst(ReportedAttribute.mark.count))
            earlier.insert(name)
            if let told = ReportedAttribute.parts(figure.group) {
                values[name, default: []].insert(told.value)
            }
        }
        var seen: Set<String> = []
        let names = about.reportBy + earlier.subtracting(about.reportBy).sorted(by: isBefore)
        return names.filter { seen.insert($0).inserted }.compactMap { name in
            guard let values = values[name], values.count > 1 || earlier.contains(name) else { return nil }
            return ReportedAttribute(
                name: name, values: values.sorted(by: isBefore), isReported: about.reportBy.contains(name))
        }
    }

    /// For each participant the values of these attributes, by their places.
    func traits(_ attributes: [ReportedAttribute]) -> [String: [Int]] {
        if attributes.isEmpty { return [:] }
        let places = attributes.map { $0.values.places }
        return Dictionary(
            participants.map { person in
                (
                    person.id.text,
                    zip(attributes, places).map { attribute, places in
                        person.attributes[attribute.name].flatMap { places[$0] } ?? Trait.notRecorded
                    }
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

private func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
