import Foundation
import Testing

/// The reference values that were copied into this target.
enum Reference {
    /// The rows below the header, each as a map from column to cell. None of these files quotes a cell.
    static func table(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: url(name), encoding: .utf8)
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let header = try #require(lines.first).map(String.init)
        return lines.dropFirst().map { cells in
            Dictionary(uniqueKeysWithValues: zip(header, cells.map(String.init)))
        }
    }

    static func json(_ name: String) throws -> [String: [String: Any]] {
        try #require(try object(name) as? [String: [String: Any]])
    }

    static func object(_ name: String) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url(name)))
        return try #require(value as? [String: Any])
    }

    /// Every number, text and null of a part of a JSON file, by its path: "t_test.ci95.0".
    static func leaves(_ value: Any, at path: String = "") -> [String: Leaf] {
        if let object = value as? [String: Any] {
            return object.reduce(into: [:]) { all, entry in
                let inner = path.isEmpty ? entry.key : path + "." + entry.key
                all.merge(leaves(entry.value, at: inner)) { first, _ in first }
            }
        }
        if let list = value as? [Any] {
            return list.enumerated().reduce(into: [:]) { all, entry in
                all.merge(leaves(entry.element, at: "\(path).\(entry.offset)")) { first, _ in first }
            }
        }
        if let text = value as? String { return [path: .text(text)] }
        return [path: .number((value as? NSNumber)?.doubleValue)]
    }

    /// The numbers of a column, NaN where the cell is empty.
    static func column(_ name: String, of rows: [[String: String]]) -> [Double] {
        rows.map { Double($0[name] ?? "") ?? .nan }
    }

    private static func url(_ name: String) throws -> URL {
        try #require(Bundle.module.resourceURL).appending(path: "Data/" + name)
    }
}

/// What stands at the end of a path in a JSON file; true is 1, null is no number.
enum Leaf: Equatable {
    case number(Double?)
    case text(String)
}

/// |got − want| ≤ absolute + relative·|want|
func near(_ got: Double?, _ want: Double?, relative: Double = 1e-9, absolute: Double = 1e-12) -> Bool {
    guard let got, let want else { return got == nil && want == nil }
    return abs(got - want) <= absolute + relative * abs(want)
}
