internal import Realist
internal import RealistPages
internal import RealistStore
internal import Synchronization

/// A study that the server holds open.
final class ServedStudy: Sendable {
    let key: StudyKey
    let store: Store
    let addresses: StudyAddresses
    let desk = PublishingDesk()
    let checks = StudyChecks()
    let analyses = AnalysisDesk()
    let configurational = ConfigurationalDesk()
    /// What the published site would show of each site.
    let published: SitesAsPublished
    private let known = Mutex<Kept<StudyLibrary?>?>(nil)
    private let theory = Mutex<Kept<TheoryWork>?>(nil)
    private let codes = Mutex<Kept<Codebook>?>(nil)
    private let theories = MadeTheories()
    private let counts = Mutex<Kept<CodeCounts>?>(nil)
    private let listed = Mutex<ListedPeople?>(nil)
    private let coded = Mutex<Kept<CodedWork>?>(nil)
    private let selected = Mutex<Kept<[LiteratureRecord.State: Int]>?>(nil)

    /// `patience`: how long a page waits for what is made aside.
    init(key: StudyKey, store: Store, patience: Duration = .seconds(1)) {
        self.key = key
        self.store = store
        addresses = StudyAddresses(key)
        published = SitesAsPublished(store, patience: patience)
    }

    /// What the study is about, its sites and recommendations; read again only when they were changed.
    func library() throws -> StudyLibrary {
        guard let library = try ServedStudy.present(known, store.keptLibrary) else { throw Turned.notFound }
        return library
    }

    /// The theory as somebody may see it, and what it was made of; made again only when something of that was changed.
    func theory(
        for reader: MadeTheories.Reader, make: (StudyLibrary, TheoryWork) throws -> WorkingTheory
    ) throws -> (theory: WorkingTheory, work: TheoryWork) {
        let library = try ServedStudy.held(known, store.keptLibrary)
        let work = try ServedStudy.held(theory, store.keptTheoryWork)
        guard let about = library.value else { throw Turned.notFound }
        let made = try theories.theory(for: reader, of: [library.readAt, work.readAt]) {
            try make(about, work.value)
        }
        return (made, work.value)
    }

    /// Read again only when it was changed.
    func codebook() throws -> Codebook {
        try ServedStudy.present(codes, store.keptCodebook)
    }

    /// Counted again only when something was coded, or of what is counted something was changed.
    func codeCounts() throws -> CodeCounts {
        try ServedStudy.present(counts, store.keptCodeCounts)
    }

    /// Which passages carry which codes; read again only when that was changed.
    func codedWork() throws -> CodedWork {
        try ServedStudy.present(coded, store.keptCodedWork)
    }

    /// How many documents of the literature stand where; counted again only when something was decided or brought in.
    func literatureCounts() throws -> [LiteratureRecord.State: Int] {
        try ServedStudy.present(selected, store.keptLiteratureCounts)
    }

    private static func present<Value>(
        _ held: borrowing Mutex<Kept<Value>?>, _ read: (Kept<Value>?) throws -> Kept<Value>
    ) throws -> Value {
        try ServedStudy.held(held, read).value
    }

    /// What is held, as it is now. It is read outside the lock: nobody waits for it who has it.
    private static func held<Value>(
        _ held: borrowing Mutex<Kept<Value>?>, _ read: (Kept<Value>?) throws -> Kept<Value>
    ) throws -> Kept<Value> {
        let earlier = held.withLock { $0 }
        let kept = try read(earlier)
        if kept.isLater(than: earlier) { held.withLock { $0 = kept } }
        return kept
    }

    /// How many people are listed at each site; counted again only when somebody came or went.
    func listedPeople() throws -> ListedPeople {
        let people = try store.listedPeople(known: listed.withLock { $0 })
        listed.withLock { $0 = people }
        return people
    }

    func title() throws -> String {
        let about = try library().about
        return about.title.text(in: about.language)
    }

    func site(_ id: Site.ID) throws -> Site? {
        try library().sites.first { $0.id == id }
    }

    /// Among those who work with a study a site has its label, as the published site shows it.
    func label(of id: Site.ID) throws -> String {
        let library = try library()
        return library.sites.first { $0.id == id }?.label.text(in: library.about.language) ?? id.text
    }
}

extension About {
    /// The study's first language.
    var language: Language { languages.first ?? .english }
}
