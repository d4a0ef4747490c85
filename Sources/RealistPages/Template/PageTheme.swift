public import Realist

/// How the site looks and speaks: templates, words, one stylesheet and a little script.
///
/// Everything about the template language stays behind ``render(_:)``.
public struct PageTheme: Sendable {
    public let words: Words
    public let style: [UInt8]
    public let script: [UInt8]
    /// As they were written.
    let templates: [String: Template]
    /// With the words in their places.
    private let spoken: [String: Template]

    /// - Parameters:
    ///   - templates: by name, their path under `templates` without the ending.
    ///   - words: a template may name any of their keys.
    ///   - style: the stylesheet.
    ///   - script: improves pages that are whole without it.
    /// - Throws: everything that is wrong with the templates, in the order of their names.
    public init(
        templates: [String: [UInt8]], words: Words, style: [UInt8], script: [UInt8]
    ) throws(Problems) {
        var problems = Problems()
        var parsed: [String: Template] = [:]
        for (name, text) in templates.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            do {
                parsed[name] = try Template(name: name, text: text)
            } catch {
                problems.add(error)
            }
        }
        for template in parsed.values.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            for fault in template.faults(words: words, templates: parsed) { problems.add(fault) }
        }
        try problems.throwIfAny()
        self.templates = parsed
        spoken = parsed.mapValues { $0.saying(words) }
        self.words = words
        self.style = style
        self.script = script
    }

    /// The page as UTF-8.
    ///
    /// - Throws: the first tag that asks for something the page does not have.
    public func render(_ page: any Page) throws(TemplateProblem) -> [UInt8] {
        var run = TemplateRun(templates: spoken)
        try run.render(PageValue(page), with: type(of: page).template)
        return run.output
    }
}

extension Template {
    /// Words and templates that it names and that are not there.
    func faults(words: Words, templates: [String: Template]) -> [TemplateProblem] {
        var faults: [TemplateProblem] = []
        visit { node in
            switch node {
            case .word(let key, let line) where words.find(key) == nil:
                faults.append(.unknownWord(key, template: name, line: line))
            case .partial(let other, let line) where templates[other] == nil:
                faults.append(.unknownTemplate(other, template: name, line: line))
            case .parent(let other, _, let line) where templates[other] == nil:
                faults.append(.unknownTemplate(other, template: name, line: line))
            default: break
            }
        }
        return faults
    }

    /// Every node, in the order of the text; blocks that fill a parent in the order of their names.
    func visit(_ see: (Node) -> Void) {
        func walk(_ nodes: [Node]) {
            for node in nodes {
                see(node)
                switch node {
                case .section(_, let inner), .inverted(_, let inner), .block(_, let inner): walk(inner)
                case .parent(_, let blocks, _):
                    for (_, inner) in blocks.sorted(by: { $0.key < $1.key }) { walk(inner) }
                case .text, .value, .raw, .word, .partial: break
                }
            }
        }
        walk(nodes)
    }
}
