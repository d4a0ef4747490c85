@testable import RealistPages

/// Holds every tag of a template, its partials and its layout against what the page has in that place.
struct TemplateCheck {
    let templates: [String: Template]
    let types: PageTypes
    private(set) var faults: [String] = []
    /// Three braces: `template name`.
    private(set) var raw: Set<String> = []
    private(set) var visited: Set<String> = []

    init(_ templates: [String: Template], _ types: PageTypes) {
        self.templates = templates
        self.types = types
    }

    private struct Scope {
        var group: [String: PageSchema]
        var item: PageSchema

        func inside(_ one: PageSchema, _ types: PageTypes) -> Scope {
            if case .group(let name) = one { return Scope(group: types.members[name] ?? [:], item: one) }
            return Scope(group: group, item: one)
        }
    }

    private typealias Fillings = [String: (nodes: [Template.Node], template: String)]

    mutating func check(_ page: PageSchema, with name: String) {
        guard let template = templates[name] else {
            faults.append("there is no template \(name)")
            return
        }
        visited.insert(name)
        check(template.nodes, name, Scope(group: [:], item: page).inside(page, types), [:], depth: 0)
    }

    private mutating func check(
        _ nodes: [Template.Node], _ template: String, _ scope: Scope, _ blocks: Fillings, depth: Int
    ) {
        guard depth < 40 else {
            faults.append("\(template): includes itself")
            return
        }
        for node in nodes {
            switch node {
            case .text, .word: break
            case .value(let name):
                switch find(name, scope, template) {
                case .text?, nil: break
                case let other?: fault(name, template, "is \(other), not a text")
                }
            case .raw(let name):
                raw.insert("\(template) \(name.text)")
                switch find(name, scope, template) {
                case .html?, nil: break
                case let other?: fault(name, template, "is \(other), not HTML that we made")
                }
            case .section(let name, let inner):
                guard let found = find(name, scope, template) else { break }
                switch found {
                case .flag: check(inner, template, scope, blocks, depth: depth + 1)
                case .list(let one):
                    check(inner, template, scope.inside(one, types), blocks, depth: depth + 1)
                default: check(inner, template, scope.inside(found, types), blocks, depth: depth + 1)
                }
            case .inverted(let name, let inner):
                _ = find(name, scope, template)
                check(inner, template, scope, blocks, depth: depth + 1)
            case .partial(let other, _):
                include(other, from: template, scope, [:], depth: depth)
            case .parent(let other, let own, _):
                let filled = own.mapValues { (nodes: $0, template: template) }.merging(blocks) { $1 }
                include(other, from: template, scope, filled, depth: depth)
            case .block(let name, let inner):
                let filling = blocks[name] ?? (nodes: inner, template: template)
                check(filling.nodes, filling.template, scope, blocks, depth: depth + 1)
            }
        }
    }

    private mutating func include(
        _ name: String, from template: String, _ scope: Scope, _ blocks: Fillings, depth: Int
    ) {
        guard let other = templates[name] else {
            faults.append("\(template): there is no template \(name)")
            return
        }
        visited.insert(name)
        check(other.nodes, name, scope, blocks, depth: depth + 1)
    }

    private mutating func find(_ name: Template.Name, _ scope: Scope, _ template: String) -> PageSchema? {
        guard let first = name.parts.first else { return scope.item }
        guard var found = scope.group[first] else {
            fault(name, template, "is not there")
            return nil
        }
        for part in name.parts.dropFirst() {
            guard case .group(let type) = found, let inner = types.members[type]?[part] else {
                fault(name, template, "is not there")
                return nil
            }
            found = inner
        }
        return found
    }

    private mutating func fault(_ name: Template.Name, _ template: String, _ what: String) {
        faults.append("\(template):\(name.line): \(name.text) \(what)")
    }
}
