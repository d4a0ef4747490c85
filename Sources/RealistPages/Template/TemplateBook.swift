/// The templates of a theme while they are compiled. Partials that stand in many places are compiled once for each kind
/// of part.
final class TemplateBook {
    let templates: [String: Template]
    private var partials: [PartialKey: LinkedPartial] = [:]

    /// What a partial is compiled for.
    struct PartialKey: Hashable {
        let name: String
        let part: ObjectIdentifier
        let dot: TemplateDot
    }

    /// - Parameter templates: with the words in their places.
    init(_ templates: [String: Template]) { self.templates = templates }

    /// A page of this type.
    ///
    /// - Throws: the first tag that asks for something such pages do not have.
    func page<Kind: Page & PagePart>(_ type: Kind.Type) throws(TemplateProblem) -> CompiledPage<Kind> {
        guard let template = templates[type.template] else { throw .noPageTemplate(type.template) }
        return CompiledPage(
            writer: try TemplatePlace(self, template: template.name, in: type).writer(template.nodes))
    }

    /// A partial that includes itself, about things within the thing, is linked to itself.
    ///
    /// - Throws: ``TemplateProblem/tooDeep(template:line:)`` when it includes itself about the same thing, without end.
    func partial(
        _ name: String, from place: TemplatePlace, line: Int
    ) throws(TemplateProblem) -> PartWriter {
        guard let template = templates[name] else {
            throw .unknownTemplate(name, template: place.template, line: line)
        }
        let key = PartialKey(name: name, part: place.part, dot: place.dot)
        if let known = partials[key] {
            let isSame = place.open.lastIndex(of: key).map { $0 >= place.begunBeforeGroup } ?? false
            guard !isSame else { throw .tooDeep(template: place.template, line: line) }
            return known.writer ?? { part, dot, output in known.writer?(part, dot, &output) }
        }
        let linked = LinkedPartial()
        partials[key] = linked
        var inner = try place.of(name, fillings: [:], line: line)
        inner.open.append(key)
        let writer = try inner.writer(template.nodes)
        linked.link(writer)
        return writer
    }
}
