/// Codes by the one that they stand under.
struct CodeTree {
    private let children: [Guid?: [QualitativeProject.CodeNode]]

    init(_ codes: [QualitativeProject.CodeNode]) {
        children = Dictionary(grouping: codes, by: \.parent)
    }

    func under(_ parent: Guid?) -> [QualitativeProject.CodeNode] { children[parent] ?? [] }

    func write(_ xml: inout XmlWriter) { write(under: nil, &xml) }

    private func write(under parent: Guid?, _ xml: inout XmlWriter) {
        for code in under(parent) {
            xml.element(
                "Code",
                ["guid": code.guid.text, "name": code.name, "isCodable": code.isCodable ? "true" : "false"]
            ) { xml in
                if let meaning = code.meaning { xml.text("Description", meaning) }
                for note in code.notes { xml.element("NoteRef", ["targetGUID": note.text]) }
                write(under: code.guid, &xml)
            }
        }
    }
}
