import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import coded`
struct ImportCodedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coded",
        abstract: "Take in texts, codes and coded passages from another program (REFI-QDA project, .qdpx).",
        discussion: """
            NVivo, ATLAS.ti, MAXQDA, QDA Miner, Quirkos, QualCoder and others export such a file. Its texts become \
            sources, its codes codes, themes and dimensions, and its cases participants where they are named by \
            pseudonyms. Recordings, pictures and pages are counted, not read. What came over and what could not is \
            told, everything in the file counted once.

            It all comes in or nothing does. What the study has already stays as it is, so the same file again changes \
            nothing. A file that Realist wrote brings its readings back, and the explanations that they are of.

            Example: realist import coded support.realist interviews.qdpx --dry-run
            """,
        aliases: ["qdpx"])

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("The project.", valueName: "file.qdpx"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "What the texts are: \(Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kind"),
        transform: ImportCodedCommand.kind)
    var kind: Source.Kind = .document

    @Option(
        help: ArgumentHelp(
            "Who coded, where the file does not say so: a pseudonym or initials.", valueName: "name"))
    var coder: String?

    @Flag(help: "Say what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Print the account as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if let coder, coder.allSatisfy(\.isWhitespace) { throw ValidationError("--coder is a name.") }
    }

    func run() throws {
        try manners.run {
            let store = try EvidenceImport.open(study, work: "import coded", dryRun: dryRun)
            let project = try QdpxFile.read(path: file)
            guard let present = try store.study(changes: false) else { throw EmptyStudy(path: study) }
            var wishes = InterchangeWishes()
            wishes.kind = kind
            if let coder { wishes.coder = coder }
            let withdrawn = try store.withdrawnPeople()
            var random = SystemRandomNumberGenerator()
            let plan = try InterchangePlan(
                project, study: present, codings: { try store.codings($0) }, wishes: wishes,
                isWithdrawn: { name in withdrawn.mode(of: name).map { $0 != .stop } ?? false }, using: &random
            )
            let origin = project.project.origin
            manners.remark(
                "\(file): a project\(origin.isEmpty ? "" : " of \(origin)"), “\(project.project.name)”.")
            try EvidenceImport.finish(
                plan, store, action: "import coded", file: file, dryRun: dryRun, json: json, manners)
        }
    }

    @Sendable static func kind(_ text: String) throws -> Source.Kind {
        if let kind = Source.Kind(rawValue: text) { return kind }
        let all = Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no kind “\(text)”. The kinds are: \(all).")
    }
}

/// `realist import codebook`
struct ImportCodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Take in the codes of another program (REFI-QDA codebook, .qdc).",
        discussion: """
            Codes that stand under others become themes and dimensions. What the study has already stays as it is, so \
            the same file again changes nothing.

            Example: realist import codebook support.realist codes.qdc --dry-run
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("The codebook.", valueName: "file.qdc"))
    var file: String

    @Flag(help: "Say what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Print the account as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let store = try EvidenceImport.open(study, work: "import codebook", dryRun: dryRun)
            let project = try CodebookFile.read(path: file)
            guard let present = try store.study(changes: false) else { throw EmptyStudy(path: study) }
            var random = SystemRandomNumberGenerator()
            let plan = InterchangePlan(codebook: project, study: present, using: &random)
            try EvidenceImport.finish(
                plan, store, action: "import codebook", file: file, dryRun: dryRun, json: json, manners)
        }
    }
}

/// What both imports do.
enum EvidenceImport {
    static func open(_ path: String, work: String, dryRun: Bool) throws -> Store {
        let store = try Store.open(at: path, for: dryRun ? .reading : .writing(by: .person(work)))
        try store.holdState()
        return store
    }

    static func finish(
        _ plan: InterchangePlan, _ store: Store, action: String, file: String, dryRun: Bool, json: Bool,
        _ manners: Manners
    ) throws {
        let report = InterchangeReport.brought(plan.account)
        report.tell(manners)
        if dryRun {
            manners.remark("Nothing was changed (--dry-run).")
        } else if plan.brought.isEmpty {
            manners.remark("Nothing in it is new: the study stays as it is.")
        } else {
            // Under its own name, in whichever folder it lies.
            let name = file.split(separator: "/").last.map(String.init) ?? file
            try store.take(plan.brought, action: action, file: name)
        }
        if json {
            try Manners.output(
                report.json([.init("import", .text(action)), .init("dry_run", .flag(dryRun))]))
        }
    }
}
