public import Realist

/// What a reading finds besides the values: problems, the identifiers that were given out, and those
/// that were referred to. It goes along through all files of a folder, so that everything is told at once.
public struct Findings: Sendable {
    public var problems = Problems()
    /// The file that is being read, as messages name it.
    public var file: String
    /// The language of a text that is written without one.
    public var firstLanguage: Language = .english
    /// The languages that a text may be written in; `nil` for any.
    public var languages: [Language]?
    /// The lists that codes are held against; the codes of a list that is not here are taken as they are.
    public var vocabularies: [Vocabulary] = []
    /// What the study adds to them.
    var ownTerms: [OwnTerm] = []

    private var declared: [String: [String: Location]] = [:]
    private var pending: [Reference] = []
    /// Looking for a near name takes time, and nobody reads the thousandth suggestion.
    private var suggestionsLeft = 200

    /// Places of things that have no identifier, by noun, in the order in which they were read.
    private var marks: [String: [Location]] = [:]

    private struct Reference: Sendable {
        let noun: String
        let id: String
        let place: Location
        /// A thing whose absence is told elsewhere, so that this reference need not be.
        let within: Name?
    }

    /// A noun and an identifier.
    public struct Name: Sendable {
        let noun: String
        let id: String

        public init(_ noun: String, _ id: String) {
            self.noun = noun
            self.id = id
        }
    }

    public init(file: String) {
        self.file = file
    }

    public mutating func add(_ problem: any Explained) {
        problems.add(problem)
    }

    /// Somebody of this noun has the identifier from now on.
    ///
    /// - Returns: `false`, and a problem is added, when it was given out before.
    @discardableResult
    public mutating func declare(_ noun: String, _ id: String, at place: Location) -> Bool {
        if let first = declared[noun]?[id] {
            add(ReferenceProblem.twice(noun: noun, id: id, first: first, at: place))
            return false
        }
        declared[noun, default: [:]][id] = place
        return true
    }

    /// The identifier must be known when everything has been read; it may be given out later.
    public mutating func refer(to noun: String, _ id: String, at place: Location, within: Name? = nil) {
        guard declared[noun]?[id] == nil else { return }
        pending.append(Reference(noun: noun, id: id, place: place, within: within))
    }

    public func isDeclared(_ noun: String, _ id: String) -> Bool {
        declared[noun]?[id] != nil
    }

    /// The identifiers of this noun that were given out so far, in no order.
    func known(_ noun: String) -> [String] { declared[noun].map { Array($0.keys) } ?? [] }

    public func place(of noun: String, _ id: String) -> Location? {
        declared[noun]?[id]
    }

    /// Remembers where a thing without an identifier stands.
    public mutating func mark(_ noun: String, at place: Location) {
        marks[noun, default: []].append(place)
    }

    /// The places of all things of a noun, when there are as many as expected; else none can be told apart.
    public func marks(of noun: String, count: Int) -> [Location]? {
        let places = marks[noun] ?? []
        return places.count == count ? places : nil
    }

    /// After the last file: adds a problem for every reference that leads nowhere.
    ///
    /// - Parameter homes: for a noun, the file that gives its identifiers out. When it gave none out and
    ///   something is wrong with it, that is told already, and not again for each reference.
    public mutating func checkReferences(homes: [String: String] = [:]) {
        let references = pending
        pending = []
        let faulty = Set(problems.list.compactMap { $0.location?.file })
        for reference in references {
            let known = declared[reference.noun] ?? [:]
            guard known[reference.id] == nil else { continue }
            if known.isEmpty, let home = homes[reference.noun], faulty.contains(home) { continue }
            if let outer = reference.within, declared[outer.noun]?[outer.id] == nil { continue }
            let near = suggestion(for: reference.id, among: known.keys)
            add(
                ReferenceProblem.unknown(
                    noun: reference.noun, id: reference.id, suggestion: near, at: reference.place))
        }
    }

    /// The nearest known name, or `nil` when none is near or many were looked for already.
    public mutating func suggestion(for text: String, among known: some Sequence<String>) -> String? {
        guard suggestionsLeft > 0 else { return nil }
        suggestionsLeft -= 1
        return Suggestion.nearest(to: text, among: known)
    }
}
