import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// What is asked of every import of evidence.
struct BroughtOptions: ParsableArguments {
    @Flag(help: "Say what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Print the account as JSON.")
    var json = false
}

/// What all imports of evidence do: open the study, tell the account, and take in what is new.
struct EvidenceImport {
    let store: Store
    private let action: String
    private let path: String
    private let options: BroughtOptions
    private let manners: Manners

    /// Opens a study file; `action` is for the audit: "import coded".
    init(_ action: String, into path: String, _ options: BroughtOptions, _ manners: Manners) throws {
        (self.action, self.path, self.options, self.manners) = (action, path, options, manners)
        store = try Store.open(at: path, for: options.dryRun ? .reading : .writing(by: .person(action)))
        try store.holdState()
    }

    /// The study as it is, its literature too, with everything that is no coding, response or change.
    func study() throws -> Study {
        guard var study = try store.study(changes: false) else { throw EmptyStudy(path: path) }
        study.evidence.literature = try store.literature()
        return study
    }

    /// - Returns: what `make` plans for the study as it is.
    func plan(
        _ make: (Store, Study, inout SystemRandomNumberGenerator) throws -> InterchangePlan
    ) throws -> InterchangePlan {
        var random = SystemRandomNumberGenerator()
        return try make(store, try study(), &random)
    }

    /// - Returns: whether somebody of a pseudonym took back what they gave.
    static func withdrawn(_ store: Store) throws -> (String) -> Bool {
        let withdrawn = try store.withdrawnPeople()
        return { name in withdrawn.mode(of: name).map { $0 != .stop } ?? false }
    }

    func finish(_ plan: inout InterchangePlan, files: [String]) throws {
        var brought = plan.handOver()
        try finish(plan.account, isEmpty: brought.isEmpty, files: files) { name in
            try store.take(giving: &brought, action: action, file: name)
        }
    }

    /// Tells the account in any case. What is new `take` writes, with the names of the files, in whichever folder they lie.
    func finish(
        _ account: InterchangeAccount, isEmpty: Bool, files: [String], take: (String) throws -> Void
    ) throws {
        let report = InterchangeReport.brought(account)
        report.tell(manners)
        if options.dryRun {
            manners.remark("Nothing was changed (--dry-run).")
        } else if isEmpty {
            manners.remark("Nothing in it is new: the study stays as it is.")
        } else {
            let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            try take(names.joined(separator: " "))
        }
        if options.json {
            try Manners.output(
                report.json([.init("import", .text(action)), .init("dry_run", .flag(options.dryRun))]))
        }
    }
}
