public import Realist

/// The addresses of one study in the app.
///
/// Each area adds its own in an extension, in the file of its pages.
public struct StudyAddresses: Equatable, Sendable {
    /// `/s/KEY`
    public let home: String

    public init(_ key: StudyKey) {
        home = AppAddress.study(key)
    }

}
