import Realist

/// The small drawings that stand beside words: never instead of them.
enum Sign {
    static func verdict(_ verdict: Verdict) -> SafeHTML {
        switch verdict {
        case .supports: drawing("M2 8.5l4 4 8-9")
        case .refines: drawing("M1.5 9c2.5-5 5-5 6.5-1s4 4 6.5-1")
        case .refutes: drawing("M3 3l10 10M13 3L3 13")
        case .mixed: drawing("M8 2v8M4 6h8M4 14h8")
        }
    }

    static let silent = drawing("M3 8h10")

    private static func drawing(_ path: String) -> SafeHTML {
        SafeHTML(made: "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"\(path)\"/></svg>")
    }

    /// Strength as three dots, filled from the left.
    static func strength(_ grade: Grade) -> SafeHTML {
        let dots = [5.0, 13.5, 22].enumerated().map { index, x in
            let filled = index < grade.dots ? " class=\"on\"" : ""
            let place = x == 13.5 ? "13.5" : String(Int(x))
            return "<circle\(filled) cx=\"\(place)\" cy=\"8\" r=\"2.6\"/>"
        }
        return SafeHTML(
            made: "<svg class=\"pips\" viewBox=\"0 0 27 16\" aria-hidden=\"true\">\(dots.joined())</svg>")
    }

    /// Where a change stands: four boxes, and what came after.
    static func track(_ state: Adaptation.State) -> SafeHTML { tracks[state] ?? draw(state) }

    /// Lists have many of them.
    private static let tracks = Dictionary(
        uniqueKeysWithValues: Adaptation.State.allCases.map { ($0, draw($0)) })

    private static func draw(_ state: Adaptation.State) -> SafeHTML {
        let tail: String
        switch state {
        case .kept: tail = "<path class=\"x\" d=\"M46 4l3 3 5-6\"/>"
        case .changedAgain: tail = "<path class=\"x\" d=\"M46 6c3-6 5 4 9-3\"/>"
        case .stopped:
            return SafeHTML(
                made: "<svg viewBox=\"0 0 45 9\" aria-hidden=\"true\"><rect x=\"1\" y=\"1.5\" width=\"42\" "
                    + "height=\"6\" stroke-dasharray=\"2 3\"/><path class=\"x\" d=\"M1 0v9M44 0v9\"/></svg>")
        case .proposed, .agreed, .inProgress, .inPlace: tail = ""
        }
        let boxes = [1, 12, 23, 34].enumerated().map { index, x in
            let filled = index < min(state.rank, 4) ? " class=\"on\"" : ""
            return "<rect\(filled) x=\"\(x)\" y=\"1.5\" width=\"9\" height=\"6\"/>"
        }
        let width = tail.isEmpty ? 45 : 56
        return SafeHTML(
            made: "<svg viewBox=\"0 0 \(width) 9\" aria-hidden=\"true\">\(boxes.joined())\(tail)</svg>")
    }
}
