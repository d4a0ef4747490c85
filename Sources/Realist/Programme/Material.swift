/// A file or link that helps to put a recommendation in place: a letter, an agenda, a leaflet.
public struct Material: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Material>

    public let id: ID
    public var title: Wording
    public var kind: Kind
    public var place: Place
    public var whose: String
    /// SPDX identifier, or the owner's words.
    public var licence: String
    public var recommendations: [Recommendation.ID]
    /// The site that it comes from.
    public var site: Site.ID?
    public var note: Wording?

    public init(
        id: ID, title: Wording, kind: Kind, place: Place, whose: String, licence: String,
        recommendations: [Recommendation.ID] = [], site: Site.ID? = nil, note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.place = place
        self.whose = whose
        self.licence = licence
        self.recommendations = recommendations
        self.site = site
        self.note = note
    }

    public enum Kind: String, CaseIterable, Sendable {
        case letter, agenda, leaflet, form, guide, slides, policy, other
    }

    public enum Place: Equatable, Sendable {
        /// A path under the bundle's `materials` folder, with its bytes.
        case file(path: String, contents: [UInt8])
        case link(String)
    }
}
