import ArgumentParser
import Realist
import RealistFormats

/// `realist instruments`
struct InstrumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instruments", abstract: "What can be scored, with terms, sources and disputes.",
        discussion: """
            Without an identifier, all instruments that come with the program are listed.

            Example: realist instruments proqol-5
            """)

    @Argument(help: "An instrument's identifier, or the path of its file.")
    var instrument: String?

    @Option(help: ArgumentHelp("Tell everything that is wrong with an instrument's file.", valueName: "file"))
    var check: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if instrument != nil, check != nil {
            throw ValidationError("Name an instrument, or a file to check, not both.")
        }
    }

    func run() throws {
        try manners.run {
            if let name = check ?? instrument {
                let found =
                    try check.map { try InstrumentLibrary.read(path: $0) } ?? InstrumentLibrary.find(name)
                try Manners.output(text(found))
            } else {
                try Manners.output(list(InstrumentLibrary.all()))
            }
        }
    }

    private func text(_ instrument: Instrument) -> String {
        if json { return printed(InstrumentJson.whole(instrument)) }
        guard let check else { return InstrumentExplanation(instrument: instrument).text }
        return "\(check) is in order: \(instrument.title.text), version \(instrument.version).\n"
    }

    private func printed(_ value: JsonValue) -> String {
        String(decoding: JsonWriter.bytes(value), as: UTF8.self)
    }

    private func list(_ instruments: [Instrument]) -> String {
        if json { return printed(.keys(["instruments": .list(instruments.map(InstrumentJson.brief))])) }
        let margin = (instruments.map(\.id.text.count).max() ?? 0) + 2
        return instruments.map { instrument in
            let subscales = instrument.subscales.map { "\($0.title.text) (\($0.id))" }.joined(separator: ", ")
            return TextColumns.wrapped(
                "\(instrument.title.text). \(instrument.items.count) items. \(subscales).",
                label: instrument.id.text, margin: margin)
        }.joined()
    }
}
