/// One rendering: walks the templates with the page's values and gathers bytes.
struct TemplateRun {
    static let deepest = 64

    let templates: [String: Template]
    private(set) var output: [UInt8] = []
    private var depth = 0

    init(templates: [String: Template]) {
        self.templates = templates
        output.reserveCapacity(32_768)
    }

    /// Where a tag stands: the nearest group, and the thing itself that `.` means.
    private struct Scope {
        var group: PageValue.Group?
        var item: PageValue

        func inside(_ value: PageValue) -> Scope {
            if case .group(let group) = value { return Scope(group: group, item: value) }
            return Scope(group: group, item: value)
        }
    }

    mutating func render(_ page: PageValue, with name: String) throws(TemplateProblem) {
        guard let template = templates[name] else { throw .noPageTemplate(name) }
        let scope = Scope(group: nil, item: page).inside(page)
        try render(template.nodes, of: template.name, scope, blocks: [:])
    }

    /// What fills a block, and the template that it was written in.
    private struct Filling {
        let nodes: [Template.Node]
        let template: String
    }

    private mutating func render(
        _ nodes: [Template.Node], of template: String, _ scope: Scope, blocks: [String: Filling]
    ) throws(TemplateProblem) {
        depth += 1
        defer { depth -= 1 }
        if depth > TemplateRun.deepest { throw .tooDeep(template: template, line: 1) }
        for node in nodes {
            switch node {
            case .text(let bytes):
                output += bytes
            case .value(let name):
                try print(find(name, scope, template), name, template)
            case .raw(let name):
                switch try find(name, scope, template) {
                case .html(let html): output += html.text.utf8
                case .nothing: break
                default: throw .unsafeText(name.text, template: template, line: name.line)
                }
            case .word(let key, let line):
                throw .unknownWord(key, template: template, line: line)
            case .section(let name, let inner):
                try section(find(name, scope, template), inner, of: template, scope, blocks)
            case .inverted(let name, let inner):
                if try isEmpty(find(name, scope, template)) {
                    try render(inner, of: template, scope, blocks: blocks)
                }
            case .partial(let name, let line):
                guard let other = templates[name] else {
                    throw .unknownTemplate(name, template: template, line: line)
                }
                try render(other.nodes, of: other.name, scope, blocks: [:])
            case .parent(let name, let own, let line):
                guard let other = templates[name] else {
                    throw .unknownTemplate(name, template: template, line: line)
                }
                let filled = own.mapValues { Filling(nodes: $0, template: template) }
                    .merging(blocks) { _, outer in outer }
                try render(other.nodes, of: other.name, scope, blocks: filled)
            case .block(let name, let inner):
                if let filling = blocks[name] {
                    try render(filling.nodes, of: filling.template, scope, blocks: blocks)
                } else {
                    try render(inner, of: template, scope, blocks: blocks)
                }
            }
        }
    }

    private func find(
        _ name: Template.Name, _ scope: Scope, _ template: String
    ) throws(TemplateProblem) -> PageValue {
        guard let first = name.parts.first else { return scope.item }
        guard var value = scope.group?[first] else {
            throw .unknownName(name.text, template: template, line: name.line)
        }
        if name.parts.count == 1 { return value }
        for part in name.parts.dropFirst() {
            if case .nothing = value { return .nothing }
            guard case .group(let group) = value, let inner = group[part] else {
                throw .unknownName(name.text, template: template, line: name.line)
            }
            value = inner
        }
        return value
    }

    private mutating func section(
        _ value: PageValue, _ inner: [Template.Node], of template: String, _ scope: Scope,
        _ blocks: [String: Filling]
    ) throws(TemplateProblem) {
        switch value {
        case .nothing, .flag(false): break
        case .flag(true): try render(inner, of: template, scope, blocks: blocks)
        case .list(let values):
            for value in values {
                try render(inner, of: template, scope.inside(value), blocks: blocks)
            }
        case .text, .html, .group:
            try render(inner, of: template, scope.inside(value), blocks: blocks)
        }
    }

    private func isEmpty(_ value: PageValue) -> Bool {
        switch value {
        case .nothing, .flag(false): true
        case .list(let values): values.isEmpty
        case .text, .html, .group, .flag(true): false
        }
    }

    private mutating func print(
        _ value: PageValue, _ name: Template.Name, _ template: String
    ) throws(TemplateProblem) {
        switch value {
        case .nothing: break
        case .text(let text): escape(text)
        case .html: throw .escapedHTML(name.text, template: template, line: name.line)
        case .flag, .list, .group: throw .notText(name.text, template: template, line: name.line)
        }
    }

    private mutating func escape(_ text: String) { HTMLEscape.append(text, to: &output) }
}
