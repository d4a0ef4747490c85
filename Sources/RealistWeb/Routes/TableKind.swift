internal import Realist
internal import RealistPages
internal import RealistStore

/// A kind of table that comes in through the browser: what is asked of it, how it is looked at, how it is taken in. The
/// way through the pages is the same for all; see ``TableDesk``.
protocol TableKind: Sendable {
    /// `responses`, as part of the words' keys.
    var code: String { get }
    /// Files are not larger, in bytes.
    var mostBytes: Int { get }

    func addresses(_ study: StudyAddresses) -> TakingAddresses

    /// What is asked together with the file.
    func firstFields(
        _ desk: TableDesk, _ answers: TableAnswers, _ problems: [String: String]
    ) throws -> [FormField]

    /// What is wrong with these answers, by the name of the field.
    func firstProblems(_ desk: TableDesk, _ answers: TableAnswers) throws -> [String: String]

    /// What was said, with what a form says now in place of what was said before. Fields that the kind does not know are
    /// passed over.
    func answers(_ form: FormText, over earlier: TableAnswers) -> TableAnswers

    /// What a new table begins with, where one of this kind was taken in before; and by whom and when that was.
    func kept(_ store: Store, for answers: TableAnswers) throws -> KeptAnswers?

    /// Looks at a table with what was said of it: understands it, asks, and finds out what would come in. Nothing is changed.
    func look(_ job: TableJob) throws -> TableFindings

    /// Everything that can be said of the table, to be said differently.
    func allFields(_ job: TableJob) throws -> [FormField]

    /// What a column can mean; `nil` for a kind of which columns are not said one by one.
    func columnField(_ job: TableJob, _ number: Int) throws -> SelectField?
    func columnAnswers(_ job: TableJob, _ number: Int, _ meaning: String) throws -> TableAnswers
}

/// A table on the worker's desk.
struct TableJob: Sendable {
    let held: HeldTable
    let answers: TableAnswers
    /// Changes in the sender's name.
    let store: Store
    let words: Words
    let language: Language
    /// Whom it is told by, where nobody says it: the sender's role.
    let role: String
    let today: Day
    let folder: UploadFolder
    let addresses: TakingAddresses
    let study: StudyAddresses

    /// The same with other answers.
    func with(_ answers: TableAnswers) -> TableJob {
        TableJob(
            held: held, answers: answers, store: store, words: words, language: language, role: role,
            today: today, folder: folder, addresses: addresses, study: study)
    }
}

/// What was understood of a table at one look, and what has to be asked.
protocol TableAsking {
    var understood: [SummaryList.Row] { get }
    var questions: [TableQuestion] { get }
}

/// Something that only the person who brings the table can say.
struct TableQuestion: Sendable {
    let id: String
    /// With what is wrong, where it was not answered.
    let fields: @Sendable (_ isOpen: Bool) -> [FormField]
}

/// Something that is wrong with a table.
struct TableRefusal: Sendable {
    let place: String
    let what: String
    let remedy: String
}

/// What came in.
struct TableResult: Sendable {
    var counts: [SummaryList.Row] = []
    var remarks: [String] = []
    /// To what came in.
    var links: [Link] = []
    /// Somebody changed the study meanwhile: it has to be looked at once more.
    var isOutOfDate = false
}

/// What was said of the last table of its kind.
struct KeptAnswers: Sendable {
    let answers: TableAnswers
    let by: String
    let at: String
}
