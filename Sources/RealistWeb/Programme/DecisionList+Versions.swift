internal import Realist

/// Which version of each decision a list showed.
extension DecisionList {
    /// `name-an-advocate:3 early-health-check:0`
    static func versions(_ text: String) -> [Recommendation.ID: Int] {
        var versions: [Recommendation.ID: Int] = [:]
        for part in text.split(separator: " ") {
            let pair = part.split(separator: ":")
            guard pair.count == 2, let id = Recommendation.ID(String(pair[0])), let number = Int(pair[1])
            else {
                continue
            }
            versions[id] = number
        }
        return versions
    }

    static func text(_ versions: [Recommendation.ID: Int]) -> String {
        versions.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
    }
}
