public import Realist

/// What the words in the coded columns of a table of changes stand for in one study.
public struct ChangeCodes: Sendable {
    private var byField: [ChangeField: Known] = [:]
    /// Core parts of the recommendations.
    let coreParts: [Recommendation.ID: [Recommendation.CorePart.ID]]
    /// The site of each workshop that is of one only.
    let workshopSites: [Workshop.ID: Site.ID]
    /// Phrases of the study that lead to nobody though they may look like it.
    public let phrases: [String]

    struct Known: Sendable {
        /// In the order in which a reader would look for them.
        var codes: [String] = []
        /// By the plain word; `nil` for a word that could mean two.
        var words: [String: String?] = [:]

        /// What a person wrote, or somebody else's word: the code itself comes before any word.
        func code(_ text: String) -> String? {
            if codes.contains(text) { return text }
            return words[ChangeWords.plain(text)] ?? nil
        }

        mutating func add(_ code: String, _ names: [String]) {
            codes.append(code)
            for name in [code] + names { learn(name, code) }
        }

        mutating func learn(_ word: String, _ code: String) {
            let plain = ChangeWords.plain(word)
            guard !plain.isEmpty else { return }
            if let known = words[plain] {
                if known != code { words.updateValue(nil, forKey: plain) }
            } else {
                words[plain] = code
            }
        }
    }

    /// - Parameters:
    ///   - study: whose sites, recommendations and other things are named.
    ///   - vocabularies: FRAME and FRAME-IS.
    ///   - words: what people call kinds, states, yes and no.
    public init(_ study: Study, vocabularies: [Vocabulary], words: ChangeWords) {
        var fields: [ChangeField: Known] = [:]
        for site in study.sites {
            fields[.site, default: Known()].add(
                site.id.text, ChangeCodes.texts(site.label) + [site.name].compactMap { $0 })
        }
        for recommendation in study.recommendations {
            fields[.recommendations, default: Known()].add(
                recommendation.id.text, [recommendation.label] + ChangeCodes.texts(recommendation.title))
        }
        for recommendation in study.recommendations {
            // `R2` is also recommendation 2, unless another one is called so.
            let number = recommendation.label.drop { !$0.isNumber }
            guard !number.isEmpty, number.allSatisfy(\.isNumber) else { continue }
            for form in ["\(number)", "rec \(number)", "recommendation \(number)"] {
                fields[.recommendations]?.learn(form, recommendation.id.text)
            }
        }
        for configuration in study.theory.configurations {
            fields[.configurations, default: Known()].add(
                configuration.id.text, [configuration.label] + ChangeCodes.texts(configuration.title))
        }
        for measure in study.about.measures {
            fields[.measures, default: Known()].add(measure.id.text, ChangeCodes.texts(measure.title))
        }
        for material in study.materials {
            fields[.materials, default: Known()].add(material.id.text, ChangeCodes.texts(material.title))
        }
        fields[.kind] = ChangeCodes.known(Adaptation.Kind.allCases.map(\.rawValue))
        fields[.state] = ChangeCodes.known(Adaptation.State.allCases.map(\.rawValue))
        for workshop in study.workshops {
            fields[.workshop, default: Known()].add(
                workshop.id.text, ChangeCodes.texts(workshop.title) + [workshop.on.description])
        }
        fields[.toldHow] = ChangeCodes.known(ToldBy.How.allCases.map(\.rawValue))
        fields[.shared] = ChangeCodes.known(["yes", "no"])
        for field in ChangeField.ofFrame {
            guard let frame = field.frame,
                let vocabulary = vocabularies.first(where: { $0.id.text == frame.vocabulary })
            else { continue }
            for term in vocabulary.terms(filling: frame.field.rawValue) {
                fields[field, default: Known()].add(term.id.text, [term.title, term.plain] + term.also)
            }
        }
        for field in ChangeField.ofFrame {
            guard let frame = field.frame else { continue }
            for term in study.ownTerms
            where term.framework.rawValue == frame.vocabulary && term.field == frame.field.ofTerms {
                fields[field, default: Known()].add(term.id.text, ChangeCodes.texts(term.title))
            }
        }
        for (field, values) in words.values {
            for (word, code) in values.sorted(by: { $0.key < $1.key }) { fields[field]?.learn(word, code) }
        }
        byField = fields
        coreParts = Dictionary(
            study.recommendations.map { ($0.id, $0.core.map(\.id)) }, uniquingKeysWith: { first, _ in first })
        workshopSites = Dictionary(
            study.workshops.compactMap { workshop in workshop.site.map { (workshop.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        phrases =
            study.sites.flatMap { ChangeCodes.texts($0.label) + [$0.name].compactMap { $0 } }
            + study.recommendations.flatMap { ChangeCodes.texts($0.title) }
    }

    /// The codes that a column may hold.
    public func codes(of field: ChangeField) -> [String] { byField[field]?.codes ?? [] }

    func known(_ field: ChangeField) -> Known { byField[field] ?? Known() }

    /// The texts that one cell holds: one, or for a list several, parted by lines, semicolons or, where that makes
    /// known words of it, commas, slashes or an "and".
    func texts(in cell: String, of field: ChangeField) -> [String] {
        guard case .codes(several: true) = field.holds else { return [cell] }
        let known = known(field)
        if known.code(cell) != nil { return [cell] }
        let parts = ChangeCodes.parts(cell) { $0 == ";" || $0 == "\n" || $0 == "|" }
        return parts.flatMap { part -> [String] in
            if known.code(part) != nil { return [part] }
            let byComma = ChangeCodes.parts(part) { $0 == "," }
            if byComma.count > 1, byComma.contains(where: { known.code($0) != nil }) { return byComma }
            for other in [part.replacing(" and ", with: "\n").replacing("&", with: "\n"), part] {
                let pieces = ChangeCodes.parts(other) { $0 == "\n" || $0 == "," || $0 == "/" || $0 == "+" }
                if pieces.count > 1, pieces.allSatisfy({ known.code($0) != nil }) { return pieces }
            }
            return [part]
        }
    }

    private static func parts(_ text: String, _ isBetween: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isBetween).map { TeamTable.tidy(String($0)) }.filter { !$0.isEmpty }
    }

    private static func known(_ codes: [String]) -> Known {
        var known = Known()
        for code in codes { known.add(code, []) }
        return known
    }

    private static func texts(_ wording: Wording) -> [String] {
        [wording.text] + wording.translations.sorted { $0.key < $1.key }.map(\.value)
    }
}
