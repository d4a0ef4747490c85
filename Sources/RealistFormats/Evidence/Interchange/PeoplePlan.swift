import Realist

/// Who of a file's cases is a participant of the study, and what is theirs.
///
/// A study knows people by pseudonyms. A case comes in where its name is one: an identifier with a digit in it, such as
/// `P-07`; any other name could be a person's.
struct PeoplePlan {
    private(set) var new: [Participant] = []
    private(set) var account = InterchangeAccount()
    /// Who speaks in a passage.
    private(set) var speakers: [Guid: Participant.ID] = [:]
    /// Who took part in a source.
    private(set) var present: [Guid: [Participant.ID]] = [:]
    /// Passages and sources of people who withdrew; a source only where nobody else is in it.
    private(set) var gone: Set<Guid> = []

    /// - Parameters:
    ///   - project: whose cases are looked at.
    ///   - own: what Realist wrote beside it, if it did.
    ///   - study: that they are to come into.
    ///   - isWithdrawn: whether somebody of this pseudonym took back what they gave.
    init(
        _ project: QualitativeProject, own: Study?, study: Study, isWithdrawn: (String) -> Bool
    ) {
        let known = Dictionary(
            study.participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let told = own.map { own in
            let names = StudyGuids(own.about.id)
            return Dictionary(
                own.participants.map { (names.of($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        }
        let variables = Dictionary(
            project.variables.map { ($0.guid, $0.name) }, uniquingKeysWith: { first, _ in first })
        let sites = Set(study.sites.map(\.id))
        var left: Set<Guid> = []
        for one in project.cases {
            let own = told?[one.guid]
            guard let id = own?.id ?? PeoplePlan.pseudonym(one.name) else {
                account.leave(.participants, .noPseudonym)
                continue
            }
            if isWithdrawn(id.text) {
                account.leave(.participants, .withdrew)
                gone.formUnion(one.selections)
                left.formUnion(one.sources)
                continue
            }
            for selection in one.selections { speakers[selection] = id }
            for source in one.sources { present[source, default: []].append(id) }
            var participant = Participant(id: id, consents: own?.consents ?? .init())
            participant.site = own?.site.flatMap { sites.contains($0) ? $0 : nil }
            if own == nil { addAttributes(one.values, variables, sites, to: &participant) }
            participant.attributes.merge(own?.attributes ?? [:]) { _, new in new }
            let first = new.first { $0.id == id }
            if let present = known[id] ?? first {
                account.known(.participants)
                for (name, value) in participant.attributes {
                    let isSame = present.attributes[name] == value
                    if isSame { account.known(.attributes) } else { account.leave(.attributes, .otherValue) }
                }
                continue
            }
            account.new(.participants)
            account.new(.attributes, participant.attributes.count)
            new.append(participant)
        }
        gone.formUnion(left.subtracting(present.keys))
    }

    private mutating func addAttributes(
        _ values: [QualitativeProject.Value], _ variables: [Guid: String], _ sites: Set<Site.ID>,
        to participant: inout Participant
    ) {
        for value in values {
            guard let name = variables[value.variable], !name.isEmpty else { continue }
            if name == "site", let site = Site.ID(value.text), sites.contains(site) {
                participant.site = site
                continue
            }
            let isReserved = ["id", "site", "withdrawn"].contains(name) || name.hasPrefix("consent-")
            guard !isReserved, Identifying.column(named: name) == nil, Identifying.value(value.text) == nil
            else {
                account.leave(.attributes, .identifying, name)
                continue
            }
            participant.attributes[name] = value.text
        }
    }

    /// - Returns: `nil` for a name that could be a person's.
    static func pseudonym(_ name: String) -> Participant.ID? {
        let text = name.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
        guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            Identifying.value(name, isPseudonym: true) == nil,
            text.split(separator: "-").allSatisfy({ word in
                word.contains { $0.isNumber } || word.count <= PeoplePlan.longestWord
            })
        else { return nil }
        return Participant.ID(text)
    }

    /// `p-07`, `int-3`, `nurse-2`, but not `margaret-2`.
    private static let longestWord = 5
}
