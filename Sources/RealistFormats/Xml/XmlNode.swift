/// An element with all that is in it, held in memory: for parts of a file that are small beside the whole.
struct XmlNode: Equatable {
    /// Without its namespace, which programs get wrong.
    let name: String
    private var attributes: [String: String] = [:]
    private(set) var children: [XmlNode] = []
    /// The text directly in it, its pieces joined.
    private(set) var text = ""

    /// - Parameters:
    ///   - start: the element, whose start was read.
    ///   - reader: stands behind that start; afterwards behind the element's end.
    /// - Throws: ``XmlProblem``, and what reading throws.
    init(_ start: XmlElement, _ reader: inout XmlReader) throws {
        var open = [XmlNode(start)]
        while true {
            switch try reader.next() {
            case .start(let element): open.append(XmlNode(element))
            case .text(let text): open[open.count - 1].text += text
            case .end, .done:
                let node = open.removeLast()
                guard !open.isEmpty else {
                    self = node
                    return
                }
                open[open.count - 1].children.append(node)
            }
        }
    }

    private init(_ element: XmlElement) {
        name = element.name.local
        for (name, value) in element.attributes where name.space.isEmpty { attributes[name.local] = value }
    }

    var attributeNames: [String] { attributes.keys.sorted() }

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// All of a name that stand directly in it, in their order.
    func all(_ name: String) -> [XmlNode] { children.filter { $0.name == name } }

    /// How many of a name there are, this one and all that are in it.
    func count(of name: String) -> Int {
        children.reduce(self.name == name ? 1 : 0) { $0 + $1.count(of: name) }
    }

    func first(_ name: String) -> XmlNode? { children.first { $0.name == name } }
}
