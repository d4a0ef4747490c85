internal import Foundation
internal import GRDB
internal import Realist

/// A value that fits into one column.
protocol Cell {
    var cell: DatabaseValue { get }
    init?(cell: DatabaseValue)
}

extension String: Cell {
    var cell: DatabaseValue { databaseValue }
    init?(cell: DatabaseValue) {
        guard case .string(let text) = cell.storage else { return nil }
        self = text
    }
}

/// Whole numbers up to 2^53. No study has larger ones, and a few of these can be added up without a check.
extension Int: Cell {
    var cell: DatabaseValue { databaseValue }
    init?(cell: DatabaseValue) {
        guard case .int64(let number) = cell.storage, number.magnitude <= 1 << 53,
            let value = Int(exactly: number)
        else { return nil }
        self = value
    }
}

extension Bool: Cell {
    var cell: DatabaseValue { databaseValue }
    init?(cell: DatabaseValue) {
        switch cell.storage {
        case .int64(0): self = false
        case .int64(1): self = true
        default: return nil
        }
    }
}

/// As text where it comes from canonical text, which has no other way to keep every digit.
extension Double: Cell {
    var cell: DatabaseValue { databaseValue }
    init?(cell: DatabaseValue) {
        switch cell.storage {
        case .double(let number): self = number
        case .string(let text):
            guard let number = Double(text) else { return nil }
            self = number
        default: return nil
        }
    }
}

/// Bytes of a file, in hexadecimal where they come from canonical text.
extension [UInt8]: Cell {
    var cell: DatabaseValue { Data(self).databaseValue }
    init?(cell: DatabaseValue) {
        switch cell.storage {
        case .blob(let data): self = Array(data)
        case .string(let text):
            guard let bytes = Hexadecimal.bytes(text) else { return nil }
            self = bytes
        default: return nil
        }
    }
}

/// What is kept as its own text.
protocol TextCell: Cell, CustomStringConvertible {
    init?(_ text: String)
}

extension TextCell {
    var cell: DatabaseValue { description.databaseValue }
    init?(cell: DatabaseValue) {
        guard let text = String(cell: cell) else { return nil }
        self.init(text)
    }
}

extension Identifier: TextCell {}
extension RoughDate: TextCell {}
extension Language: TextCell {}

extension Day: TextCell {
    init?(_ text: String) { self.init(text[...]) }
}
