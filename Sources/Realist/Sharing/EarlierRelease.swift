/// A release as a later one names it: without its figures.
public struct EarlierRelease: Equatable, Sendable {
    public let number: Int
    public let on: Day
    public let version: String?
    /// SHA-256 of what it published, in hexadecimal.
    public let content: String

    public init(number: Int, on: Day, version: String? = nil, content: String) {
        self.number = number
        self.on = on
        self.version = version
        self.content = content
    }

    init(_ release: Release) {
        self.init(
            number: release.number, on: release.on, version: release.version, content: release.content)
    }
}
