/// The templates of a theme while they are compiled. Partials that stand in many places are compiled once for each kind
/// of part.
final class TemplateBook {
    let templates: [String: Template]
    var program = TemplateProgram()
    private var partials: [PartialKey: Int] = [:]
    private var readers: [ObjectIdentifier: Int32] = [:]
    /// Which partials a partial puts in about the same thing that it speaks of itself.
    private var within: [PartialKey: Set<PartialKey>] = [:]

    /// What a partial is compiled for.
    struct PartialKey: Hashable {
        let name: String
        let part: ObjectIdentifier
        /// The kind of text that `.` means.
        let dot: TemplateDot?
    }

    /// - Parameter templates: with the words in their places.
    init(_ templates: [String: Template]) { self.templates = templates }

    /// A page of this type.
    ///
    /// - Returns: where its steps stand in the program.
    /// - Throws: the first tag that asks for something such pages do not have.
    func page<Kind: Page & PagePart>(_ type: Kind.Type) throws(TemplateProblem) -> Range<Int> {
        guard let template = templates[type.template] else { throw .noPageTemplate(type.template) }
        return try TemplatePlace(book: self, template: template.name, part: PartKind(type))
            .compile(template.nodes)
    }

    /// A partial may include itself, about things within the thing: that comes to an end.
    ///
    /// - Throws: ``TemplateProblem/tooDeep(template:line:)`` when it includes itself about the same thing, by itself or by
    ///   way of others.
    func partial(
        _ name: String, from place: TemplatePlace, line: Int
    ) throws(TemplateProblem) -> TemplateStep {
        guard let template = templates[name] else {
            throw .unknownTemplate(name, template: place.template, line: line)
        }
        let key = PartialKey(name: name, part: place.part.id, dot: place.dot)
        if let outer = place.partial {
            guard !contains(key, outer) else { throw .tooDeep(template: place.template, line: line) }
            within[outer, default: []].insert(key)
        }
        if let number = partials[key] { return TemplateStep(kind: .partial, first: Int32(number)) }
        let number = program.partials.count
        program.partials.append(0..<0)
        partials[key] = number
        var inner = try place.of(name, fillings: [:], line: line)
        inner.partial = key
        program.partials[number] = try inner.compile(template.nodes)
        return TemplateStep(kind: .partial, first: Int32(number))
    }

    /// The number of the reader for values of a field's type.
    func reader(of field: PageField) -> Int32 {
        let type = ObjectIdentifier(field.type)
        if let known = readers[type] { return known }
        let number = Int32(program.readers.count)
        program.readers.append(field.reader)
        readers[type] = number
        return number
    }

    /// Whether a partial is another, or puts it in about the same thing.
    private func contains(_ outer: PartialKey, _ inner: PartialKey) -> Bool {
        outer == inner || (within[outer] ?? []).contains { contains($0, inner) }
    }
}
