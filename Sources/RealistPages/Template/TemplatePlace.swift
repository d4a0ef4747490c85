/// What fills a block, and the template that it was written in.
struct BlockFilling {
    let nodes: [Template.Node]
    let template: String
}

/// A place in a template that is being compiled: which part it speaks of, and what `.` means there.
struct TemplatePlace {
    let book: TemplateBook
    /// The template that is being read, for problems.
    var template: String
    /// The kind of part that it stands in.
    var part: PartKind
    /// What text `.` means; `nil` where it is the part.
    var dot: TemplateDot?
    /// What fills the blocks of a parent.
    var fillings: [String: BlockFilling] = [:]
    /// How many templates lie around this place.
    var depth = 0
    /// The partial that it stands in, if it speaks of the same part as that partial's beginning.
    var partial: TemplateBook.PartialKey?

    static let deepest = 64

    /// In another template, which begins or is put in here.
    func of(_ name: String, fillings: [String: BlockFilling], line: Int) throws(TemplateProblem)
        -> TemplatePlace
    {
        guard depth < TemplatePlace.deepest else { throw .tooDeep(template: template, line: line) }
        var place = self
        place.template = name
        place.fillings = fillings
        place.depth = depth + 1
        return place
    }

    /// Puts what the nodes say into the program.
    ///
    /// - Returns: the steps' place there.
    func compile(_ nodes: [Template.Node]) throws(TemplateProblem) -> Range<Int> {
        book.program.add(try steps(nodes))
    }

    private func steps(_ nodes: [Template.Node]) throws(TemplateProblem) -> [TemplateStep] {
        var steps: [TemplateStep] = []
        for node in nodes {
            switch node {
            case .text(let bytes):
                steps.append(book.program.step(bytes))
            case .value(let name):
                steps.append(try printing(name, .text))
            case .raw(let name):
                steps.append(try printing(name, .html))
            case .word(let key, let line):
                throw .unknownWord(key, template: template, line: line)
            case .section(let name, let inner):
                steps += try section(name, inner)
            case .inverted(let name, let inner):
                steps += try inverted(name, inner)
            case .partial(let name, let line):
                steps.append(try book.partial(name, from: self, line: line))
            case .parent(let name, let own, let line):
                guard let other = book.templates[name] else {
                    throw .unknownTemplate(name, template: template, line: line)
                }
                let filled = own.mapValues { BlockFilling(nodes: $0, template: template) }
                    .merging(fillings) { _, outer in outer }
                steps += try of(name, fillings: filled, line: line).steps(other.nodes)
            case .block(let name, let inner):
                if let filling = fillings[name] {
                    steps += try of(filling.template, fillings: fillings, line: 1).steps(filling.nodes)
                } else {
                    steps += try self.steps(inner)
                }
            }
        }
        return steps
    }

    /// `{{.}}` and `{{name}}`, or with three braces.
    private func printing(_ name: Template.Name, _ wanted: PrintedKind) throws(TemplateProblem)
        -> TemplateStep
    {
        let field = name.parts.isEmpty ? nil : try field(name)
        let printed = field?.type.printed ?? dot?.printed ?? .no
        guard printed == wanted else {
            if wanted == .html { throw .unsafeText(name.text, template: template, line: name.line) }
            if printed == .html { throw .escapedHTML(name.text, template: template, line: name.line) }
            throw .notText(name.text, template: template, line: name.line)
        }
        if let field { return step(field.type is String.Type ? .text : .value, field) }
        return TemplateStep(kind: .dot, dot: dot ?? .text)
    }

    private func section(
        _ name: Template.Name, _ inner: [Template.Node]
    ) throws(TemplateProblem) -> [TemplateStep] {
        guard !name.parts.isEmpty else {
            // About the thing itself: a text is shown if it says something, a part always.
            guard let dot else { return try steps(inner) }
            let place = try compile(inner)
            return [TemplateStep(kind: .ifDot, dot: dot).doing(place)]
        }
        let field = try field(name)
        var place = self
        switch field.type.subject {
        case .same:
            return [step(.ifShown, field).doing(try compile(inner))]
        case .text(let dot):
            place.dot = dot
            return [step(.eachText, field).doing(try place.compile(inner))]
        case .part(let part):
            place.part = part
            place.dot = nil
            place.partial = nil
            return [step(.eachPart, field).doing(try place.compile(inner))]
        }
    }

    private func inverted(
        _ name: Template.Name, _ inner: [Template.Node]
    ) throws(TemplateProblem) -> [TemplateStep] {
        let field = name.parts.isEmpty ? nil : try field(name)
        let place = try compile(inner)
        if let field { return [step(.ifNot, field).doing(place)] }
        return dot.map { [TemplateStep(kind: .ifNotDot, dot: $0).doing(place)] } ?? []
    }

    private func step(_ kind: TemplateStep.Kind, _ field: PageField) -> TemplateStep {
        TemplateStep(kind: kind, offset: Int32(field.offset), reader: book.reader(of: field))
    }

    private func field(_ name: Template.Name) throws(TemplateProblem) -> PageField {
        var found: PageField?
        var known = part.fields
        for part in name.parts {
            guard let member = known.first(where: { $0.name == part }) else { break }
            found = found.map { member.within($0) } ?? member
            known = member.type.members
        }
        guard let found, found.name == name.text else {
            let outer = found.map { $0.name + "." } ?? ""
            throw .unknownName(
                name.text, known: known.map { outer + $0.name }, template: template, line: name.line)
        }
        return found
    }
}
