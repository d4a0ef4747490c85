extension DisclosureControl {
    func hides(_ cover: Cover, _ people: CountedPeople) -> Bool {
        cover.hides(people, width: policy.countWidth, threshold: policy.people)
    }

    /// Is something withheld that is not proved safe: a count, or a mean? Then the block that was shown last
    /// beside it is banned.
    mutating func takeBack() -> Bool {
        let unsafe = unsafe
        if unsafe.isEmpty { return false }
        let attributes = Set(unsafe.compactMap { $0.trait?.attribute })
        let isOfThese = { (block: FigureBlock) in
            block.trait.map { attributes.contains($0.attribute) } ?? false
        }
        let isNear = { (block: FigureBlock) in unsafe.contains { !$0.sites.isDisjoint(with: block.sites) } }
        guard
            let last = order.lastIndex(where: isOfThese) ?? order.lastIndex(where: isNear)
                ?? order.indices.last
        else { return false }
        banned.insert(order[last])
        return true
    }

    private var unsafe: [PeopleSet] {
        let groups = Set(withheld.keys.map(\.sites)).union(shown.map(\.sites))
        var missing: [CountedPeople] = []
        for sites in groups {
            for wave in words.waves.indices {
                let block = FigureBlock(sites: sites, kind: .wave(wave))
                if isShown(block) { continue }
                missing += block.unmatched(comparisons).map(table.counted)
                if sites.count == 1 { missing.append(table.counted(block.people)) }
            }
        }
        let counts = (few + missing).filter {
            !hides(cover, $0) && isMendable($0)
                || !remembered.isEmpty && hides(pastAlone, $0) && !hides(past, $0)
        }
        let blocks = withheld.keys.filter { block in
            let counted = table.counted(block.people)
            if hides(cover, counted), !tellsMeans(block) || hidesMeans(block, counted, cover) { return false }
            return isMendable(counted) && (block.trait == nil || hidesMeans(block, counted, alone))
        }
        return counts.map(\.people) + blocks.map(\.people)
    }

    /// Of groups by an attribute only what today's figures spoil can be mended: the proof does not know the worlds
    /// in which people of two sites change groups, and takes what an earlier release told of several sites for
    /// more than it is.
    private func isMendable(_ people: CountedPeople) -> Bool {
        people.people.trait == nil || remembered.isEmpty || hides(alone, people)
    }

    /// A mean can be anything where any people could be among the withheld ones; else it can be as far apart as
    /// the worlds reach in which it is of others who are one to the reader.
    private func hidesMeans(_ block: FigureBlock, _ counted: CountedPeople, _ cover: Cover) -> Bool {
        if cover.isFree(counted) { return true }
        let standing = cover.standing(of: counted)
        return subscales.allSatisfy { subscale in
            let width = policy.meanWidth * (subscale.range.upperBound - subscale.range.lowerBound)
            return subscale.meanSpans(block.kind) { kind in
                places[kind].flatMap { place in
                    standing.whole.contains(cover.lot[place])
                        ? .always : standing.parted.contains(cover.lot[place]) ? .perhaps : nil
                }
            }.allSatisfy { $0 >= width }
        }
    }

    /// Where people are others than in an earlier release, either all that was known of a group is told anew, or
    /// nothing that changed is: half of it would bound the other half. Where everybody at a wave was known, that
    /// holds for each site of a total, and nothing of the group itself is told then, changed or not.
    mutating func forgetHalf() -> Bool {
        if remembered.isEmpty { return false }
        let groups = Set(order.map(\.sites)).union(remembered.known.map(\.sites))
        var half: [FigureBlock] = []
        for sites in groups {
            var isLost = false
            var isWaveLost = false
            for block in Self.blocks(of: sites, words, comparisons)
            where !isShown(block) && difference(block) != .new {
                isLost = true
                isWaveLost = isWaveLost || block.isWave
            }
            guard isLost else { continue }
            for block in order {
                let isChanged = difference(block) == .enoughOthers
                if block.sites == sites
                    ? isWaveLost || isChanged
                    : isWaveLost && isChanged && block.sites.isSubset(of: sites)
                {
                    half.append(block)
                }
            }
        }
        banned.formUnion(half)
        return !half.isEmpty
    }
}
