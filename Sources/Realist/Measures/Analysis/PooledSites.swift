public import Statistics

/// What several sites show, each by itself and pooled.
public struct PooledSites: Sendable {
    public let sites: [SiteEstimate]
    /// Sites that are in the model of all forms only.
    public let without: [SiteWithoutEstimate]
    /// `nil` where no method can pool them: fewer than two sites, or all the same.
    public let pooled: Pooled?
    /// Of all forms together; `nil` where there are no forms, or no model can be fitted to them.
    public let model: SiteModel?
    /// The estimates were made here, from forms.
    public let isOfForms: Bool
    /// What an estimate is: "m6 − baseline".
    public let unit: String

    /// - Parameter sites: estimates that were made elsewhere.
    public init(_ sites: [SiteEstimate]) {
        self.init(sites, without: [], model: nil, isOfForms: false, unit: "estimate")
    }

    /// - Parameters:
    ///   - forms: at all waves.
    ///   - from: the earlier wave.
    ///   - to: the later wave.
    public init(_ forms: SiteForms, from: String, to: String) {
        self.init(
            forms.changes(from: from, to: to), model: forms.model(reference: from), unit: "\(to) − \(from)")
    }

    /// - Parameters:
    ///   - changes: of the sites, in the order to be shown in.
    ///   - model: of all forms.
    ///   - unit: what a change is.
    init(_ changes: SiteChanges, model: SiteModel?, unit: String) {
        self.init(changes.estimates, without: changes.without, model: model, isOfForms: true, unit: unit)
    }

    private init(
        _ sites: [SiteEstimate], without: [SiteWithoutEstimate], model: SiteModel?, isOfForms: Bool,
        unit: String
    ) {
        self.sites = sites
        self.without = without
        self.model = model
        self.isOfForms = isOfForms
        self.unit = unit
        let estimates = sites.map(\.estimate)
        do throws(MetaAnalysisProblem) {
            pooled = Pooled(
                fixed: try MetaAnalysis(estimates, heterogeneity: .none),
                derSimonianLaird: try MetaAnalysis(estimates, heterogeneity: .derSimonianLaird),
                restricted: try MetaAnalysis(estimates, heterogeneity: .restricted))
        } catch {
            pooled = nil
        }
    }

    /// The same estimates pooled by several methods.
    public struct Pooled: Sendable {
        /// As if all sites had the same true figure.
        public let fixed: MetaAnalysis
        public let derSimonianLaird: MetaAnalysis
        /// By restricted maximum likelihood; this one leads.
        public let restricted: MetaAnalysis
    }

    /// With fewer sites no pooled figure leads.
    public static let fewestToLead = 10

    public var mayLead: Bool { sites.count >= PooledSites.fewestToLead }
}

/// What one site says, and how surely.
public struct SiteEstimate: Equatable, Sendable {
    public let site: String
    /// As a reader calls it.
    public let title: String
    public let estimate: UncertainEstimate
    /// Of how many people; `nil` where nobody said.
    public let count: Int?

    public init(site: String, title: String? = nil, _ estimate: UncertainEstimate, count: Int? = nil) {
        self.site = site
        self.title = title ?? site
        self.estimate = estimate
        self.count = count
    }

    /// By Student's t for pairs where the number of people is known, else by the normal distribution.
    public func interval(level: Double = 0.95) -> Interval {
        let tail = (1 - level) / 2
        let student = count.flatMap { StudentT(degreesOfFreedom: Double($0 - 1)) }
        let quantile = student?.quantile(upper: tail) ?? Normal.quantile(upper: tail)
        let reach = quantile * estimate.standardError
        return Interval(lower: estimate.value - reach, upper: estimate.value + reach, level: level)
    }
}
