internal import Realist

extension TemplateProblem {
    public var what: String {
        switch self {
        case .unclosedTag: "A tag begins here and does not end."
        case .unclosedSection(let name, _, _): "The section “\(name)” begins here and does not end."
        case .wrongEnd(let name, let open, _, _):
            open.map { "“\(name)” ends here, but “\($0)” is open." }
                ?? "“\(name)” ends here, but nothing is open."
        case .outsideBlock(let parent, _, _):
            "Between {{<\(parent)}} and {{/\(parent)}} only blocks may stand."
        case .noName(let name, _, _): "“\(name)” is no name."
        case .tooDeep: "Sections, partials and parents lie too deep inside each other."
        case .unknownTemplate(let name, _, _): "There is no template “\(name)”."
        case .unknownName(let name, _, _, _): "The page has nothing called “\(name)” here."
        case .unknownWord(let key, _, _): "The words have no key “\(key)”."
        case .notText(let name, _, _): "“\(name)” is no text that could be printed."
        case .unsafeText(let name, _, _): "“\(name)” is plain text and must be escaped."
        case .escapedHTML(let name, _, _): "“\(name)” is HTML and would show its tags."
        case .noPageTemplate(let name): "The theme has no template “\(name)”."
        case .unreadable(let file): "The file \(file) cannot be read as UTF-8 text."
        }
    }

    public var remedy: String {
        switch self {
        case .unclosedTag: "Close it with }} or }}}."
        case .unclosedSection(let name, _, _): "Add {{/\(name)}}."
        case .wrongEnd: "End sections in the reverse order of their beginnings."
        case .outsideBlock: "Put it into a block, {{$name}}…{{/name}}."
        case .noName:
            "A name is made of letters and digits, parts joined by full stops, or is a single full stop."
        case .tooDeep: "Look for a partial that includes itself."
        case .unknownTemplate, .noPageTemplate:
            "Take the file over from the templates that come with the program."
        case .unknownName(let name, let known, _, _):
            Suggestion.nearest(to: name, among: known).map { "Did you mean “\($0)”?" }
                ?? """
                Compare with the template that comes with the program. Names are not looked for in outer groups; what \
                belongs to something that may be absent stands in a section about it.
                """
        case .unknownWord: "Add the key to words/en.yaml."
        case .notText: "Use a section, or print one of its parts."
        case .unsafeText: "Use two braces."
        case .escapedHTML: "Use three braces."
        case .unreadable: "Save it as UTF-8."
        }
    }
}
