public import Realist

/// What is wrong with a folder of pages of one's own, or with a file in it.
public enum OwnTextProblem: Explained {
    /// A sentence part that says what is wrong with the name: "ends with a dash".
    case badName(fault: String, at: Location)
    case notText(at: Location)
    case inSubfolder(at: Location)
    /// No language of the study.
    case otherLanguage(String, of: [Language], at: Location)
    /// The study's first language is not named.
    case firstLanguage(Language, expected: String, at: Location)
    case onlyTranslated(expected: String, at: Location)
    case notUtf8(byte: UInt8, at: Location)
    /// No lines of dashes with keys between them.
    case noFront(at: Location)
    case openFront(at: Location)
    case noText(at: Location)
    case tooLong(key: String, count: Int, most: Int, at: Location)
    case tooMany(count: Int, most: Int, at: Location)
    case tooManyOnTop(most: Int, at: Location)

    public var code: String {
        switch self {
        case .badName: "own-page.bad-name"
        case .notText: "own-page.not-text"
        case .inSubfolder: "own-page.in-subfolder"
        case .otherLanguage: "own-page.other-language"
        case .firstLanguage: "own-page.first-language"
        case .onlyTranslated: "own-page.only-translated"
        case .notUtf8: "own-page.not-utf-8"
        case .noFront: "own-page.no-front"
        case .openFront: "own-page.open-front"
        case .noText: "own-page.no-text"
        case .tooLong: "own-page.too-long"
        case .tooMany: "own-page.too-many"
        case .tooManyOnTop: "own-page.too-many-on-top"
        }
    }

    public var location: Location? {
        switch self {
        case .badName(_, let place), .notText(let place), .inSubfolder(let place),
            .otherLanguage(_, _, let place), .firstLanguage(_, _, let place), .onlyTranslated(_, let place),
            .notUtf8(_, let place), .noFront(let place), .openFront(let place), .noText(let place),
            .tooLong(_, _, _, let place), .tooMany(_, _, let place), .tooManyOnTop(_, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .badName(let fault, _): "The name of this page \(fault)."
        case .notText: "No page is made of this file."
        case .inSubfolder: "Pages of your own lie beside each other, and this file lies in a folder."
        case .otherLanguage(let code, _, _): "The study is not written in \(shown(code))."
        case .firstLanguage(let language, _, _):
            "“\(language)” is the study’s first language, which the name of a file leaves out."
        case .onlyTranslated: "This page is there as a translation alone."
        case .notUtf8(let byte, _): "This is no UTF-8: a byte \(byte) cannot stand here."
        case .noFront: "The page does not say its title."
        case .openFront: "The keys that the page begins with do not end."
        case .noText: "The page has a title and no text."
        case .tooLong(let key, let count, let most, _):
            "The \(key) has \(count) letters; it may have \(most)."
        case .tooMany(let count, let most, _): "There are \(count) pages; there may be \(most)."
        case .tooManyOnTop(let most, _): "More than \(most) pages stand in the navigation."
        }
    }

    public var remedy: String {
        switch self {
        case .badName: "Name it with small letters, digits and single dashes, such as about-us.md."
        case .notText:
            """
            Write it in Markdown and name it such as about-us.md, or take it away; files to download belong to the \
            materials of the study.
            """
        case .inSubfolder: "Move it up, or take it away."
        case .otherLanguage(_, let languages, _):
            "Name it with one of " + either(languages.map(\.code))
                + ", or add the language to “languages” in study.yaml."
        case .firstLanguage(_, let expected, _): "Name it \(expected)."
        case .onlyTranslated(let expected, _):
            "Write \(expected) too, in the study’s first language: it is shown where nothing is translated."
        case .notUtf8: "Save the file as UTF-8."
        case .noFront:
            "Begin the file with three lines: “---”, “title: ” with the title behind it, and “---” again."
        case .openFront: "Put a line of three dashes behind the last key."
        case .noText: "Write it below the second line of dashes."
        case .tooLong: "Shorten it."
        case .tooMany: "Put some of them together; long texts belong to the materials of the study."
        case .tooManyOnTop: "Give this page “place: home”, or another one."
        }
    }
}
