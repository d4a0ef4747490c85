public import Statistics

/// Scores of people at sites, one a form.
public struct SiteForms: Equatable, Sendable {
    public let forms: [Form]

    public struct Form: Equatable, Sendable {
        public let value: Double
        public let site: String
        public let person: String
        public let wave: String

        public init(value: Double, site: String, person: String, wave: String) {
            self.value = value
            self.site = site
            self.person = person
            self.wave = wave
        }
    }

    public init(_ forms: [Form]) {
        self.forms = forms
    }

    /// For each site the mean change of the people with both waves, in the order of the sites' names; sites without two
    /// such people, and those where all changed alike, have no estimate.
    ///
    /// - Parameters:
    ///   - from: the earlier wave; the first form of a person there counts.
    ///   - to: the later wave.
    /// - Returns: an estimate of each site, or how many people there have both.
    public func changes(from: String, to: String) -> SiteChanges {
        var values: [String: [String: (before: Double?, after: Double?)]] = [:]
        for form in forms {
            if values[form.site] == nil { values[form.site] = [:] }
            if form.wave == from, values[form.site]?[form.person]?.before == nil {
                values[form.site, default: [:]][form.person, default: (nil, nil)].before = form.value
            }
            if form.wave == to, values[form.site]?[form.person]?.after == nil {
                values[form.site, default: [:]][form.person, default: (nil, nil)].after = form.value
            }
        }
        var found = SiteChanges()
        for site in values.keys.sorted() {
            let people = (values[site] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            let changes = people.compactMap { pair -> Double? in
                guard let before = pair.before, let after = pair.after else { return nil }
                return after - before
            }
            found.add(site, changes)
        }
        return found
    }

    /// value ~ wave + (1 | site/person) by REML.
    ///
    /// - Parameter reference: the wave that the others are held against.
    /// - Returns: `nil` where no such model can be fitted.
    public func model(reference: String) -> SiteModel? {
        let waves = [reference] + Set(forms.map(\.wave)).subtracting([reference]).sorted()
        let columns =
            [forms.map { _ in 1.0 }]
            + waves.dropFirst().map { wave in forms.map { $0.wave == wave ? 1.0 : 0 } }
        do throws(MixedModelProblem) {
            let data = try MixedModelData(
                response: forms.map(\.value), design: Matrix(columns: columns),
                groups: SiteForms.places(forms.map { $0.site + "\u{1F}" + $0.person }),
                in: SiteForms.places(forms.map(\.site)))
            return SiteModel(model: try LinearMixedModel(data), reference: reference, waves: waves)
        } catch {
            return nil
        }
    }

    private static func places(_ names: [String]) -> [Int] {
        let order = Dictionary(Set(names).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
        return names.map { order[$0] ?? 0 }
    }
}

extension SiteEstimate {
    /// The mean of these changes; `nil` for fewer than two people, and where all changed alike.
    init?(site: String, title: String? = nil, changes: [Double]) {
        guard let test = TTest.paired(Moments(changes)),
            let estimate = UncertainEstimate(test.estimate, standardError: test.standardError)
        else { return nil }
        self.init(site: site, title: title, estimate, count: changes.count)
    }
}

/// A mixed model of all forms: what each wave differs from the first, people within sites.
public struct SiteModel: Sendable {
    public let model: LinearMixedModel
    public let reference: String
    /// The reference first.
    public let waves: [String]

    /// The reference's mean, and for each other wave the difference from it; degrees of freedom by Satterthwaite.
    public var contrasts: [FixedContrast] {
        waves.indices.map { place in model.contrast(waves.indices.map { $0 == place ? 1 : 0 }) }
    }
}
