/// HTML that this room made itself: rendered Markdown, a chart, a sign.
///
/// Only this room can make one, and only one of these may stand between `{{{` and `}}}`: what somebody typed
/// is always escaped.
public struct SafeHTML: Equatable, Sendable {
    public let text: String

    init(made text: String) { self.text = text }
}
