import Realist

/// Reads XML from its beginning to its end: elements, their attributes and text, names resolved to namespaces.
///
/// Strict and small: UTF-8 only, no document type, no entities but the five of XML and those by number. Comments and
/// instructions to other programs are passed over. What is deeper or longer than any table needs is refused.
struct XmlReader {
    static let deepest = 200
    static let mostAttributes = 100
    static let longestName = 255
    /// Of a text between two tags, or of an attribute, in bytes.
    static let longestText = 1 << 20

    enum Event: Equatable {
        case start(XmlElement)
        case end(XmlElement.Name)
        case text(String)
        /// After the outermost element.
        case done
    }

    private var bytes: XmlBytes
    private var open: [(raw: [UInt8], name: XmlElement.Name, declared: Int)] = []
    /// Prefixes with their namespaces, the innermost last.
    private var spaces: [(prefix: String, uri: String)] = [
        ("xml", "http://www.w3.org/XML/1998/namespace")
    ]
    private var closes = false
    private var hasBegun = false
    private var isDone = false

    /// - Parameters:
    ///   - source: the next bytes, none at the end.
    ///   - part: what is read, as messages name it.
    ///   - file: the file it is a part of.
    ///   - longest: how many bytes a text may have.
    init(
        _ source: @escaping () throws -> [UInt8], part: String, file: String,
        longest: Int = XmlReader.longestText
    ) {
        bytes = XmlBytes(source, part: part, file: file, longest: longest)
    }

    /// Goes to the next event.
    mutating func next() throws -> Event {
        if closes { return close() }
        while true {
            guard let byte = try bytes.peek() else {
                guard hasBegun, open.isEmpty else { throw bytes.malformed }
                isDone = true
                return .done
            }
            if byte != UInt8(ascii: "<") {
                let text = try bytes.text(until: UInt8(ascii: "<"))
                if !open.isEmpty { return .text(text) }
                // Around the outermost element stands nothing but blanks and the mark of UTF-8.
                guard text.allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) else { throw bytes.malformed }
                continue
            }
            bytes.skip()
            switch try bytes.peek() {
            case UInt8(ascii: "?"): try bytes.skip(through: Array("?>".utf8))
            case UInt8(ascii: "!"):
                if let text = try declaration() { return .text(text) }
            case UInt8(ascii: "/"): return try endTag()
            default: return try startTag()
            }
        }
    }

    /// After `<!`: a comment, or a text that is taken as it is.
    private mutating func declaration() throws -> String? {
        bytes.skip()
        if try bytes.take("--") {
            try bytes.skip(through: Array("-->".utf8))
            return nil
        }
        if try bytes.take("[CDATA[") {
            guard !open.isEmpty else { throw bytes.malformed }
            return try bytes.plainText(through: Array("]]>".utf8))
        }
        if try bytes.take("DOCTYPE") { throw bytes.documentType }
        throw bytes.malformed
    }

    private mutating func startTag() throws -> Event {
        guard !(hasBegun && open.isEmpty) else { throw bytes.malformed }
        hasBegun = true
        let raw = try bytes.name()
        var found: [(raw: [UInt8], value: String)] = []
        while true {
            let hadBlank = try bytes.skipBlanks()
            guard let byte = try bytes.peek() else { throw bytes.malformed }
            if byte == UInt8(ascii: ">") {
                bytes.skip()
                break
            }
            if byte == UInt8(ascii: "/") {
                bytes.skip()
                guard try bytes.take(">") else { throw bytes.malformed }
                closes = true
                break
            }
            guard hadBlank else { throw bytes.malformed }
            guard found.count < XmlReader.mostAttributes else { throw bytes.tooMuch(.attributes) }
            let name = try bytes.name()
            guard !found.contains(where: { $0.raw == name }) else { throw bytes.malformed }
            found.append((name, try bytes.attribute()))
        }
        guard open.count < XmlReader.deepest else { throw bytes.tooMuch(.depth) }
        return .start(try element(raw, found))
    }

    private mutating func element(
        _ raw: [UInt8], _ found: [(raw: [UInt8], value: String)]
    ) throws -> XmlElement {
        var declared = 0
        var others: [(prefix: String, name: String, value: String)] = []
        for (raw, value) in found {
            let (prefix, name) = try split(raw)
            if prefix == "xmlns" {
                spaces.append((name, XmlElement.Name.known(value)))
                declared += 1
            } else if prefix.isEmpty, name == "xmlns" {
                spaces.append(("", XmlElement.Name.known(value)))
                declared += 1
            } else {
                others.append((prefix, name, value))
            }
        }
        let (prefix, local) = try split(raw)
        let name = XmlElement.Name(space: try space(of: prefix), local: local)
        var element = XmlElement(name: name)
        for (prefix, name, value) in others {
            // An attribute without a prefix is in no namespace.
            let space = prefix.isEmpty ? "" : try space(of: prefix)
            element.attributes.append((.init(space: space, local: name), value))
        }
        open.append((raw, name, declared))
        return element
    }

    private func split(_ raw: [UInt8]) throws -> (prefix: String, local: String) {
        let colon = UInt8(ascii: ":")
        guard let end = raw.firstIndex(of: colon) else { return ("", try text(raw[...])) }
        let local = raw[(end + 1)...]
        guard end > 0, !local.isEmpty, !local.contains(colon) else { throw bytes.malformed }
        return (try text(raw[..<end]), try text(local))
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let text = XmlBytes.decoded(bytes) else { throw self.bytes.malformed }
        return text
    }

    private func space(of prefix: String) throws -> String {
        if let found = spaces.last(where: { $0.prefix == prefix }) { return found.uri }
        guard prefix.isEmpty else { throw bytes.malformed }
        return ""
    }

    private mutating func endTag() throws -> Event {
        bytes.skip()
        let raw = try bytes.name()
        _ = try bytes.skipBlanks()
        guard try bytes.take(">"), open.last?.raw == raw else { throw bytes.malformed }
        return close()
    }

    private mutating func close() -> Event {
        closes = false
        guard let last = open.popLast() else { return .done }
        spaces.removeLast(last.declared)
        return .end(last.name)
    }
}

/// An element's name and its attributes.
struct XmlElement: Equatable {
    struct Name: Equatable {
        /// The namespace; empty where there is none.
        let space: String
        let local: String
    }

    let name: Name
    var attributes: [(name: Name, value: String)] = []

    /// The value of an attribute without a namespace.
    func value(_ local: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.space.isEmpty }?.value
    }

    static func == (left: XmlElement, right: XmlElement) -> Bool {
        left.name == right.name
            && left.attributes.elementsEqual(right.attributes) { $0.name == $1.name && $0.value == $1.value }
    }
}
