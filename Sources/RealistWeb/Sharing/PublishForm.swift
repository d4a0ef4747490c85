internal import Realist
internal import RealistPages

/// What was chosen for a preview: language and address; or what is wrong with it.
struct PublishForm {
    let typed: PreviewTyped
    let language: Language?
    let baseURL: String?

    private static let longest = 200

    init(_ form: FormText, languages: [Language], words: Words) {
        let wanted = form["language"] ?? languages.first?.code ?? Language.english.code
        language = languages.first { $0.code == wanted }
        var typed = PreviewTyped(language: wanted, address: form["address"] ?? "")
        let address = typed.address.trimmed
        baseURL = address.isEmpty ? nil : address
        if language == nil { typed.problems["language"] = words["app.publish.preview.no-language"] }
        if let baseURL, !PublishForm.isAddress(baseURL) {
            typed.problems["address"] = words["app.publish.preview.no-address"]
        }
        self.typed = typed
    }

    /// Whole, plain and of the web: nothing that could end an attribute or a line.
    static func isAddress(_ text: String) -> Bool {
        let rest = ["https://", "http://"].lazy.filter { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
            .first
        guard let rest, let first = rest.utf8.first, text.utf8.count <= longest else { return false }
        guard isLetter(first) else { return false }
        return rest.utf8.allSatisfy { isLetter($0) || "-._~/:%+@".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
