import Realist
import RealistPages
import RealistSite
import Synchronization
import Testing

/// A site's files as they were handed on.
final class SiteInMemory: SiteOutput {
    private let files = Mutex<[String: [UInt8]]>([:])

    func add(_ file: SiteFile) {
        let before = files.withLock { $0.updateValue(file.contents, forKey: file.path) }
        #expect(before == nil, "\(file.path) was handed on twice")
    }

    func begin(_ path: String) -> any GrowingSiteFile {
        add(SiteFile(path: path, contents: []))
        return Growing(path: path, site: self)
    }

    private struct Growing: GrowingSiteFile {
        let path: String
        let site: SiteInMemory

        func write(_ bytes: [UInt8]) { site.files.withLock { $0[path, default: []] += bytes } }
        func end() {}
        func drop() { site.files.withLock { _ = $0.removeValue(forKey: path) } }
    }

    /// In the order that the plan tells, which knows them all.
    func files(in order: [String]) throws -> [SiteFile] {
        let files = files.withLock(\.self)
        #expect(Set(order) == Set(files.keys) && order.count == files.count)
        return try order.map { SiteFile(path: $0, contents: try #require(files[$0], "\($0)")) }
    }
}

extension SitePlan {
    /// Every file of a site.
    static func files(
        _ publication: Publication, look: SiteLook, own: [OwnText] = [], baseURL: String? = nil,
        content: String? = nil
    ) throws -> [SiteFile] {
        let site = SiteInMemory()
        let plan = SitePlan(publication, look: look, own: own, baseURL: baseURL, content: content)
        return try site.files(in: plan.make(into: site))
    }

    /// Those of a site of one language: the study's first one when left away.
    static func files(
        _ publication: Publication, theme: PageTheme, language: Language? = nil, baseURL: String? = nil
    ) throws -> [SiteFile] {
        let language = language ?? publication.about.languages.first ?? .english
        return try files(publication, look: SiteLook(theme, language: language), baseURL: baseURL)
    }
}

extension SiteFolder {
    /// Publishes these files.
    static func publish(
        _ files: [SiteFile], to path: String, remember: () throws -> Void = {}
    ) throws -> Outcome {
        try publish(to: path, remember: remember) { output in for file in files { try output.add(file) } }
    }
}
