import Realist

/// The names in the world that things of a study have.
struct StudyGuids {
    private let study: Identifier<Study>

    init(_ study: Identifier<Study>) { self.study = study }

    func of(_ id: Source.ID) -> Guid { Guid("source", id.text, in: study) }
    func of(_ id: Excerpt.ID) -> Guid { Guid("excerpt", id.text, in: study) }
    func of(_ id: Dimension.ID) -> Guid { Guid("dimension", id.text, in: study) }
    func of(_ id: Theme.ID) -> Guid { Guid("theme", id.text, in: study) }
    func of(_ id: Code.ID) -> Guid { Guid("code", id.text, in: study) }
    func of(_ id: Participant.ID) -> Guid { Guid("participant", id.text, in: study) }
    func of(_ id: Memo.ID) -> Guid { Guid("memo", id.text, in: study) }
    func of(_ id: LinkedCoding.ID) -> Guid { Guid("linked", id.text, in: study) }
    func of(coder: String) -> Guid { Guid("coder", coder, in: study) }
    func of(variable: String) -> Guid { Guid("variable", variable, in: study) }
    func of(set theme: Theme.ID) -> Guid { Guid("set", theme.text, in: study) }

    func use(of coding: Coding) -> QualitativeProject.CodeUse {
        let name = "\(coding.excerpt)/\(coding.code)/\(coding.coder)"
        return QualitativeProject.CodeUse(
            guid: Guid("coding", name, in: study), code: of(coding.code), user: of(coder: coding.coder))
    }

    func of(_ reading: Reading) -> Guid {
        let name = "\(reading.excerpt)/\(reading.configuration)/\(reading.part.code)/\(reading.reader)"
        return Guid("reading", name, in: study)
    }
}
