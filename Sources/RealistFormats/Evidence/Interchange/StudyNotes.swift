import Realist

/// What evaluators thought and made of passages, as memos for people who look at it in another program: memos, readings,
/// and what a passage tells together. One about an explanation stands at the project, because that program has none.
struct StudyNotes {
    private(set) var all: [QualitativeProject.Note] = []
    /// Notes about the project as a whole.
    private(set) var project: [Guid] = []
    private(set) var writers: Set<String> = []
    private var byPassage: [Excerpt.ID: [Guid]] = [:]
    private var bySource: [Source.ID: [Guid]] = [:]
    private var byCode: [Code.ID: [Guid]] = [:]

    init(_ evidence: Evidence, of study: Study, _ names: StudyGuids) {
        let explanations = Dictionary(
            study.theory.configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for reading in evidence.readings {
            let note = ReadingNote(reading, of: explanations[reading.configuration], names)
            add(note.guid, note.name, note.text, reading.reader, reading.on, names)
            byPassage[reading.excerpt, default: []].append(note.guid)
        }
        for linked in evidence.linkedCodings {
            let roles = linked.parts.map(\.role.rawValue).joined(separator: ", ")
            let lines = linked.parts.map { "\($0.role.rawValue): \($0.text)" }
            let text = (lines + (linked.memo.isEmpty ? [] : [linked.memo])).joined(separator: "\n")
            add(names.of(linked.id), roles, text, linked.coder, linked.on, names)
            byPassage[linked.excerpt, default: []].append(names.of(linked.id))
        }
        for memo in evidence.memos {
            let guid = names.of(memo.id)
            var name = memo.kind.rawValue
            switch memo.about {
            case .study: project.append(guid)
            case .explanation(let id):
                name += ", \(explanations[id]?.label ?? id.text)"
                project.append(guid)
            case .passage(let id): byPassage[id, default: []].append(guid)
            case .source(let id): bySource[id, default: []].append(guid)
            case .code(let id):
                // One that was merged stands at the code that was kept, one that is gone at the project.
                if let code = study.evidence.codebook.code(id) {
                    byCode[code.id, default: []].append(guid)
                } else {
                    name += ", \(id)"
                    project.append(guid)
                }
            }
            add(guid, name, memo.text, memo.writer, memo.on, names)
        }
    }

    func about(_ passage: Excerpt.ID) -> [Guid] { byPassage[passage] ?? [] }
    func about(_ source: Source.ID) -> [Guid] { bySource[source] ?? [] }
    func about(_ code: Code.ID) -> [Guid] { byCode[code] ?? [] }

    private mutating func add(
        _ guid: Guid, _ name: String, _ text: String, _ writer: String, _ day: Day?, _ names: StudyGuids
    ) {
        if !writer.isEmpty { writers.insert(writer) }
        all.append(
            .init(
                guid: guid, name: name, text: .words(text),
                user: writer.isEmpty ? nil : names.of(coder: writer), on: day))
    }
}
