/// Decides for one instrument which figures are shown: all its subscales, sites, waves and changes together,
/// beside everything that earlier releases told.
///
/// Blocks are offered one after another, the most useful first, and each is shown only when all that must stay
/// hidden stays hidden by the proof of ``Cover``. At the end everything withheld is proved once more; where the
/// proof fails, the block that was shown last is taken back. Subscales are decided alike, because most people
/// who answer one answer all.
struct DisclosureControl {
    let policy: DisclosurePolicy
    let subscales: [SubscaleFigures]
    let words: FigureName.Words
    /// The most important first.
    let comparisons: [Comparison]
    let remembered: Remembered
    /// Sites are told by their changes, now or when later waves have come; else by their waves.
    let tellsChanges: Bool
    /// For each subscale the number of people of each kind.
    private let counts: [[Int]]
    /// Whose people and answers are those of earlier releases, as far as these told.
    private let unchanged: Set<Int>

    private var cover: Cover
    /// The same for the people of earlier releases, and what these alone tell of them.
    private var past: Cover
    private var pastAlone: Cover
    /// Too few people to say anything of.
    private var few: [PeopleSet] = []
    private var banned: Set<FigureBlock> = []
    private var order: [FigureBlock] = []
    private(set) var shown: Set<FigureBlock> = []
    private(set) var withheld: [FigureBlock: Figure.Status] = [:]

    init(
        policy: DisclosurePolicy, subscales: [SubscaleFigures], words: FigureName.Words,
        comparisons: [Comparison], remembered: Remembered, tellsChanges: Bool
    ) {
        self.tellsChanges = tellsChanges
        self.policy = policy
        self.subscales = subscales
        self.words = words
        self.comparisons = comparisons
        self.remembered = remembered
        let kinds = Self.kinds(subscales, words, comparisons)
        counts = Set(subscales.map { subscale in kinds.map { subscale.counts[$0] ?? 0 } })
            .sorted { $0.lexicographicallyPrecedes($1) }
        unchanged = Self.unchanged(subscales, words, comparisons, remembered, policy)
        cover = Cover(kinds: kinds)
        past = cover
        pastAlone = cover
        repeat { offerAll() } while takeBack() || forgetHalf()
    }

    func isShown(_ block: FigureBlock) -> Bool { shown.contains(block) }

    /// The total of a change is over the sites whose change is shown.
    func members(_ comparison: Comparison) -> Set<Int> {
        Set(words.sites.indices.filter { isShown(FigureBlock(sites: [$0], kind: .change(comparison))) })
    }

    /// The total of a wave is over the same sites as the totals of its changes, and there is none where these
    /// differ. Before there is any change it is over all sites with enough people; where sites are told by
    /// their waves, over those whose wave is shown.
    func members(wave: Int) -> Set<Int> {
        let changes = comparisons.filter { $0.other(than: wave) != nil }.map { members($0) }
        if let first = changes.first { return changes.allSatisfy { $0 == first } ? first : [] }
        return Set(
            words.sites.indices.filter { site in
                let block = FigureBlock(sites: [site], kind: .wave(wave))
                return tellsChanges ? !isFew(block.people) : isShown(block)
            })
    }

    // MARK: Offering

    private mutating func offerAll() {
        start()
        for comparison in comparisons {
            for site in words.sites.indices { offer(FigureBlock(sites: [site], kind: .change(comparison))) }
        }
        for comparison in comparisons {
            let members = members(comparison)
            guard members.count > 1 else { continue }
            // A sum of what is shown tells nothing more.
            shown.insert(FigureBlock(sites: members, kind: .change(comparison)))
            few += fewOnes(of: members)
        }
        for wave in words.waves.indices { offerTotal(of: wave) }
        for wave in words.waves.indices {
            for site in words.sites.indices where mayShow(wave, of: site) {
                offer(FigureBlock(sites: [site], kind: .wave(wave)))
            }
        }
        for wave in words.waves.indices { offerTotal(of: wave) }
    }

    private mutating func start() {
        cover = Cover(kinds: cover.kinds)
        past = cover
        for people in remembered.known {
            cover.add(people, at: unchanged)
            past.add(people)
        }
        pastAlone = past
        few = words.sites.indices.flatMap { fewOnes(of: [$0]) }
        order = []
        shown = []
        withheld = [:]
    }

    private mutating func offerTotal(of wave: Int) {
        let total = FigureBlock(sites: members(wave: wave), kind: .wave(wave))
        if total.sites.count > 1, !isShown(total), withheld[total] == nil { offer(total) }
    }

    /// Waves of a site stand beside all of its changes with that wave. A site that is told by its changes is
    /// not told by a wave alone: the change could not be told any more when its time comes.
    private func mayShow(_ wave: Int, of site: Int) -> Bool {
        let changes = comparisons.filter { $0.other(than: wave) != nil }
        if changes.isEmpty { return !tellsChanges }
        return changes.allSatisfy { isShown(FigureBlock(sites: [site], kind: .change($0))) }
    }

    private mutating func offer(_ block: FigureBlock) {
        if isSmall(block) {
            withheld[block] = .small
        } else if difference(block) == .fewOthers {
            withheld[block] = .previousRelease
        } else if banned.contains(block) || isLate(block) || !leavesHidden(block) {
            withheld[block] = .complement
        } else {
            shown.insert(block)
            order.append(block)
            cover.add(block.people)
            past.add(block.people)
        }
    }

    /// A wave that earlier releases withheld beside its changes stays withheld: told later, it would say how many
    /// people there can have been then.
    private func isLate(_ block: FigureBlock) -> Bool {
        guard case .wave = block.kind, difference(block) == .new else { return false }
        return comparisons.contains { difference(FigureBlock(sites: block.sites, kind: .change($0))) != .new }
    }

    /// Is any of its figures about too few people, or about people who are all alike?
    private func isSmall(_ block: FigureBlock) -> Bool {
        ([block.people] + becomingKnown(with: block)).contains(where: isFew)
            || subscales.contains { $0.values(block).points == nil }
    }

    private func isFew(_ people: PeopleSet) -> Bool {
        counts.contains { cover.total(people, $0) < policy.people }
    }

    /// Is any figure that these sites could have about too few people?
    func hasFew(_ sites: Set<Int>) -> Bool { !fewOnes(of: sites).isEmpty }

    private func fewOnes(of sites: Set<Int>) -> [PeopleSet] {
        Self.sets(of: sites, words, comparisons).filter(isFew)
    }

    /// Who is missing elsewhere can be reckoned from a wave and a change, once both are shown.
    private func becomingKnown(with block: FigureBlock) -> [PeopleSet] {
        block.unmatched(
            comparisons.filter { isShown(FigureBlock(sites: block.sites, kind: .change($0))) })
    }

    /// Does everything that must be hidden stay so beside this block?
    private func leavesHidden(_ block: FigureBlock) -> Bool {
        let after = cover.adding(block.people)
        let pastAfter = past.adding(block.people)
        let hidden = few + withheld.keys.filter(isListed).map(\.people)
        return hidden.allSatisfy {
            hides(after, $0) && (hides(pastAfter, $0) || !hides(past, $0))
        }
    }

    private func hides(_ cover: Cover, _ people: PeopleSet) -> Bool {
        counts.allSatisfy {
            cover.span(of: people, counts: $0).hides(
                cover.total(people, $0), width: policy.countWidth, threshold: policy.people)
        }
    }

    // MARK: The last proof

    /// Waves of one site are an extra beside its changes: they are figures of the release where they can be
    /// shown, and everywhere in a study without changes.
    func isListed(_ block: FigureBlock) -> Bool {
        if case .wave = block.kind, block.sites.count == 1, tellsChanges { return isShown(block) }
        return true
    }

    /// Is something withheld that is not proved safe: a count, or a mean, which can be anything only where any
    /// people could be among the withheld ones? Then the block that was shown last beside it is banned.
    private mutating func takeBack() -> Bool {
        let blocks = withheld.keys.filter(isListed)
        let groups = Set(blocks.map(\.sites)).union(shown.map(\.sites))
        let missing = groups.flatMap { sites in
            words.waves.indices.map { FigureBlock(sites: sites, kind: .wave($0)) }
                .filter { !isShown($0) }.flatMap { $0.unmatched(comparisons) }
        }
        let unsafe =
            (few + missing).filter { !hides(cover, $0) || hides(pastAlone, $0) && !hides(past, $0) }
            + blocks.map(\.people).filter { !hides(cover, $0) || !cover.isFree($0) }
        if unsafe.isEmpty { return false }
        let isNear = { (block: FigureBlock) in unsafe.contains { !$0.sites.isDisjoint(with: block.sites) } }
        guard let last = order.lastIndex(where: isNear) ?? order.indices.last else { return false }
        banned.insert(order[last])
        return true
    }

    /// Where people are others than in an earlier release, either all that was known of a group is told anew, or
    /// nothing that changed is: half of it would bound the other half. Where everybody at a wave was known, that
    /// holds for each site of a total, and nothing of the group itself is told then, changed or not.
    private mutating func forgetHalf() -> Bool {
        let groups = Set(order.map(\.sites)).union(remembered.known.map(\.sites))
        var half: [FigureBlock] = []
        for sites in groups {
            let lost = Self.blocks(of: sites, words, comparisons)
                .filter { !isShown($0) && difference($0) != .new }
            if lost.isEmpty { continue }
            let isWaveLost = lost.contains { if case .wave = $0.kind { true } else { false } }
            half += order.filter { block in
                block.sites == sites && (isWaveLost || difference(block) == .enoughOthers)
                    || isWaveLost && block.sites.isSubset(of: sites) && difference(block) == .enoughOthers
            }
        }
        banned.formUnion(half)
        return !half.isEmpty
    }
}
