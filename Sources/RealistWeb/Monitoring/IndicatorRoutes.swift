internal import Realist

/// What the figures of a study's indicators say. Whoever works in the study may ask; what is shown is decided by
/// ``IndicatorDesk``.
enum IndicatorRoutes {
    static let all: [Route] = [
        .get("/s/:study/indicators", .right(.readToolkit)) { try IndicatorDesk($0).board() },
        .get("/s/:study/indicators/:indicator", .right(.readToolkit)) { try IndicatorDesk($0).page() },
        .get("/s/:study/indicators/:indicator/table.csv", .right(.readToolkit)) {
            try IndicatorDesk($0).table()
        },
    ]
}
