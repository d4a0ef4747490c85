extension Study {
    /// Waves that overlap, or do not follow each other.
    var waveQuestions: [Question] {
        zip(about.waves, about.waves.dropFirst()).filter { $0.to >= $1.from || $0.month >= $1.month }
            .map { first, second in
                Question(
                    .wavesOutOfOrder, at: "wave \(second.id)",
                    "Does “\(second.title.text)” (month \(second.month), from \(second.from)) begin after "
                        + "“\(first.title.text)” (month \(first.month), to \(first.to)) is over?")
            }
    }
}
