extension DisclosureControl {
    mutating func offerAll() {
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
        offerGroupChanges()
        for wave in words.waves.indices { offerTotal(of: wave) }
        for wave in words.waves.indices {
            for site in words.sites.indices where mayShow(wave, of: site) {
                offer(FigureBlock(sites: [site], kind: .wave(wave)))
            }
        }
        for wave in words.waves.indices { offerTotal(of: wave) }
        if !tellsChanges { offerGroupWaves() }
    }

    private mutating func start() {
        cover = Cover(table)
        past = cover
        for people in remembered.known {
            let places = table.counted(people).places
            cover.add(places.filter { unchanged.contains(table.kinds[$0].site) })
            past.add(places)
        }
        pastAlone = past
        alone = cover
        few = fewAtSites
        hidden = []
        order = []
        shown = []
        withheld = [:]
    }

    private mutating func offerTotal(of wave: Int) {
        let total = FigureBlock(sites: members(wave: wave), kind: .wave(wave))
        if total.sites.count > 1, !isShown(total), withheld[total] == nil { offer(total) }
    }

    // MARK: Groups by an attribute

    private mutating func offerGroupChanges() {
        var done: Set<GroupSites> = []
        guard let comparison = comparisons.first else { return }
        offerGroups(.change(comparison), over: members(comparison), &done)
    }

    private mutating func offerGroupWaves() {
        var done: Set<GroupSites> = []
        for wave in words.waves.indices { offerGroups(.wave(wave), over: members(wave: wave), &done) }
    }

    private struct GroupSites: Hashable {
        let attribute: Int
        let sites: Set<Int>
    }

    /// The largest groups first: where one must be withheld beside another, that is a small one.
    private mutating func offerGroups(
        _ kind: FigureBlock.Kind, over members: Set<Int>, _ done: inout Set<GroupSites>
    ) {
        for (place, attribute) in words.attributes.enumerated() {
            let blocks = groups(place, kind, members)
            guard let sites = blocks.first?.sites else { continue }
            if done.insert(GroupSites(attribute: place, sites: sites)).inserted {
                for value in [Trait.notRecorded] + Array(attribute.values.indices) {
                    few += fewOnes(of: sites, Trait(attribute: place, value: value))
                }
            }
            let sizes = blocks.map { table.counted($0.people).totals.max() ?? 0 }
            for index in blocks.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
                offer(blocks[index])
            }
        }
    }

    // MARK: One block

    /// The number at a wave of a site stands beside all of its changes with that wave. A site that is told by
    /// its changes is not told by a wave alone: the change could not be told any more when its time comes.
    private func mayShow(_ wave: Int, of site: Int) -> Bool {
        let changes = comparisons.filter { $0.other(than: wave) != nil }
        if changes.isEmpty { return !tellsChanges }
        return changes.allSatisfy { isShown(FigureBlock(sites: [site], kind: .change($0))) }
    }

    private mutating func offer(_ block: FigureBlock) {
        let counted = table.counted(block.people)
        if counted.isFew(policy.people) || isSmall(block) {
            withheld[block] = .small
        } else if differs(block) {
            withheld[block] = .previousRelease
        } else if banned.contains(block) || isLate(block) || isNearby(block) || !leavesHidden(counted) {
            withheld[block] = .complement
        } else {
            shown.insert(block)
            order.append(block)
            cover.add(counted.places)
            past.add(counted.places)
            return
        }
        hidden.append(counted)
    }

    /// Are its people others than in an earlier release, and few of them? Of groups by an attribute that was told
    /// before it is enough that they are others: what is left of the total would tell of few.
    private mutating func differs(_ block: FigureBlock) -> Bool {
        guard let trait = block.trait else { return difference(block) == .fewOthers }
        return earlierSites(trait.attribute, block.people.answered) != nil && difference(block) != .same
    }

    /// Is what becomes known with it about too few people, or are its people all alike?
    private mutating func isSmall(_ block: FigureBlock) -> Bool {
        if becomingKnown(with: block).contains(where: isFew) { return true }
        guard tellsMeans(block) else { return false }
        if let known = isAlike[block] { return known }
        let found = subscales.contains { $0.values(block).points == nil }
        isAlike[block] = found
        return found
    }

    /// Who is missing elsewhere can be reckoned from a wave and a change, once both are shown.
    private func becomingKnown(with block: FigureBlock) -> [PeopleSet] {
        block.unmatched(
            comparisons.filter {
                isShown(FigureBlock(sites: block.sites, trait: block.trait, kind: .change($0)))
            })
    }

    /// Is it about the same people as another change that is told, or was told by an earlier release, and a few more or
    /// less?
    ///
    /// Then what one has above the other is about those few. Nobody can prove that these are among those; but who sees two
    /// tables that are so alike will take it so, and be right.
    private func isNearby(_ block: FigureBlock) -> Bool {
        guard !block.isWave else { return false }
        let told = shown.filter { !$0.isWave }.map(\.people) + remembered.known.filter(\.isOfTwoWaves)
        return told.contains { other in
            other.sites == block.sites && other.trait == block.trait && isNearby(block.people, other)
        }
    }

    private func isNearby(_ people: PeopleSet, _ others: PeopleSet) -> Bool {
        let both = PeopleSet(
            sites: people.sites, trait: people.trait, answered: people.answered.union(others.answered))
        let counts = [people, others, both].map { table.counted($0).totals }
        return counts[0].indices.contains { place in
            let above = [counts[0], counts[1]].map { $0[place] - counts[2][place] }.sorted()
            return above[0] == 0 && above[1] > 0 && above[1] < policy.people
        }
    }

    /// A wave that earlier releases withheld beside its changes stays withheld: told later, it would say how many
    /// people there can have been then.
    private mutating func isLate(_ block: FigureBlock) -> Bool {
        guard block.isWave, !remembered.isEmpty, difference(block) == .new else { return false }
        for comparison in comparisons {
            let change = FigureBlock(sites: block.sites, trait: block.trait, kind: .change(comparison))
            if difference(change) != .new { return true }
        }
        return false
    }

    /// Does everything that must be hidden stay so beside a block of these people?
    private func leavesHidden(_ block: CountedPeople) -> Bool {
        let after = cover.adding(block.places)
        let touched = cover.touched(by: block.places)
        for people in few + hidden where cover.isTouched(people, touched) {
            // Of groups only what is spoiled by this block: nothing can mend what was told before.
            if !hides(after, people), people.people.trait == nil || hides(cover, people) { return false }
        }
        if remembered.isEmpty { return true }
        let pastAfter = past.adding(block.places)
        return (few + hidden).allSatisfy { hides(pastAfter, $0) || !hides(past, $0) }
    }
}
