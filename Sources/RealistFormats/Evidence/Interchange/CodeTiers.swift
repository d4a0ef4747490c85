import Realist

/// Codes that stand under others, however deep, as the three levels of a codebook here.
///
/// A code with nothing under it is a code; one that has only such under it, a theme; one above themes, a dimension.
/// What stands between a dimension and its themes is no level here: its name goes in front of those of its themes. Where
/// codes stand beside themes, and where a theme was given to passages itself, a theme or a code of the same name is made.
struct CodeTiers {
    enum Tier: Equatable {
        case dimension, theme, code
    }

    /// A dimension, theme or code to be; `key` is unique, and that of a code of the file is its GUID.
    struct Item {
        let tier: Tier
        let key: String
        /// `nil` for one that the file does not have itself.
        let guid: Guid?
        let title: String
        let meaning: String?
        /// The dimension of a theme, the theme of a code.
        let parent: String?
    }

    /// Each behind the one that it belongs to.
    private(set) var items: [Item] = []
    /// Codes between the levels.
    private(set) var folded: [QualitativeProject.CodeNode] = []
    /// What a passage with this code is given here.
    private(set) var keys: [Guid: String] = [:]

    private let tree: CodeTree
    private let used: Set<Guid>
    private let fixed: [Guid: Tier]
    private var tiers: [Guid: Tier] = [:]

    /// - Parameters:
    ///   - codes: each behind the one that it stands under.
    ///   - used: those that passages were given.
    ///   - fixed: levels that are known.
    init(_ codes: [QualitativeProject.CodeNode], used: Set<Guid>, fixed: [Guid: Tier]) {
        tree = CodeTree(codes)
        self.used = used
        self.fixed = fixed
        for code in codes.reversed() { tiers[code.guid] = tier(of: code) }
        for code in tree.under(nil) { place(code, dimension: nil, theme: nil, prefix: "") }
    }

    /// From what is under it, whose levels are known.
    private func tier(of code: QualitativeProject.CodeNode) -> Tier {
        if let known = fixed[code.guid] { return known }
        let below = tree.under(code.guid)
        if below.isEmpty { return code.isCodable ? .code : .theme }
        return below.allSatisfy { tiers[$0.guid] == .code } ? .theme : .dimension
    }

    private mutating func place(
        _ code: QualitativeProject.CodeNode, dimension: String?, theme: String?, prefix: String
    ) {
        let key = code.guid.text
        let title = prefix + (code.name.isEmpty ? CodeTiers.nameless : code.name)
        switch tiers[code.guid] ?? .code {
        case .code:
            add(.code, key, code.guid, title, code.meaning, under: theme)
            keys[code.guid] = key
            for inner in tree.under(code.guid) {
                place(inner, dimension: dimension, theme: theme, prefix: title + CodeTiers.joint)
            }
        case .theme:
            add(.theme, key, code.guid, title, code.meaning, under: dimension)
            addOwnCode(code, title, under: key)
            for inner in tree.under(code.guid) { place(inner, dimension: dimension, theme: key, prefix: "") }
        case .dimension:
            var inside = dimension
            var front = prefix
            if dimension == nil {
                add(.dimension, key, code.guid, title, code.meaning, under: nil)
                inside = key
            } else {
                folded.append(code)
                front = title + CodeTiers.joint
            }
            let own = key + "/theme"
            let beside = tree.under(code.guid).filter { tiers[$0.guid] == .code }
            if !beside.isEmpty || used.contains(code.guid) {
                add(.theme, own, nil, title, dimension == nil ? nil : code.meaning, under: inside)
                addOwnCode(code, title, under: own)
            }
            for inner in tree.under(code.guid) {
                let isCode = tiers[inner.guid] == .code
                place(inner, dimension: inside, theme: isCode ? own : nil, prefix: isCode ? "" : front)
            }
        }
    }

    /// Passages are given codes, no themes.
    private mutating func addOwnCode(
        _ code: QualitativeProject.CodeNode, _ title: String, under theme: String
    ) {
        guard used.contains(code.guid) else { return }
        let key = code.guid.text + "/code"
        add(.code, key, nil, title, nil, under: theme)
        keys[code.guid] = key
    }

    private mutating func add(
        _ tier: Tier, _ key: String, _ guid: Guid?, _ title: String, _ meaning: String?, under parent: String?
    ) {
        items.append(
            Item(tier: tier, key: key, guid: guid, title: title, meaning: meaning, parent: parent))
    }

    static let joint = " › "
    private static let nameless = "A code without a name"
}
