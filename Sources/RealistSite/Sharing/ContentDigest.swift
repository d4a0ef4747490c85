import Crypto
public import Realist

/// Tells whether two publications say the same: SHA-256 over everything that is shown, whatever it looks like
/// and on whatever day.
public enum ContentDigest {
    /// - Returns: 64 hexadecimal digits; the same for the same content in every run of one version of the
    ///   program. The day, the release before and the study's version of the toolkit do not count.
    public static func of(_ publication: Publication) -> String {
        SHA256.hash(data: bytes(of: publication)).hexadecimal
    }

    /// What the digest is of. To ask all values is the slow way, which gives the same.
    static func bytes(of publication: Publication, asksAll: Bool = false) -> [UInt8] {
        var about = publication.about
        about.version = nil
        let parts: [any Sendable] = [
            about, publication.theory, publication.recommendations, publication.materials, publication.sites,
            publication.workshops, publication.judgements, publication.evidence, publication.outcomes,
            publication.figures, publication.withheld,
        ]
        return parts.mappedOnAllCores { part in
            var writing = CanonicalWriting(asksAll: asksAll)
            writing.add(part)
            return writing.bytes
        }.reduce([], +)
    }
}
