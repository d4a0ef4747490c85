public import Realist

/// What a feed of releases says of one of them.
public struct ReleaseNews: Equatable, Sendable {
    public let release: EarlierRelease
    public let title: String
    /// What changed, of this release; of an earlier one nothing but that it was made.
    public let text: String
}

extension Toolkit {
    /// All releases, the newest first.
    ///
    /// `content`: the digest of what this one publishes.
    public func news(content: String) -> [ReleaseNews] {
        let this = EarlierRelease(
            number: publication.number, on: publication.on, version: about.version, content: content)
        let page = WhatChangedPage(self)
        let told = page.figures.map { ([page.lead] + $0.counts).joined(separator: " ") }
        let title = newsTitle(this)
        return [ReleaseNews(release: this, title: title, text: told ?? Sentences.ended(title))]
            + publication.earlier.reversed().map { earlier in
                let title = newsTitle(earlier)
                return ReleaseNews(release: earlier, title: title, text: Sentences.ended(title))
            }
    }

    private func newsTitle(_ release: EarlierRelease) -> String {
        let gaps = ["n": String(release.number), "day": words.date(release.on)]
        guard let version = release.version else { return words["released.news", gaps] }
        return words["released.news-version", gaps.merging(["version": version]) { own, _ in own }]
    }
}
