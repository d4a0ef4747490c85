/// An error that a person can act on. The command line prints it; the browser shows it above the form.
public protocol Explained: Error, Equatable {
    /// Stable, for programs: `measures.answer-out-of-range`.
    var code: String { get }
    /// One sentence in the reader's words, with its full stop.
    var what: String { get }
    /// File, line and column; a form's field; or a record. `nil` where there is no such place.
    var location: Location? { get }
    /// The next thing to do, with its full stop.
    var remedy: String { get }
}

extension Explained {
    /// `FILE:LINE:COLUMN: what is wrong. What to do.`
    public var message: String {
        let sentence = remedy.isEmpty ? what : what + " " + remedy
        guard let location else { return sentence }
        return "\(location): \(sentence)"
    }
}

/// A place in a file: lines and columns count from 1; 0 means that no line can be named.
public struct Location: Equatable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// As the reader would name it: relative to the bundle, or as typed on the command line.
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String {
        if line == 0 { return file }
        return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }

    public static func < (left: Location, right: Location) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// Every fault that was found in one reading of a file or folder: never only the first one.
public struct Problems: Error, Sendable {
    public private(set) var list: [any Explained]

    public init(_ list: [any Explained] = []) {
        self.list = list
    }

    public var isEmpty: Bool { list.isEmpty }

    public mutating func add(_ problem: any Explained) {
        list.append(problem)
    }

    public mutating func add(contentsOf problems: Problems) {
        list += problems.list
    }

    /// - Throws: itself, when there is anything in it.
    public func throwIfAny() throws(Problems) {
        if !list.isEmpty { throw self }
    }
}
