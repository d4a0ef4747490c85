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
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url(name)))
        return try #require(value as? [String: [String: Any]])
    }

    private static func url(_ name: String) throws -> URL {
        try #require(Bundle.module.resourceURL).appending(path: "Data/" + name)
    }
}

/// |got − want| ≤ absolute + relative·|want|
func near(_ got: Double?, _ want: Double?, relative: Double = 1e-9, absolute: Double = 1e-12) -> Bool {
    guard let got, let want else { return got == nil && want == nil }
    return abs(got - want) <= absolute + relative * abs(want)
}
