/// Decides for one instrument which figures are shown: all its subscales, sites, groups, waves and changes
/// together, beside everything that earlier releases told.
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
    let table: KindTable
    /// Where each kind stands in the table.
    let places: [PersonKind: Int]
    /// Whose people and answers are those of earlier releases, as far as these told.
    let unchanged: Set<Int>

    var cover: Cover
    /// The same for the people of earlier releases, and what these alone tell of them.
    var past: Cover
    var pastAlone: Cover
    /// What earlier releases alone tell of the people of today.
    var alone: Cover
    /// Too few people to say anything of: those of single sites, and all of them.
    let fewAtSites: [CountedPeople]
    var few: [CountedPeople] = []
    /// Those of withheld blocks.
    var hidden: [CountedPeople] = []
    var banned: Set<FigureBlock> = []
    var order: [FigureBlock] = []
    var shown: Set<FigureBlock> = []
    var withheld: [FigureBlock: Figure.Status] = [:]
    /// Reckoned once: neither depends on what is shown.
    var isAlike: [FigureBlock: Bool] = [:]
    var standings: [FigureBlock: Remembered.Difference] = [:]

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
        let table = KindTable(subscales, words, comparisons)
        self.table = table
        places = table.kinds.places
        fewAtSites = words.sites.indices.flatMap { site in
            Self.sets(of: [site], nil, words, comparisons).map(table.counted)
                .filter { $0.isFew(policy.people) }
        }
        unchanged = Self.unchanged(subscales, words, comparisons, remembered, policy)
        cover = Cover(table)
        past = cover
        pastAlone = cover
        alone = cover
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

    /// Groups by an attribute are told by the first comparison alone. Of another one they would be nearly the same people,
    /// and what one table has above the other would be about few.
    func tellsGroups(_ comparison: Comparison) -> Bool { comparison == comparisons.first }

    /// Groups by an attribute are over the sites of a total, so that none is about the people of a site who
    /// share an attribute; over one site only where there is no other.
    func groups(_ attribute: Int, _ kind: FigureBlock.Kind, _ members: Set<Int>) -> [FigureBlock] {
        guard let reported = words.attributes.element(attribute), reported.isReported else { return [] }
        let answered = FigureBlock(sites: members, kind: kind).people.answered
        let sites = earlierSites(attribute, answered) ?? members
        guard sites.count > 1 || sites.count == 1 && words.sites.count == 1 else { return [] }
        return reported.values.indices.map {
            FigureBlock(sites: sites, trait: Trait(attribute: attribute, value: $0), kind: kind)
        }
    }

    /// A site that is told by its changes has its level there, on matched people. Of its waves only the number
    /// of people is a figure: the mean of everybody beside the mean of those who were matched would tell that of
    /// the few who were not.
    func tellsMeans(_ block: FigureBlock) -> Bool {
        !tellsChanges || !block.isWave || block.sites.count > 1 || words.sites.count == 1
    }

    /// Is any figure that these sites could have about too few people?
    func hasFew(_ sites: Set<Int>) -> Bool { !fewOnes(of: sites).isEmpty }

    /// Where there is no kind of people that could be among them, there is nothing to hide.
    func fewOnes(of sites: Set<Int>, _ trait: Trait? = nil) -> [CountedPeople] {
        Self.sets(of: sites, trait, words, comparisons).map(table.counted)
            .filter { $0.isFew(policy.people) && !$0.places.isEmpty }
    }

    func isFew(_ people: PeopleSet) -> Bool { table.counted(people).isFew(policy.people) }

    /// Everybody that a figure of these sites can be about.
    static func sets(
        of sites: Set<Int>, _ trait: Trait?, _ words: FigureName.Words, _ comparisons: [Comparison]
    ) -> [PeopleSet] {
        words.waves.indices.flatMap { wave in
            let block = FigureBlock(sites: sites, trait: trait, kind: .wave(wave))
            return [block.people] + block.unmatched(comparisons)
        } + comparisons.map { FigureBlock(sites: sites, trait: trait, kind: .change($0)).people }
    }
}

extension DisclosureControl {
    func status(of block: FigureBlock) -> Figure.Status {
        if isShown(block) { return .shown }
        if block.trait == nil, case .wave(let wave) = block.kind {
            return reason(besides: block.sites, at: wave)
        }
        return withheld[block] ?? .complement
    }

    /// Who answered at a wave and not at the other one of a change: known with everybody at that wave.
    func status(ofMissingAt wave: Int, beside block: FigureBlock) -> Figure.Status {
        let all = FigureBlock(sites: block.sites, kind: .wave(wave))
        if isShown(all), isShown(block) { return .shown }
        return reason(besides: block.sites, at: wave)
    }

    /// One reason for everything of a group that is withheld beside its changes, so that nobody learns which
    /// was the small one.
    private func reason(besides sites: Set<Int>, at wave: Int) -> Figure.Status {
        let all = FigureBlock(sites: sites, kind: .wave(wave))
        if withheld[all] == .previousRelease { return .previousRelease }
        return hasFew(sites) ? .small : .complement
    }
}
