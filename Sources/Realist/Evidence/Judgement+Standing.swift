extension Sequence where Element == Judgement {
    /// What was judged of a configuration as it is worded now, with evidence that needs no second look: the last of them.
    public func standing(of configuration: Configuration) -> Judgement? {
        last {
            $0.configuration == configuration.id && $0.revision == configuration.revision
                && $0.lookAgain == nil
        }
    }

    private func last(where holds: (Judgement) -> Bool) -> Judgement? {
        reduce(nil) { holds($1) ? $1 : $0 }
    }
}
