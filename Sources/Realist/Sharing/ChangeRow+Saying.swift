extension ChangeRow {
    /// What may be said of the change, made from the figures that are shown and from nothing else; `nil` when one of them
    /// is withheld. The site says it of places only, a report of every group alike.
    public var saying: OutcomeSentence? {
        if let sentence { return sentence }
        guard let difference = difference.value.flatMap({ Tenths($0) }),
            let low = low.value.flatMap({ Tenths($0) }), let high = high.value.flatMap({ Tenths($0) })
        else { return nil }
        return OutcomeSentence(difference: difference, low: low, high: high)
    }
}
