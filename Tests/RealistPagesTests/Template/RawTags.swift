/// Where templates print HTML as it is, and why that is safe.
enum RawTags {
    static let reasons: [String: String] = [
        "evidence/chip icon": "a sign, drawn from an enum's case",
        "evidence/chip dots": "a sign, drawn from an enum's case",
        "evidence/signs .": "a sign, drawn from an enum's case",
        "programme/material text": "Markdown through our own renderer",
        "programme/recommendation track": "a sign, drawn from an enum's case",
        "measures/measure slope": "drawn here, its texts escaped",
        "measures/measure chart": "drawn here, its texts escaped",
        "measures/outcomes chart": "drawn here, its texts escaped",
        "sharing/own text": "Markdown through our own renderer",
        "sharing/methods text": "Markdown through our own renderer",
        "theory/configuration tall": "drawn here, its texts escaped",
        "theory/configuration wide": "drawn here, its texts escaped",
        "theory/parts picture": "drawn here, its texts escaped",
        "theory/theory-changes picture": "drawn here, its texts escaped",
        "theory/theory tall": "drawn here, its texts escaped",
        "theory/theory wide": "drawn here, its texts escaped",
        "programme/change track": "a sign, drawn from an enum's case",
        "programme/site story": "Markdown through our own renderer",
        "programme/site track": "a sign, drawn from an enum's case",
        "programme/sites story": "Markdown through our own renderer",
        "sharing/everything text": "taken from pages that were made here",
        "sharing/home linkedData": "JSON, its signs that mean something to HTML escaped",
        "sharing/home summary": "Markdown through our own renderer",
    ]
}
