@testable import Realist
@testable import RealistPages

extension Example {
    /// Every page of the example, with and without an address on the web; and a finder with more questions than stand open.
    static func pages() throws -> [any Page] {
        try [toolkit(), toolkit(baseURL: "https://example.org/toolkit")].flatMap { toolkit in
            toolkit.addresses.compactMap(toolkit.page)
        } + [FinderPage(toolkit(), mostFirst: 2)]
    }
}
