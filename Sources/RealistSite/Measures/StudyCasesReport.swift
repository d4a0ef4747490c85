public import Realist
import RealistFormats
import Statistics

/// Which cases of a study a configurational analysis is of, and between which waves their scores changed.
public struct AskedCases: Equatable, Sendable {
    public var unit: CaseUnit
    /// Whose contexts come first, of sites.
    public var explanation: Configuration.ID?
    public var partly = MechanismCases.Partly.more
    public var from: String?
    public var to: String?

    public init(_ unit: CaseUnit) { self.unit = unit }
}

extension StudyAnswers {
    /// - Parameters:
    ///   - asked: which cases.
    ///   - path: the study, as messages name it.
    ///   - isScored: whether scores are wanted; people always have theirs.
    /// - Returns: with everything that is known of them.
    /// - Throws: ``AnalyseStudyProblem`` for waves that the study does not have, and what reading throws.
    public func cases(_ asked: AskedCases, path: String, isScored: Bool = true) throws -> StudyCases {
        let working = study.working
        switch asked.unit {
        case .episode: return .episodes(working, partly: asked.partly)
        case .siteRecommendation: return .decisions(working, partly: asked.partly)
        case .person: return .people(working, try people(asked, path))
        case .site:
            let explanation = working.theory.configurations.first { $0.id == asked.explanation }
            return .sites(
                working, of: explanation, partly: asked.partly,
                isScored ? try people(asked, path) : CasePeople())
        }
    }

    /// Everybody's scores on every questionnaire that has answers.
    private func people(_ asked: AskedCases, _ path: String) throws -> CasePeople {
        let answered = study.instruments.filter { one in
            counts.contains { $0.instrument == one.id && $0.count > 0 }
        }
        var people = CasePeople()
        for instrument in answered {
            let scored: AnalysedStudy
            do {
                scored = try AnalysedStudy(
                    path, self, instrument: instrument.id.text, from: asked.from, to: asked.to, .comparison)
            } catch let problem as AnalyseStudyProblem {
                switch problem {
                // Answered at one wave only, or not at these two: it has scores, and no change.
                case .wrongOrder where asked.from == nil && asked.to == nil, .nobody:
                    scored = try AnalysedStudy(path, self, instrument: instrument.id.text, .wave(nil))
                default: throw problem
                }
            }
            let known = try scored.analysis().people.knownAttributes
            people.add(try scored.analysis(also: known), isAlone: answered.count == 1)
        }
        return people
    }
}

extension StudyCases {
    /// - Parameters:
    ///   - choice: conditions, outcome and thresholds.
    ///   - path: the study, as messages name it.
    /// - Returns: with every case left out, by name, of which something is not known.
    /// - Throws: ``ConfigurationsProblem`` for a set that there is not, that needs thresholds, or that stands twice.
    public func asked(_ choice: Choice, path: String) throws(ConfigurationsProblem) -> ConfigurationalQuestion
    {
        if choice.conditions.isEmpty || choice.outcome.isEmpty {
            throw .whichSets(unit: unit, known: sets.map(\.id), path: path)
        }
        do {
            return try question(choice)
        } catch {
            switch error {
            case .unknown(let id):
                throw .unknownSet(id, unit: unit, known: sets.map(\.id), path: path)
            case .needsThresholds(let id):
                throw .needsThresholds(id, range: set(id)?.range, path: path)
            case .isBoth(let id): throw .isBoth(id, path: path)
            }
        }
    }

    /// What must be known of conditions and outcome that were made of a study's records.
    public var notes: [String] {
        var notes = [
            "Nobody's answer is guessed: a case of which something is not known is left out, and named."
        ]
        if sets.contains(where: { $0.expectation != .either }) {
            notes.append(
                "What is expected of each condition is what the explanation says of it, unless it is said otherwise. Contexts "
                    + "of which any one will do are one condition.")
        }
        if unnamed > 0 {
            notes.append(
                "\(unnamed) \(unnamed == 1 ? "person" : "people") who withdrew, or did not agree to the use of their answers, "
                    + "\(unnamed == 1 ? "is" : "are") no case and not named.")
        }
        return notes
    }
}
