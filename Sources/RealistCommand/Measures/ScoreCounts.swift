import Realist
import RealistFormats

/// How often each place of each subscale occurs in each group: counted in tables, in the order of the rows.
struct ScoreCounts {
    /// The values of each group.
    private var groups: [[String]] = []
    private var numbers: [[String]: Int] = [:]
    /// For each worker the group that its own numbers stand for.
    private var meant: [[Int]]
    private let lanes: FormLanes
    private let scoring: Scoring
    /// Where a lane's places begin in a group's table.
    private let bases: [Int]
    private let places: Int
    private let most: Int
    /// A table for each of the first groups.
    private var dense: [Int] = []
    /// What the groups after them have, by group and place.
    private var sparse: [Int: Int] = [:]

    private static let mostDense = 1 << 19

    init(_ scoring: Scoring, _ lanes: FormLanes, groups most: Int) {
        self.scoring = scoring
        self.lanes = lanes
        self.most = most
        var bases: [Int] = []
        var places = 0
        for lane in lanes.lanes {
            bases.append(places)
            places += lane.places
        }
        self.bases = bases
        self.places = places
        meant = Array(repeating: [], count: PieceWork.workers)
    }

    /// Counts a piece's rows.
    ///
    /// - Returns: `false` when there are too many groups.
    mutating func add(_ piece: FormPiece, of worker: Int, isGrouped: Bool) -> Bool {
        if isGrouped {
            for values in piece.newGroups {
                guard let number = number(of: values) else { return false }
                meant[worker].append(number)
            }
        } else if piece.rows > 0 {
            guard number(of: []) != nil else { return false }
        }
        count(piece, meant[worker], isGrouped: isGrouped)
        return true
    }

    private mutating func count(_ piece: FormPiece, _ meant: [Int], isGrouped: Bool) {
        let forms = piece.forms.span
        let groups = piece.groups.span
        let meant = meant.span
        let lanes = zip(lanes.lanes, bases).map { lane, base in
            (shift: UInt64(lane.shift), mask: lane.mask, base: base)
        }
        for row in 0..<piece.rows {
            let start = isGrouped ? meant[Int(groups[row])] * places : 0
            let form = forms[row]
            for lane in lanes {
                let cell = start + lane.base + Int(truncatingIfNeeded: form >> lane.shift & lane.mask)
                if cell < dense.count { dense[cell] += 1 } else { sparse[cell, default: 0] += 1 }
            }
        }
    }

    /// The group's number; a new one for new values.
    private mutating func number(of values: [String]) -> Int? {
        if let number = numbers[values] { return number }
        guard groups.count < most else { return nil }
        let number = groups.count
        groups.append(values)
        numbers[values] = number
        if dense.count == number * places, dense.count + places <= ScoreCounts.mostDense {
            dense += repeatElement(0, count: places)
        }
        return number
    }

    /// Gives each group with the scores that occur in it, and how often; one after the other, because all of them
    /// together are large.
    func eachGroup(_ take: ([String], [(score: Score, count: Int)]) throws -> Void) rethrows {
        var rest: [Int: [(cell: Int, count: Int)]] = [:]
        for (cell, count) in sparse { rest[cell / places, default: []].append((cell % places, count)) }
        for (number, values) in groups.enumerated() {
            var scores: [(score: Score, count: Int)] = []
            let start = number * places
            if start < dense.count {
                for cell in 0..<places where dense[start + cell] > 0 {
                    scores.append((score(at: cell), dense[start + cell]))
                }
            }
            scores += (rest[number] ?? []).map { (score(at: $0.cell), $0.count) }
            try take(values, scores)
        }
    }

    private func score(at cell: Int) -> Score {
        let subscale = (bases.firstIndex { $0 > cell } ?? bases.count) - 1
        let place = cell - bases[subscale]
        let lane = lanes.lanes[subscale]
        return scoring.score(
            ofSubscale: subscale, points: lane.points(at: place), answered: lane.answered(at: place))
    }
}
