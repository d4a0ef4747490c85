/// Turns a project into `project.qde`, its parts in the order that the schema wants.
enum ProjectWriting {
    static let space = "urn:QDA-XML:project:1.0"

    static func bytes(_ project: QualitativeProject) -> [UInt8] {
        var writer = XmlWriter()
        writer.element(
            "Project", ["xmlns": space, "name": project.name, "origin": project.origin]
        ) { xml in
            part("Users", project.users, &xml) { user, xml in
                xml.element("User", ["guid": user.guid.text, "name": user.name])
            }
            if !project.codes.isEmpty {
                xml.element("CodeBook") { xml in
                    xml.element("Codes") { CodeTree(project.codes).write(&$0) }
                }
            }
            part("Variables", project.variables, &xml) { variable, xml in
                xml.element(
                    "Variable",
                    ["guid": variable.guid.text, "name": variable.name, "typeOfVariable": "Text"])
            }
            part("Cases", project.cases, &xml, write)
            part("Sources", project.sources, &xml, write)
            part("Notes", project.notes, &xml, write)
            part("Sets", project.sets, &xml) { set, xml in
                xml.element("Set", ["guid": set.guid.text, "name": set.name]) { xml in
                    for code in set.codes { xml.element("MemberCode", ["targetGUID": code.text]) }
                }
            }
            write(project.projectNotes, &xml)
        }
        return writer.bytes
    }

    /// A part that must not be there with nothing in it.
    private static func part<Thing>(
        _ name: String, _ things: [Thing], _ xml: inout XmlWriter, _ write: (Thing, inout XmlWriter) -> Void
    ) {
        guard !things.isEmpty else { return }
        xml.element(name) { xml in
            for thing in things { write(thing, &xml) }
        }
    }

    private static func write(_ one: QualitativeProject.Case, _ xml: inout XmlWriter) {
        xml.element("Case", ["guid": one.guid.text, "name": one.name]) { xml in
            write(one.values, &xml)
            for source in one.sources { xml.element("SourceRef", ["targetGUID": source.text]) }
            for selection in one.selections { xml.element("SelectionRef", ["targetGUID": selection.text]) }
        }
    }

    private static func write(_ values: [QualitativeProject.Value], _ xml: inout XmlWriter) {
        for value in values {
            xml.element("VariableValue") { xml in
                xml.element("VariableRef", ["targetGUID": value.variable.text])
                xml.text("TextValue", value.text)
            }
        }
    }

    private static func write(_ note: QualitativeProject.Note, _ xml: inout XmlWriter) {
        guard case .words(let text) = note.text else { return }
        xml.element(
            "Note",
            [
                "guid": note.guid.text, "name": note.name, "creatingUser": note.user?.text,
                "creationDateTime": note.on.map { "\($0)T00:00:00Z" },
            ]
        ) { $0.text("PlainTextContent", text) }
    }

    private static func write(_ notes: [Guid], _ xml: inout XmlWriter) {
        for note in notes { xml.element("NoteRef", ["targetGUID": note.text]) }
    }

    private static func write(_ source: QualitativeProject.TextSource, _ xml: inout XmlWriter) {
        var hasWords = false
        if case .words = source.text { hasWords = true }
        xml.element(
            "TextSource",
            [
                "guid": source.guid.text, "name": source.name,
                "plainTextPath": hasWords ? QdpxPath.link(source.guid) : nil,
            ]
        ) { xml in
            if let note = source.note { xml.text("Description", note) }
            for selection in source.selections { write(selection, &xml) }
            for coding in source.codings { write(coding, &xml) }
            write(source.notes, &xml)
            write(source.values, &xml)
        }
    }

    private static func write(_ selection: QualitativeProject.Selection, _ xml: inout XmlWriter) {
        xml.element(
            "PlainTextSelection",
            [
                "guid": selection.guid.text, "name": selection.name, "startPosition": "\(selection.start)",
                "endPosition": "\(selection.end)",
            ]
        ) { xml in
            if let note = selection.note { xml.text("Description", note) }
            for coding in selection.codings { write(coding, &xml) }
            write(selection.notes, &xml)
        }
    }

    private static func write(_ coding: QualitativeProject.CodeUse, _ xml: inout XmlWriter) {
        xml.element("Coding", ["guid": coding.guid.text, "creatingUser": coding.user?.text]) { xml in
            xml.element("CodeRef", ["targetGUID": coding.code.text])
        }
    }
}
