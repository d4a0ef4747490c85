/// What a browser says of itself, as its person would: `Firefox on Linux`. Nothing else of it is kept.
enum DeviceName {
    static func of(_ userAgent: String) -> String {
        let browser = first(of: browsers, in: userAgent)
        let system = first(of: systems, in: userAgent)
        return [browser, system].compactMap(\.self).joined(separator: " on ")
    }

    /// The order matters: most browsers name others besides themselves.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    private static func first(of names: [(mark: String, name: String)], in text: String) -> String? {
        names.first { text.contains($0.mark) }?.name
    }
}
