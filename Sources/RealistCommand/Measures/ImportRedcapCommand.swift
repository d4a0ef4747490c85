import ArgumentParser
import Realist
import RealistFormats

/// `realist import redcap`
struct ImportRedcapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redcap",
        abstract: "Add the answers in a REDCap export to a study.",
        discussion: """
            Takes an export of records as raw data, with the project's data dictionary. The dictionary is held against \
            the instrument: codes that count something else are asked about, and so are forms that repeat, events that \
            are no wave of the study, and labels in place of codes. What the dictionary marks as an identifier stays \
            outside. A site that a record says in one of its rows holds for the others.

            All forms come in or none does. The same table again changes nothing.

            Example: realist import redcap support.realist --dictionary dictionary.csv records.csv --instrument \
            proqol-5 --wave-value baseline_arm_1=baseline --dry-run --save-map proqol.map.yaml
            Example: realist import redcap support.realist --dictionary dictionary.csv later.csv --instrument \
            proqol-5 --map proqol.map.yaml
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table of records.")
    var file: String

    @Option(help: ArgumentHelp("The project's data dictionary.", valueName: "file"))
    var dictionary: String

    @Option(
        help: ArgumentHelp(
            "Codes that mean that there is no answer, as in \"NI,UNK,-99\" or as REDCap lists them.",
            valueName: "codes"))
    var missingCodes: String?

    @Option(help: ArgumentHelp("Which instance of a repeated form counts.", valueName: "number"))
    var instance: String?

    @Flag(help: "Read an export with labels by the labels of the dictionary.")
    var labels = false

    @Flag(help: "Count codes in the way that was proposed.")
    var recode = false

    @Flag(help: "Take columns that the dictionary marks as identifiers when they are named.")
    var identifiers = false

    @OptionGroup var options: ImportOptions

    func validate() throws {
        if options.map != nil, missingCodes != nil || instance != nil || labels || recode {
            throw ValidationError("--map says which codes are answers: they cannot be said beside it.")
        }
    }

    func run() throws {
        try options.manners.run {
            let source = ResponseImport.Source.redcap(dictionary: dictionary, wishes)
            try ResponseImport(study: study, file: file, options, source).work()
        }
    }

    private var wishes: RedcapWishes {
        var wishes = RedcapWishes()
        wishes.usesLabels = labels
        wishes.recodes = recode
        wishes.instance = instance
        wishes.missingCodes = missingCodes.map { RedcapWishes.codes(in: $0) } ?? []
        wishes.takesIdentifiers = identifiers
        return wishes
    }
}
