/// Where templates print HTML as it is, and why that is safe.
enum RawTags {
    static let reasons: [String: String] = [
        "evidence/chip icon": "a sign, drawn from an enum's case",
        "evidence/chip dots": "a sign, drawn from an enum's case",
        "evidence/signs .": "a sign, drawn from an enum's case",
        "programme/recommendation track": "a sign, drawn from an enum's case",
        "sharing/home summary": "Markdown through our own renderer",
    ]
}
