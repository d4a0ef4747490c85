import Realist

extension Evidence {
    /// Without what no file before format 23 can hold.
    var asOfFormat22: Evidence {
        var older = self
        older.judgements.removeAll { $0.subgroup != nil }
        for place in older.overallJudgements.indices { older.overallJudgements[place].cites = .init() }
        return older
    }
}
