public import Realist

/// How the site looks and speaks: templates, words, one stylesheet and a little script.
///
/// Everything about the template language stays behind ``render(_:)``.
public struct PageTheme: Sendable {
    public let words: Words
    public let style: [UInt8]
    public let script: [UInt8]
    /// Scripts of single pages, by the names of their files.
    public let pageScripts: [String: [UInt8]]
    /// How pages in this look were checked; `nil` for a look of somebody's own, of which nobody knows.
    public var check: SiteCheck?
    /// As they were written.
    let templates: [String: Template]
    private let program: TemplateProgram
    /// Where the steps of each kind of page stand in the program.
    private let pages: [ObjectIdentifier: Range<Int>]

    /// - Parameters:
    ///   - templates: by name, their path under `templates` without the ending.
    ///   - words: a template may name any of their keys.
    ///   - style: the stylesheet.
    ///   - script: improves pages that are whole without it.
    ///   - pageScripts: the same, of single pages, by the names of their files.
    ///   - kinds: of pages, whose templates must be there and ask for nothing that such pages do not have.
    /// - Throws: everything that is wrong with the templates, in the order of their names; if nothing is, what is wrong
    ///   for the kinds of pages.
    init(
        templates: [String: [UInt8]], words: Words, style: [UInt8], script: [UInt8],
        pageScripts: [String: [UInt8]] = [:], kinds: [any (Page & PagePart).Type]
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
        (program, pages) = try PageTheme.compiled(kinds, parsed.mapValues { $0.saying(words) })
        self.templates = parsed
        self.words = words
        self.style = style
        self.script = script
        self.pageScripts = pageScripts
    }

    /// The page as UTF-8.
    ///
    /// - Throws: that such pages are none of this theme's kinds.
    public func render(_ page: any Page) throws(TemplateProblem) -> [UInt8] { try written(page) }

    private func written<Kind: Page>(_ page: Kind) throws(TemplateProblem) -> [UInt8] {
        guard let steps = pages[ObjectIdentifier(Kind.self)] else { throw .noPageTemplate(Kind.template) }
        var output: [UInt8] = []
        output.reserveCapacity(32_768)
        withUnsafePointer(to: page) { program.write(steps, about: UnsafeRawPointer($0), to: &output) }
        return ForeignMarks.resolved(output)
    }

    private static func compiled(
        _ kinds: [any (Page & PagePart).Type], _ templates: [String: Template]
    ) throws(Problems) -> (TemplateProgram, [ObjectIdentifier: Range<Int>]) {
        let book = TemplateBook(templates)
        var pages: [ObjectIdentifier: Range<Int>] = [:]
        var problems = Problems()
        var told: Set<String> = []
        for kind in kinds {
            do throws(TemplateProblem) {
                pages[ObjectIdentifier(kind)] = try book.page(kind)
            } catch {
                // A partial stands in many pages.
                let place = error.location.map { "\($0) " } ?? ""
                if told.insert(place + error.what).inserted { problems.add(error) }
            }
        }
        try problems.throwIfAny()
        return (book.program, pages)
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
