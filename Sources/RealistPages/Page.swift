/// What one page says, ready for its template: texts, flags, lists and groups of them, and ``SafeHTML``.
///
/// Stored properties only. Wording is chosen and numbers and dates are written out before a value gets here.
public protocol Page: Sendable {
    /// The template's name: its path under `templates`, without the ending.
    static var template: String { get }
}
