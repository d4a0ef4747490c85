/// A page as its template sees it: read from the page's structs once, so that rendering looks at no type.
indirect enum PageValue: Equatable, Sendable {
    case nothing
    case text(String)
    case html(SafeHTML)
    case flag(Bool)
    case list([PageValue])
    case group(Group)

    /// The stored properties of a struct.
    struct Group: Equatable, Sendable {
        let names: [String]
        let values: [PageValue]

        subscript(name: String) -> PageValue? {
            for index in names.indices where names[index] == name { return values[index] }
            return nil
        }
    }

    /// - Throws: ``TemplateProblem/unfit(name:type:)`` for a property that no template can print.
    init(_ value: Any, name: String = "page") throws(TemplateProblem) {
        switch value {
        case let text as String: self = text.isEmpty ? .nothing : .text(text)
        case let flag as Bool: self = .flag(flag)
        case let number as Int: self = .text(String(number))
        case let html as SafeHTML: self = html.text.isEmpty ? .nothing : .html(html)
        default: self = try PageValue.reflecting(value, name: name)
        }
    }

    private static func reflecting(_ value: Any, name: String) throws(TemplateProblem) -> PageValue {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let inner = mirror.children.first else { return .nothing }
            return try PageValue(inner.value, name: name)
        case .collection:
            var values: [PageValue] = []
            values.reserveCapacity(mirror.children.count)
            for child in mirror.children { values.append(try PageValue(child.value, name: name)) }
            return .list(values)
        case .struct:
            var names: [String] = []
            var values: [PageValue] = []
            for child in mirror.children {
                let label = child.label ?? ""
                names.append(label)
                values.append(try PageValue(child.value, name: label))
            }
            return .group(Group(names: names, values: values))
        default:
            throw .unfit(name: name, type: "\(type(of: value))")
        }
    }
}
