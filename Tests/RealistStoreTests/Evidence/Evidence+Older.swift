import Realist

extension Evidence {
    /// Without what no file before format 23 can hold.
    var asOfFormat22: Evidence {
        var older = self
        older.judgements.removeAll { $0.subgroup != nil }
        for place in older.overallJudgements.indices { older.overallJudgements[place].cites = .init() }
        older.linkedCodings = []
        older.memos = []
        return older
    }

    /// Without what no file before format 21 can hold.
    var asOfFormat20: Evidence {
        var older = asOfFormat22
        older.rounds = []
        older.blindCodings = []
        older.adjudications = []
        older.literature = Literature()
        return older
    }
}
