import Realist

/// Writes any value of the domain as bytes: names and values of stored properties in their order, entries of
/// dictionaries and sets sorted, lengths before texts so that nothing can run into its neighbour.
///
/// What a value consists of is asked of the value itself, so that no property can be forgotten. That is slow, so those
/// kinds that most values are made of write themselves (``WritesItself``): the same bytes, many times faster.
struct CanonicalWriting {
    private(set) var bytes: [UInt8] = []
    /// Asks every value, of whatever kind; the slow way.
    var asksAll = false
    /// How cases without values are written, which is slow to ask.
    private var names: [AnyHashable: String] = [:]

    init(asksAll: Bool = false) { self.asksAll = asksAll }

    mutating func add(_ value: Any) {
        switch value {
        case let text as String: add(text: text)
        case let number as Int: add(text: "\(number)")
        case let number as Double: add(text: "\(number)")
        case let raw as [UInt8]:
            add(text: "\(raw.count)")
            bytes += raw
        case let value as any WritesItself where !asksAll: value.write(to: &self)
        case let value as any Hashable & CaseIterable where !asksAll: add(text: name(of: AnyHashable(value)))
        default: add(reflecting: value)
        }
    }

    private mutating func name(of value: AnyHashable) -> String {
        if let name = names[value] { return name }
        let name = "\(value.base)"
        names[value] = name
        return name
    }

    mutating func add(text: String) {
        bytes += "\(text.utf8.count):".utf8
        bytes += text.utf8
    }

    /// What was written before.
    mutating func add(bytes more: [UInt8]) { bytes += more }

    /// What a value consists of, one ``part(_:_:)`` after the other.
    mutating func parts(_ write: (inout CanonicalWriting) -> Void) {
        bytes.append(UInt8(ascii: "("))
        write(&self)
        bytes.append(UInt8(ascii: ")"))
    }

    mutating func part(_ label: String?, _ value: Any) {
        begin(label)
        add(value)
    }

    /// A value that is known to write itself need not be asked.
    mutating func part(_ label: String?, _ value: some WritesItself) {
        begin(label)
        if asksAll { add(value as Any) } else { value.write(to: &self) }
    }

    mutating func part(_ label: String?, _ text: String) {
        begin(label)
        add(text: text)
    }

    mutating func part(_ label: String?, _ number: Int) {
        begin(label)
        add(text: "\(number)")
    }

    private mutating func begin(_ label: String?) {
        if let label { bytes += label.utf8 }
        bytes.append(UInt8(ascii: "="))
    }

    private mutating func add(reflecting value: Any) {
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty && mirror.displayStyle != .optional {
            add(text: "\(value)")
            return
        }
        parts { writing in
            switch mirror.displayStyle {
            case .dictionary, .set:
                let entries = mirror.children.map { child in
                    var inner = CanonicalWriting(asksAll: writing.asksAll)
                    inner.add(child.value)
                    return inner.bytes
                }
                for entry in entries.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                    writing.add(bytes: entry)
                }
            default:
                for child in mirror.children { writing.part(child.label, child.value) }
            }
        }
    }
}

/// A kind of value that writes what asking it would give.
protocol WritesItself {
    func write(to writing: inout CanonicalWriting)
}

extension Identifier: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts { $0.part("text", text) }
    }
}

extension Wording: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("text", text)
            $0.part("translations", translations)
        }
    }
}

/// A text or number that is there is written as one that has to be.
extension Optional: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        if let self, self is String || self is Int || self is Double || self is [UInt8] {
            return writing.add(self)
        }
        writing.parts { writing in
            if let self { writing.part("some", self) }
        }
    }
}

/// An empty one, whatever of, is written as no bytes are.
extension Array: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        if isEmpty { return writing.add(text: "0") }
        writing.parts { writing in
            for element in self { writing.part(nil, element) }
        }
    }
}

extension Dictionary: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        if isEmpty { return writing.add(text: "[:]") }
        let entries = map { entry in
            var inner = CanonicalWriting()
            inner.parts {
                $0.part("key", entry.key)
                $0.part("value", entry.value)
            }
            return inner.bytes
        }
        writing.parts { writing in
            for entry in entries.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                writing.add(bytes: entry)
            }
        }
    }
}
