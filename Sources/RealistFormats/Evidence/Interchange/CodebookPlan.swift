import Realist

/// What of a file's codes is new to a study, and which of its codes each of them is.
struct CodebookPlan {
    private(set) var new = Codebook()
    /// The study's code for each code of the file that passages may have.
    private(set) var codes: [Guid: Code.ID] = [:]
    private(set) var account = InterchangeAccount()

    /// - Parameters:
    ///   - project: whose codes are looked at.
    ///   - own: what Realist wrote beside it, if it did.
    ///   - study: that they are to come into.
    ///   - random: gives identifiers their last signs.
    init(
        _ project: QualitativeProject, own: Study?, study: Study,
        using random: inout some RandomNumberGenerator
    ) {
        let used = Set(
            project.sources.flatMap {
                $0.codings.map(\.code) + $0.selections.flatMap { $0.codings.map(\.code) }
            })
        let present = GivenCodes(study.evidence.codebook, StudyGuids(study.about.id))
        let told = own.map { GivenCodes($0.evidence.codebook, StudyGuids($0.about.id)) }
        var fixed = told?.tiers ?? [:]
        fixed.merge(present.tiers) { _, now in now }
        let tiers = CodeTiers(project.codes, used: used, fixed: fixed)
        var matching = Matching(study.evidence.codebook, present, told, tiers)
        for item in tiers.items {
            switch item.tier {
            case .dimension: count(.dimensions, matching.place(dimension: item, using: &random), item)
            case .theme: count(.themes, matching.place(theme: item, using: &random), item)
            case .code: count(.codes, matching.place(code: item, using: &random), item)
            }
        }
        matching.addMemberships(project, told)
        new = matching.sortedNew(as: own?.evidence.codebook)
        for (guid, key) in tiers.keys { codes[guid] = matching.codeIds[key] }
        for code in tiers.folded { account.leave(.codes, .folded, code.name) }
        let made = tiers.items.count { $0.guid == nil }
        if made > 0 {
            account.remarks.append(
                "\(made) \(made == 1 ? "theme or code was" : "themes and codes were") made beside those of the "
                    + "file: where codes stand beside themes, or a theme itself was given to passages.")
        }
    }

    private mutating func count(
        _ thing: InterchangeAccount.Thing, _ isNew: Bool, _ item: CodeTiers.Item
    ) {
        if item.guid == nil { return }
        if isNew { account.new(thing) } else { account.known(thing) }
    }
}
