import Realist

/// Which codes or themes come together, as a square: a row and a column for each, and in a cell passages, people and the share
/// of passages with either. It scrolls by itself, the names of its rows staying in sight; columns are numbered as rows are.
public struct SquareTable: Equatable, Sendable {
    public let caption: String
    public let columns: [Column]
    public let rows: [Row]

    public struct Column: Equatable, Sendable {
        public let number: String
        public let title: String
    }

    public struct Row: Equatable, Sendable {
        /// "3. Trust"
        public let title: String
        public let cells: [Cell]
    }

    public struct Cell: Equatable, Sendable {
        public let passages: String
        /// To them; `nil` where there is none.
        public let href: String?
        /// "2 people"
        public let people: String?
        /// Jaccard; `nil` on the diagonal, and where the two share no passage.
        public let share: String?
    }

    /// A larger one is no table that anybody reads; those that come together most are in it, and the file has all.
    static let most = 24
}

extension WorkingTheory {
    /// `nil` where fewer than two come in passages.
    func square(_ tier: CodedTier) -> SquareTable? {
        let found = tier.coOccurrence
        let carried = tier.entries.indices.filter { found.samePassage[$0][$0] > 0 }
        guard carried.count > 1 else { return nil }
        let places: [Int]
        if carried.count > SquareTable.most {
            func company(_ place: Int) -> Int {
                found.samePassage[place].reduce(0, +) - found.samePassage[place][place]
            }
            places = carried.sorted { (company($1), $0) < (company($0), $1) }.prefix(SquareTable.most)
                .sorted()
        } else {
            places = carried
        }
        func title(_ place: Int) -> String { text(tier.entries[place].title) }
        return SquareTable(
            caption: words[
                places.count < carried.count
                    ? "app.codes-told.caption.square-cut" : "app.codes-told.caption.square",
                ["n": String(places.count), "all": String(carried.count)]],
            columns: places.enumerated().map {
                .init(number: String($0.offset + 1), title: title($0.element))
            },
            rows: places.enumerated().map { number, row in
                .init(
                    title: words["app.codes-told.numbered", ["n": String(number + 1), "title": title(row)]],
                    cells: places.map { column in
                        let (passages, people) = (
                            found.samePassage[row][column], found.samePerson[row][column]
                        )
                        let isShared = row != column && passages > 0
                        return .init(
                            passages: String(passages),
                            href: passages == 0
                                ? nil
                                : addresses.codedPassages(
                                    CodedQuery(
                                        tier: tier.tier,
                                        entries: (row == column ? [row] : [row, column]).map {
                                            tier.entries[$0].id
                                        })),
                            people: people == 0 ? nil : words.count("app.codes-told.in-cell", people),
                            share: isShared ? found.jaccard(row, column).map(WrittenNumber.hundredths) : nil)
                    })
            })
    }
}

extension SquareTable: PagePart {
    static let pageFields = Fields<SquareTable>(
        .init("caption", \.caption), .init("columns", \.columns), .init("rows", \.rows))
}

extension SquareTable.Column: PagePart {
    static let pageFields = Fields<SquareTable.Column>(.init("number", \.number), .init("title", \.title))
}

extension SquareTable.Row: PagePart {
    static let pageFields = Fields<SquareTable.Row>(.init("title", \.title), .init("cells", \.cells))
}

extension SquareTable.Cell: PagePart {
    static let pageFields = Fields<SquareTable.Cell>(
        .init("passages", \.passages), .init("href", \.href), .init("people", \.people),
        .init("share", \.share))
}
