public import Realist

/// `checked.yaml` beside the templates: how the pages were checked, as the browser check wrote it down.
public enum SiteCheckFile {
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages say it.
    /// - Returns: the record.
    /// - Throws: everything that is wrong with it, in the order of the file.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> SiteCheck {
        try Yaml.read(bytes, .siteCheck, file: file)
    }
}

extension YamlShape where Value == SiteCheck {
    static var siteCheck: Self {
        .keys(of: "a check of the pages") { keys in
            let on = keys.required("on", .day)
            let pages = keys.required("pages", .integer(in: 1...99_999))
            let browser = keys.required("browser", .string)
            let rules = keys.required("rules", .string)
            let widths = keys.requiredList("widths", of: .integer(in: 1...9999))
            let ways = keys.requiredList("ways", of: YamlShape<SiteCheck.Way>.choice)
            let faults = keys.optional("faults", .list(of: .string)) ?? []
            guard let on, let pages, let browser, let rules else { return nil }
            return SiteCheck(
                on: on, pages: pages, browser: browser, rules: rules, widths: widths, ways: ways,
                faults: faults)
        }
    }
}
