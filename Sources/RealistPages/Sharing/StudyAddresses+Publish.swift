public import Realist

extension StudyAddresses {
    public var publish: String { home + "/publish" }
    public var publishRelease: String { publish + "/release" }
    /// The zip of what was published last.
    public var publishedZip: String { publish + "/site.zip" }
    public var withheld: String { publish + "/withheld" }
    public var withheldTable: String { publish + "/withheld.csv" }

    /// Where it is told how far something is that is being made.
    public func publishWork(_ id: String) -> String { "\(publish)/making/\(id)" }
    /// A file of the preview: its links are relative, so each stays in it.
    public func preview(_ key: String, _ path: String) -> String { "\(publish)/preview/\(key)/\(path)" }

    public func withheld(_ reason: Figure.Status, from: Int = 0) -> String {
        withheld + "?reason=" + reason.rawValue + (from > 0 ? "&from=\(from)" : "")
    }
}
