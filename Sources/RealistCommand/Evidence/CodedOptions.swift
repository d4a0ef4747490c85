import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// What a file of coded texts does not say.
struct CodedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the texts are: \(Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kind"),
        transform: CodedOptions.kind)
    var kind: Source.Kind = .document

    @Option(
        help: ArgumentHelp(
            "Who coded, where the file does not say so: a pseudonym or initials.", valueName: "name"))
    var coder: String?

    func validate() throws {
        if let coder, coder.allSatisfy(\.isWhitespace) { throw ValidationError("--coder is a name.") }
    }

    /// Memos of which the file has no day are of today.
    var wishes: InterchangeWishes {
        var wishes = InterchangeWishes()
        wishes.kind = kind
        if let coder { wishes.coder = coder }
        wishes.day = Moment.now().day
        return wishes
    }

    @Sendable static func kind(_ text: String) throws -> Source.Kind {
        if let kind = Source.Kind(rawValue: text) { return kind }
        let all = Source.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no kind “\(text)”. The kinds are: \(all).")
    }
}
