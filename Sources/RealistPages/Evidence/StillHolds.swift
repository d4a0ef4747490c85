import Realist

/// The button that keeps what was judged of an earlier version of an explanation for the present one.
public struct StillHolds: Equatable, Sendable {
    public let action: String
    public let token: String
    public let hidden: [HiddenField]
    public let button: String
    /// Of which cell, for those who hear buttons one by one.
    public let of: String

    /// Which versions are meant, and where one comes from.
    public static let revision = "revision"
    public static let judged = "judged"
    public static let from = "from"
    public static let matrix = "matrix"
    public static let row = "row"
    public static let column = "column"
    public static let groups = "groups"

    /// - `from`: what leads back to the part of the matrix from which one comes; nothing for the page of the cell.
    ///
    /// `nil` where the judgement is about the present version, and where evidence is gone that it rested on: then there is
    /// more to look at than the wording. Nor where it would end an approval: that is said first, on the form.
    init?(
        _ judgement: Judgement, of configuration: Configuration, from: [HiddenField] = [], token: String,
        in theory: WorkingTheory
    ) {
        guard theory.isWriter, judgement.revision < configuration.revision, judgement.lookAgain == nil else {
            return nil
        }
        let site = theory.sites.first { $0.id == judgement.site }
        if judgement.subgroup == nil, site?.isApproved == true { return nil }
        let words = theory.words
        action = theory.addresses.stillHolds(
            configuration.id, at: judgement.site, of: judgement.subgroup)
        self.token = token
        hidden =
            [
                HiddenField(Self.revision, String(configuration.revision)),
                HiddenField(Self.judged, String(judgement.revision)),
            ] + from
        button = words["app.evidence.holds.button", ["n": String(configuration.revision)]]
        of = [configuration.label, theory.siteLabel(judgement.site), judgement.subgroup.map(theory.name)]
            .compactMap(\.self).joined(separator: words["list.comma"])
    }
}

extension StillHolds: PagePart {
    static let pageFields = Fields<StillHolds>(
        .init("action", \.action), .init("token", \.token), .init("hidden", \.hidden),
        .init("button", \.button), .init("of", \.of))
}
