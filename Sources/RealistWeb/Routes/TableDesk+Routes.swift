internal import HTTPTypes

extension TableDesk {
    /// All addresses of one kind. `most` is what the largest file has, in bytes.
    static func routes(_ base: String, _ need: Route.Need, _ kind: any TableKind) -> [Route] {
        // A form with a file has a few fields besides.
        let most = kind.mostBytes + (1 << 20)
        let one = base + "/:table"
        return [
            .get(base, need) { try TableDesk($0, kind).bring() },
            .post(base, need, body: .upload(most: most)) { try await TableDesk($0, kind).receive() },
            .get(one, need) { try await TableDesk($0, kind).show() },
            .post(one, need) { try await TableDesk($0, kind).answer() },
            .get(one + "/answers", need) { try await TableDesk($0, kind).allAnswers() },
            .post(one + "/take", need) { try await TableDesk($0, kind).take() },
            .post(one + "/drop", need) { try TableDesk($0, kind).drop() },
            .get(one + "/refusals.csv", need) { try TableDesk($0, kind).refusals() },
        ]
    }

    /// Where columns are said one by one.
    static func columnRoutes(_ base: String, _ need: Route.Need, _ kind: any TableKind) -> [Route] {
        let place = base + "/:table/columns/:column"
        return [
            .get(place, need) { try await TableDesk($0, kind).column() },
            .post(place, need) { try await TableDesk($0, kind).answerColumn() },
        ]
    }
}
