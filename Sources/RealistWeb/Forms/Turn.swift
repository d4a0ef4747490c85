internal import RealistPages

/// What a form comes to: a value, or what has to be mended, by the name of the field.
enum Turn<Value: Sendable>: Sendable {
    case value(Value)
    case faults([String: AnswerFault])
}
