import Realist
import RealistSite

/// What publishing says of pages that the evaluators wrote themselves: nobody but them has looked at what they say.
enum OwnPagesReport {
    /// - Parameters:
    ///   - own: the pages.
    ///   - first: the study’s first language, in which each of them is written.
    ///   - look: the languages of the site.
    /// - Returns: nothing where there are none.
    static func lines(_ own: [OwnText], first: Language, _ look: SiteLook) -> [String] {
        if own.isEmpty { return [] }
        let names = own.map(\.id.text).joined(separator: ", ")
        let all =
            "\(counted(own.count)) of your own, published as written: \(names). No figure, name or quote in them was checked."
        let others = look.tongues.map(\.language).filter { $0 != first }.compactMap { language -> String? in
            let lacking = own.filter { $0.translations[language] == nil }
            if lacking.isEmpty { return nil }
            let names = lacking.map(\.id.text).joined(separator: ", ")
            return
                "\(counted(lacking.count)) of your own not in \(language), shown as written and marked so: \(names)."
        }
        return [all] + others
    }

    private static func counted(_ count: Int) -> String { "\(count) page\(count == 1 ? "" : "s")" }
}
