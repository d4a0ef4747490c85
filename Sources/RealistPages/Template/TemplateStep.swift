/// One thing to do while a page is written. Plain memory, so that going from step to step counts no references.
struct TemplateStep: Sendable {
    let kind: Kind
    /// Where the value lies, in bytes from the beginning of the part.
    var offset: Int32 = 0
    /// Of a stretch of the program's text, of other steps; or which partial.
    var first: Int32 = 0
    var last: Int32 = 0
    /// The number of the reader for what lies there.
    var reader: Int32 = 0
    /// What `.` means.
    var dot = TemplateDot.text

    enum Kind: Sendable {
        /// Text as it stands in the template.
        case bytes
        /// A value, as it prints itself.
        case value
        /// A text, escaped: what ``value`` does with most values, without a reader.
        case text
        /// What `.` means.
        case dot
        /// Steps about each part that is there, about each text that is there, or about the same part if something is.
        case eachPart, eachText, ifShown
        /// Steps if nothing is there.
        case ifNot
        /// Steps if what `.` means says something, or if it does not.
        case ifDot, ifNotDot
        /// The steps of a partial.
        case partial
    }

    /// What stands from ``first`` to ``last``.
    var inner: Range<Int> { Int(first)..<Int(last) }

    /// The same, with the steps that stand there.
    func doing(_ steps: Range<Int>) -> TemplateStep {
        var step = self
        step.first = Int32(steps.lowerBound)
        step.last = Int32(steps.upperBound)
        return step
    }
}
