extension Study {
    /// What hangs free in the data structure. Before there are themes, codes without one are the normal state.
    var codebookQuestions: [Question] {
        let codebook = evidence.codebook
        if codebook.themes.isEmpty { return [] }
        let held = Set(codebook.codes.flatMap(\.themes))
        let codes = codebook.codes.filter { $0.themes.isEmpty }.map { code in
            Question(
                .codeWithoutTheme, at: "code \(code.id)",
                "To which theme does the code “\(code.title.text)” belong?")
        }
        let themes = codebook.themes.filter { !held.contains($0.id) }.map { theme in
            Question(
                .themeWithoutCodes, at: "theme \(theme.id)",
                "From which codes did the theme “\(theme.title.text)” come?")
        }
        return codes + themes
    }
}
