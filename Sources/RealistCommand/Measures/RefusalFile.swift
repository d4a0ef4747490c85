import Realist
import RealistFormats

/// The list of everything in a table that was refused, whole, where the screen shows the beginning.
final class RefusalFile {
    private let output: OutputFile
    private var table: RefusalTable

    /// `instrument` is what was answered, in a table of answers.
    init(path: String, of instrument: Instrument? = nil) throws {
        output = try OutputFile(path: path)
        table = RefusalTable(of: instrument)
    }

    func add(_ problem: any Explained) throws {
        table.add(problem)
        if table.waiting > 65_536 { try output.write(table.take()) }
    }

    func finish() throws {
        try output.write(table.take())
        try output.finish()
    }
}
