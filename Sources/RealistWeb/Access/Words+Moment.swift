internal import RealistPages
internal import RealistStore

extension Words {
    /// `21 November 2026, 14:05 UTC`
    func moment(_ moment: Moment) -> String {
        let time = String(moment.description.dropFirst(11).prefix(5))
        return self["app.visit.moment", ["day": moment.day.map { date($0) } ?? "", "time": time]]
    }
}
