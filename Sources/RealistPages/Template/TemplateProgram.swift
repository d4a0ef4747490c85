/// What all templates of a theme are compiled into: stretches of steps, one for each page, partial and section.
struct TemplateProgram: Sendable {
    fileprivate(set) var steps: [TemplateStep] = []
    fileprivate(set) var text: [UInt8] = []
    /// Each partial's steps, by its number.
    var partials: [Range<Int>] = []
    var readers: [ValueReader] = []

    /// Puts steps behind all others.
    ///
    /// - Returns: where they stand.
    mutating func add(_ stretch: [TemplateStep]) -> Range<Int> {
        let start = steps.count
        steps += stretch
        return start..<steps.count
    }

    /// A step that writes this text.
    mutating func step(_ bytes: [UInt8]) -> TemplateStep {
        let start = text.count
        text += bytes
        return TemplateStep(kind: .bytes, first: Int32(start), last: Int32(text.count))
    }

    /// Does the steps of a page, about the part that begins at an address.
    func write(_ page: Range<Int>, about part: UnsafeRawPointer, to output: inout [UInt8]) {
        steps.withUnsafeBufferPointer { steps in
            text.withUnsafeBufferPointer { text in
                partials.withUnsafeBufferPointer { partials in
                    readers.withUnsafeBufferPointer { readers in
                        Run(steps: steps, text: text, partials: partials, readers: readers)
                            .take(page, part: part, dot: part, &output)
                    }
                }
            }
        }
    }
}

/// A program while it writes one page.
///
/// Values are read where they lie: a ``TemplateStep`` has the offset and the reader of a stored property of the part it
/// was compiled for, and is taken with the address of such a part only.
private struct Run {
    let steps: UnsafeBufferPointer<TemplateStep>
    let text: UnsafeBufferPointer<UInt8>
    let partials: UnsafeBufferPointer<Range<Int>>
    let readers: UnsafeBufferPointer<ValueReader>

    /// - `dot`: what `.` means, which lies at this address.
    func take(
        _ stretch: Range<Int>, part: UnsafeRawPointer, dot: UnsafeRawPointer, _ output: inout [UInt8]
    ) {
        for place in stretch {
            let step = steps[place]
            let value = part + Int(step.offset)
            switch step.kind {
            case .bytes:
                output += UnsafeBufferPointer(rebasing: text[step.inner])
            case .text:
                String.append(at: value, to: &output)
            case .value:
                readers[Int(step.reader)].append(value, &output)
            case .dot:
                step.dot.append(at: dot, to: &output)
            case .eachPart:
                let reader = readers[Int(step.reader)]
                guard reader.isShown(value) else { continue }
                reader.each(value) { take(step.inner, part: $0, dot: $0, &output) }
            case .eachText:
                let reader = readers[Int(step.reader)]
                guard reader.isShown(value) else { continue }
                reader.each(value) { take(step.inner, part: part, dot: $0, &output) }
            case .ifShown:
                guard readers[Int(step.reader)].isShown(value) else { continue }
                take(step.inner, part: part, dot: dot, &output)
            case .ifNot:
                guard !readers[Int(step.reader)].isShown(value) else { continue }
                take(step.inner, part: part, dot: dot, &output)
            case .ifDot:
                if step.dot.isShown(at: dot) { take(step.inner, part: part, dot: dot, &output) }
            case .ifNotDot:
                if !step.dot.isShown(at: dot) { take(step.inner, part: part, dot: dot, &output) }
            case .partial:
                take(partials[Int(step.first)], part: part, dot: dot, &output)
            }
        }
    }
}
