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

    @Option(
        help: ArgumentHelp(
            "Tell everything that is wrong with an instrument's file, or with all files of a folder.",
            valueName: "path"))
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
            if let check {
                try Manners.output(checked(InstrumentLibrary.check(path: check)))
            } else if let instrument {
                let found = try InstrumentLibrary.find(instrument)
                let text = InstrumentExplanation(instrument: found).text
                try Manners.output(json ? printed(InstrumentJson.whole(found)) : text)
            } else {
                try Manners.output(list(InstrumentLibrary.all()))
            }
        }
    }

    private func checked(_ files: [InstrumentLibrary.CheckedFile]) -> String {
        if json, let only = files.first, files.count == 1 {
            return printed(InstrumentJson.whole(only.instrument))
        }
        if json { return list(files.map(\.instrument)) }
        return files.map { file in
            "\(file.path) is in order: \(file.instrument.title.text), version \(file.instrument.version).\n"
        }.joined()
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
