/// How values of one type are read where they lie.
///
/// Functions that are made for one type, where that type is known: what a type says of itself through a protocol would be
/// looked up for each value.
struct ValueReader: Sendable {
    let isShown: @Sendable (UnsafeRawPointer) -> Bool
    let append: @Sendable (UnsafeRawPointer, inout [UInt8]) -> Void
    let each: @Sendable (UnsafeRawPointer, (UnsafeRawPointer) -> Void) -> Void

    init<Value: TemplateValue>(_ type: Value.Type) {
        isShown = { Value.isShown(at: $0) }
        append = { Value.append(at: $0, to: &$1) }
        each = { Value.each(at: $0, $1) }
    }
}
