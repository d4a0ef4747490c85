/// What is wrong with the pages of a site, each with the page it is on.
extension WholeSite {
    var wrongTitles: [String] {
        var seen: [String: String] = [:]
        return pages.compactMap { page in
            guard page.titles.count == 1, let title = page.titles.first, !title.isEmpty else {
                return "\(page.path): \(page.titles)"
            }
            return seen.updateValue(page.path, forKey: title).map {
                "\(page.path) and \($0) are both “\(title)”"
            }
        }
    }

    var wrongHeadings: [String] {
        pages.flatMap { page in
            let firsts = page.headings.count { $0 == 1 }
            let leaps = zip(page.headings, page.headings.dropFirst()).filter { $1 > $0 + 1 }
            return (firsts == 1 ? [] : ["\(page.path) has \(firsts) h1"])
                + leaps.map { "\(page.path) goes from h\($0) to h\($1)" }
        }
    }

    var doubleIds: [String] {
        pages.flatMap { page in
            var seen: Set<String> = []
            return page.ids.filter { !seen.insert($0).inserted }.map { "\(page.path): \($0)" }
        }
    }

    var deadLinks: [String] {
        pages.flatMap { page in
            Set(page.links).sorted().filter { link in
                guard let target = WholeSite.target(of: link, on: page.path) else { return false }
                guard files[target.path] != nil else { return true }
                guard let anchor = target.anchor, let other = self.page(target.path) else { return false }
                return !other.ids.contains(anchor)
            }
            .map { "\(page.path) leads to \($0)" }
        }
    }

    /// Pages whose policy is another than ours, or that have a style or a script within.
    var wrongPolicies: [String] {
        let wanted =
            "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
        return pages.filter { $0.policies != [wanted] || !$0.inline.isEmpty }
            .map { "\($0.path): \($0.policies) \($0.inline)" }
    }

    var unbalanced: [String] {
        pages.filter { !$0.unbalanced.isEmpty }.map { "\($0.path): \($0.unbalanced)" }
    }
}
