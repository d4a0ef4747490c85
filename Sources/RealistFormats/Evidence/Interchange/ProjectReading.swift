import Realist

/// One pass over `project.qde`: what is known is kept, what is not is counted.
///
/// Namespaces, the order of parts and the form of GUIDs are not insisted on, because programs differ in them. Texts
/// that lie in files of their own are read by `text`.
struct ProjectReading {
    private(set) var project = QualitativeProject()
    /// Codes that were read.
    private var seen: Set<Guid> = []
    private let text: (_ path: String) throws -> QualitativeProject.Text

    init(of origin: String = "", text: @escaping (_ path: String) throws -> QualitativeProject.Text) {
        self.text = text
        project.origin = origin
    }

    /// - Throws: ``InterchangeProblem`` for another kind of XML; what `text` and the reader throw.
    mutating func read(_ reader: inout XmlReader, file: String) throws {
        guard case .start(let root) = try reader.firstElement(), root.name.local == "Project" else {
            throw InterchangeProblem.notAProject(at: Location(file: file))
        }
        project.name = PlainText.line(root.value("name"))
        project.origin = PlainText.line(root.value("origin"))
        while true {
            switch try reader.next() {
            case .start(let element) where element.name.local == "CodeBook":
                let book = try XmlNode(element, &reader)
                for codes in book.all("Codes") { try read(codes: codes, under: nil, depth: 0, file: file) }
                for sets in book.all("Sets") { for one in sets.children { read(set: one) } }
            case .start(let element) where element.name.local == "NoteRef":
                if let note = try XmlNode(element, &reader).target { project.projectNotes.append(note) }
            case .start(let element):
                if ProjectReading.parts.contains(element.name.local) {
                    try readPart(element.name.local, &reader, file: file)
                } else {
                    _ = try XmlNode(element, &reader)
                }
            // To the very end, so that the check sum of the archive is looked at.
            case .text, .end: continue
            case .done: return
            }
        }
    }

    /// Parts with one thing after the other in them.
    private static let parts: Set<String> = [
        "Users", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs",
    ]

    private mutating func readPart(_ part: String, _ reader: inout XmlReader, file: String) throws {
        while true {
            switch try reader.next() {
            case .start(let element):
                let node = try XmlNode(element, &reader)
                switch part {
                case "Users": read(user: node)
                case "Variables": read(variable: node)
                case "Cases": read(case: node)
                case "Sources": try read(source: node)
                case "Notes": try read(note: node)
                case "Sets": read(set: node)
                case "Links": count(.links)
                default: count(.graphs)
                }
            case .text: continue
            case .end, .done: return
            }
        }
    }

    mutating func count(_ kind: QualitativeProject.Elsewhere, _ more: Int = 1) {
        if more > 0 { project.elsewhere[kind, default: 0] += more }
    }

    // MARK: Codes

    static let deepest = 100

    /// Codes of a codebook, of either kind of file.
    mutating func read(codes: XmlNode, under parent: Guid?, depth: Int, file: String) throws {
        guard depth < ProjectReading.deepest else {
            throw InterchangeProblem.tooDeep(at: Location(file: file))
        }
        for node in codes.all("Code") {
            // One that is there twice would stand under itself.
            guard let guid = node.guid, seen.insert(guid).inserted else {
                count(.faulty, node.count(of: "Code"))
                continue
            }
            project.codes.append(
                QualitativeProject.CodeNode(
                    guid: guid, name: PlainText.line(node["name"]), meaning: node.description,
                    parent: parent, isCodable: node["isCodable"]?.lowercased() != "false",
                    notes: node.notes))
            try read(codes: node, under: guid, depth: depth + 1, file: file)
        }
    }

    mutating func read(set node: XmlNode) {
        guard let guid = node.guid else { return count(.faulty) }
        // A codebook says guid where a project says targetGUID.
        let codes = node.all("MemberCode").compactMap { $0.target ?? $0.guid }
        if codes.isEmpty { return count(.sourceSets) }
        project.sets.append(.init(guid: guid, name: PlainText.line(node["name"]), codes: codes))
    }

    // MARK: People

    private mutating func read(user node: XmlNode) {
        guard let guid = node.guid else { return count(.faulty) }
        let names = [node["name"], node["id"]].map { PlainText.line($0) }
        project.users.append(.init(guid: guid, name: names.first { !$0.isEmpty } ?? ""))
    }

    private mutating func read(variable node: XmlNode) {
        guard let guid = node.guid else { return count(.faulty) }
        project.variables.append(.init(guid: guid, name: PlainText.line(node["name"])))
    }

    private mutating func read(case node: XmlNode) {
        guard let guid = node.guid else { return count(.faulty) }
        count(.caseCodes, node.all("CodeRef").count)
        project.cases.append(
            QualitativeProject.Case(
                guid: guid, name: PlainText.line(node["name"]), values: node.values,
                sources: node.all("SourceRef").compactMap(\.target),
                selections: node.all("SelectionRef").compactMap(\.target)))
    }

    private mutating func read(note node: XmlNode) throws {
        guard let guid = node.guid else { return count(.faulty) }
        let moments = [node["creationDateTime"], node["modifiedDateTime"]].compactMap { $0 }
        project.notes.append(
            .init(
                guid: guid, name: PlainText.line(node["name"]), text: try words(of: node),
                user: node["creatingUser"].flatMap { Guid($0) },
                on: moments.lazy.compactMap { Day($0.prefix(10)) }.first))
    }

    // MARK: Texts

    private mutating func read(source node: XmlNode) throws {
        switch node.name {
        case "TextSource": try readText(node, node)
        case "PictureSource":
            count(.pictures)
            count(.boxes, node.all("PictureSelection").count)
            if let words = node.first("TextDescription") { try readText(words, node) }
        case "PDFSource":
            count(.pdfs)
            count(.boxes, node.all("PDFSelection").count)
            if let words = node.first("Representation") { try readText(words, node) }
        case "AudioSource", "VideoSource":
            count(node.name == "AudioSource" ? .audio : .video)
            count(.moments, node.all("AudioSelection").count + node.all("VideoSelection").count)
            for words in node.all("Transcript") { try readText(words, node) }
        default: count(.faulty)
        }
    }

    /// The words of a source, also those that stand for a page, a picture or a recording.
    private mutating func readText(_ node: XmlNode, _ whole: XmlNode) throws {
        guard let guid = node.guid else { return count(.faulty) }
        var name = PlainText.line(node["name"])
        if name.isEmpty { name = PlainText.line(whole["name"]) }
        var source = QualitativeProject.TextSource(
            guid: guid, name: name, note: whole.description ?? node.description, values: whole.values,
            text: try words(of: node), notes: Set(node.notes + whole.notes).sorted())
        for place in node.all("PlainTextSelection") {
            add(
                place, from: Int(place["startPosition"] ?? ""), to: Int(place["endPosition"] ?? ""),
                to: &source)
        }
        let points = Dictionary(
            node.all("SyncPoint").compactMap { point in
                point.guid.flatMap { guid in point["position"].flatMap { Int($0) }.map { (guid, $0) } }
            }, uniquingKeysWith: { first, _ in first })
        for place in node.all("TranscriptSelection") {
            let ends = ["fromSyncPoint", "toSyncPoint"].map {
                place[$0].flatMap { Guid($0) }.flatMap { points[$0] }
            }
            add(place, from: ends[0], to: ends[1], to: &source)
        }
        source.codings = (node.all("Coding") + (node == whole ? [] : whole.all("Coding"))).compactMap(coding)
        project.sources.append(source)
    }

    private mutating func add(
        _ node: XmlNode, from start: Int?, to end: Int?, to source: inout QualitativeProject.TextSource
    ) {
        guard let guid = node.guid else { return count(.faulty) }
        source.selections.append(
            QualitativeProject.Selection(
                guid: guid, name: node["name"] ?? "", note: node.description, start: start ?? -1,
                end: end ?? -1,
                range: nil, codings: node.all("Coding").compactMap(coding), notes: node.notes))
    }

    private func coding(_ node: XmlNode) -> QualitativeProject.CodeUse? {
        guard let code = node.first("CodeRef")?.target else { return nil }
        return QualitativeProject.CodeUse(
            guid: node.guid ?? code, code: code, user: node["creatingUser"].flatMap { Guid($0) },
            notes: node.notes)
    }

    private func words(of node: XmlNode) throws -> QualitativeProject.Text {
        if let path = node["plainTextPath"], !path.isEmpty { return try text(path) }
        if let content = node.first("PlainTextContent") { return .words(content.text) }
        return node["richTextPath"]?.isEmpty == false ? .styledOnly : .words("")
    }
}
