/// What `.` means at a place.
enum TemplateDot: Hashable {
    case part, text, html
}

/// What fills a block, and the template that it was written in.
struct BlockFilling {
    let nodes: [Template.Node]
    let template: String
}

/// A place in a template that is being compiled: which part it speaks of, and what `.` means there.
struct TemplatePlace {
    let book: TemplateBook
    /// The kind of part that it stands in, and what that has.
    let part: ObjectIdentifier
    let fields: [AnyField]
    /// The template that is being read, for problems.
    let template: String
    /// What fills the blocks of a parent, and the template that each was written in.
    var fillings: [String: BlockFilling] = [:]
    var dot = TemplateDot.part
    /// How many templates lie around this place.
    var depth = 0
    /// Partials that are being compiled around this place, and how many of them were begun before the last group.
    var open: [TemplateBook.PartialKey] = []
    var begunBeforeGroup = 0

    static let deepest = 64

    init<Part: PagePart>(_ book: TemplateBook, template: String, in part: Part.Type) {
        self.init(book: book, part: ObjectIdentifier(part), fields: part.pageFields.all, template: template)
    }

    private init(book: TemplateBook, part: ObjectIdentifier, fields: [AnyField], template: String) {
        self.book = book
        self.part = part
        self.fields = fields
        self.template = template
    }

    /// Within a group of that type.
    func inside<Inner: PagePart>(_ type: Inner.Type) -> TemplatePlace {
        var place = TemplatePlace(book, template: template, in: type)
        place.fillings = fillings
        place.depth = depth
        place.open = open
        place.begunBeforeGroup = open.count
        return place
    }

    func with(dot: TemplateDot) -> TemplatePlace {
        var place = self
        place.dot = dot
        return place
    }

    /// In another template, which begins or is put in here.
    func of(_ name: String, fillings: [String: BlockFilling], line: Int) throws(TemplateProblem)
        -> TemplatePlace
    {
        guard depth < TemplatePlace.deepest else { throw .tooDeep(template: template, line: line) }
        var place = TemplatePlace(book: book, part: part, fields: fields, template: name)
        place.fillings = fillings
        place.dot = dot
        place.depth = depth + 1
        place.open = open
        place.begunBeforeGroup = begunBeforeGroup
        return place
    }

    /// What the nodes say, one behind the other.
    func writer(_ nodes: [Template.Node]) throws(TemplateProblem) -> PartWriter {
        var steps: [PartWriter] = []
        for node in nodes { steps.append(try writer(node)) }
        if steps.count == 1 { return steps[0] }
        let all = steps
        return { part, dot, output in
            for step in all { step(part, dot, &output) }
        }
    }

    private func writer(_ node: Template.Node) throws(TemplateProblem) -> PartWriter {
        switch node {
        case .text(let bytes):
            return { _, _, output in output += bytes }
        case .value(let name):
            return try printer(name, wants: .text)
        case .raw(let name):
            return try printer(name, wants: .html)
        case .word(let key, let line):
            throw .unknownWord(key, template: template, line: line)
        case .section(let name, let inner):
            guard !name.parts.isEmpty else { return try dotSection(name, inner) }
            return try section(field(name), inner)
        case .inverted(let name, let inner):
            let body = try writer(inner)
            guard !name.parts.isEmpty else {
                return { part, dot, output in if dot.isEmpty { body(part, dot, &output) } }
            }
            let isShown = try field(name).isShown
            return { part, dot, output in if !isShown(part) { body(part, dot, &output) } }
        case .partial(let name, let line):
            return try book.partial(name, from: self, line: line)
        case .parent(let name, let own, let line):
            guard let other = book.templates[name] else {
                throw .unknownTemplate(name, template: template, line: line)
            }
            let filled = own.mapValues { BlockFilling(nodes: $0, template: template) }
                .merging(fillings) { _, outer in outer }
            return try of(name, fillings: filled, line: line).writer(other.nodes)
        case .block(let name, let inner):
            guard let filling = fillings[name] else { return try writer(inner) }
            return try of(filling.template, fillings: fillings, line: 1).writer(filling.nodes)
        }
    }

    /// `{{.}}` and `{{name}}`, or with three braces.
    private func printer(
        _ name: Template.Name, wants: PrintedKind
    ) throws(TemplateProblem) -> PartWriter {
        let field = name.parts.isEmpty ? nil : try field(name)
        let kind: PrintedKind =
            switch (field, dot) {
            case (let field?, _): field.printed
            case (nil, .text): .text
            case (nil, .html): .html
            case (nil, .part): .no
            }
        guard kind == wants else {
            if wants == .html { throw .unsafeText(name.text, template: template, line: name.line) }
            if kind == .html { throw .escapedHTML(name.text, template: template, line: name.line) }
            throw .notText(name.text, template: template, line: name.line)
        }
        if let field { return field.printer }
        if wants == .html { return { _, dot, output in output += dot.utf8 } }
        return { _, dot, output in HTMLEscape.append(dot, to: &output) }
    }

    /// About the thing itself: a text is shown if it says something, a part always.
    private func dotSection(
        _ name: Template.Name, _ inner: [Template.Node]
    ) throws(TemplateProblem) -> PartWriter {
        let body = try writer(inner)
        if dot == .part { return body }
        return { part, dot, output in if !dot.isEmpty { body(part, dot, &output) } }
    }

    private func section(
        _ field: AnyField, _ inner: [Template.Node]
    ) throws(TemplateProblem) -> PartWriter {
        let write = try field.section(inner, self)
        return { part, dot, output in write(part, part, dot, &output) }
    }

    private func field(_ name: Template.Name) throws(TemplateProblem) -> AnyField {
        var known = fields.map(\.name)
        var found = fields.first { $0.name == name.parts.first }
        for part in name.parts.dropFirst() {
            known = []
            found = found?.member(part)
        }
        guard let found else {
            throw .unknownName(name.text, known: known, template: template, line: name.line)
        }
        return found
    }
}
