internal import Realist

/// The fields of an entry of the codebook.
struct EntryFields {
    let tier: CodebookTier
    let answers: Answers
    let faults: [String: AnswerFault]
    let working: WorkingCodebook

    private var words: Words { working.words }

    var all: [FormField] {
        switch tier {
        case .dimension: [title, meaning]
        case .theme: [title, meaning] + (working.codebook.dimensions.isEmpty ? [] : [dimension])
        case .code: [title, meaning] + (working.codebook.themes.isEmpty ? [] : [themes])
        }
    }

    var title: FormField {
        .text(
            TextField(
                "title", label: words["app.codes.title.\(tier.key)"],
                hint: words.ifThere("app.codes.title-hint.\(tier.key)"), value: answers["title"],
                error: faults["title"]?.text(words), most: AnswerLimits.line))
    }

    var meaning: FormField {
        .text(
            TextField(
                "meaning", label: words["app.codes.meaning"], marker: words["app.lead.optional"],
                hint: words["app.codes.meaning-hint"], value: answers["meaning"],
                error: faults["meaning"]?.text(words), lines: 3, most: AnswerLimits.text))
    }

    private var dimension: FormField {
        .select(
            SelectField(
                "dimension", label: words["app.codes.which-dimension"], marker: words["app.lead.optional"],
                options: [("", words["app.codes.no-dimension"])]
                    + working.codebook.dimensions.map { ($0.id.text, working.text($0.title)) },
                chosen: answers["dimension"]))
    }

    private var themes: FormField {
        .choice(
            ChoiceField(
                "theme", legend: words["app.codes.which-themes"], marker: words["app.lead.optional"],
                hint: words["app.codes.which-themes-hint"],
                choices: working.codebook.themes.map { theme in
                    .init(
                        theme.id.text, working.text(theme.title),
                        hint: theme.dimension.flatMap { working.title($0) })
                }, chosen: Set(answers.all("theme")), several: true))
    }
}
