import Realist

/// The things of a codebook by the names that they have in the world.
struct GivenCodes {
    var dimensions: [Guid: Dimension] = [:]
    var themes: [Guid: Theme] = [:]
    var codes: [Guid: Code] = [:]

    init(_ book: Codebook, _ names: StudyGuids) {
        for one in book.dimensions { dimensions[names.of(one.id)] = one }
        for one in book.themes { themes[names.of(one.id)] = one }
        for one in book.codes { codes[names.of(one.id)] = one }
    }

    var tiers: [Guid: CodeTiers.Tier] {
        var tiers: [Guid: CodeTiers.Tier] = [:]
        for guid in dimensions.keys { tiers[guid] = .dimension }
        for guid in themes.keys { tiers[guid] = .theme }
        for guid in codes.keys { tiers[guid] = .code }
        return tiers
    }
}
