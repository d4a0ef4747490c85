extension Question.Kind {
    /// Why it matters, in one or two sentences.
    public var why: String {
        switch self {
        case .brokenBroader:
            "A statement that is an instance of itself makes every ripple through it meaningless."
        case .noReasoning:
            "A resource does nothing by itself: what people make of it is the mechanism."
        case .missingPart:
            "An incomplete configuration is honest, but it cannot be tested until the part is known."
        case .activityAsMechanism:
            "What a programme does is its resource. The reasoning is what goes on in people's minds."
        case .bareContext:
            "A label does not say what about the setting makes the difference, so nobody can look for it."
        case .noForWhom:
            "What works for one group may not work for another, and readers will look for themselves."
        case .noTransferNote:
            "Readers will use it elsewhere. They need to know where it was tested and where it was not."
        case .orphan:
            "A statement that no configuration uses is either forgotten or no longer needed."
        case .twins:
            "Two statements that mean the same hide ripples, and split the evidence between them."
        case .cycle:
            "A circle may be a true spiral of change, or a context and an outcome mixed up."
        case .rivalPattern:
            "Rivals explain the same pattern by another mechanism. If context or outcome differ, they are a contrast."
        case .rivalUntold:
            "Without evidence that would tell them apart, both rivals survive for ever."
        case .contrastSameEnd:
            "A contrast teaches by its two different ends. Here both ends are alike."
        case .noSnapshot:
            "Without the first theory nobody can see what the evaluation changed."
        case .revisionMissing:
            "Between the values before and after it nobody can see what was changed, and why."
        case .proposalsWait:
            "What somebody proposed is no part of the theory, and of no page, before a person has looked at it."
        case .onlyEnabling:
            "A theory that only says what goes well has not asked where the same programme does nothing, or harm."
        case .unbackedRecommendation:
            "Advice without an explanation behind it cannot say why it should work."
        case .unusedConfiguration:
            "An explanation that leads to no advice may be a gap in the recommendations."
        case .unmeasuredOutcome:
            "An outcome that nobody follows cannot be found, nor found missing."
        case .decisionWithoutChange:
            "The site said it would act. Either the change is not recorded, or it did not happen."
        case .changeAgainstDecision:
            "The record says two things, and readers will see both on the site's page."
        case .undatedChange:
            "Without a date nobody can say whether a measure moved before or after the change."
        case .changeBeforeBaseline:
            "What was in place before the baseline cannot show in the change since the baseline."
        case .changeAfterLastWave:
            "What came after the last wave cannot have moved anything that was measured."
        case .coreLost:
            "Without a core part the recommendation is expected to stop working."
        case .unconfirmed:
            "It was recorded on the site's behalf. Only the site knows whether it is right."
        case .contextNotAsked:
            "If no site was asked, nobody can say whether the context was there."
        case .notApproved:
            "Nothing of a site is published until its lead has approved it."
        case .joinedLater:
            "What is recorded of a site before it joined is not of the programme, or the day is mistyped."
        case .agreedLater:
            "A site's name is shown from the day of its written agreement on. Until then it has its label."
        case .withdrawnStillThere:
            "The person took their data back."
        case .onlySupports:
            "Evidence that only supports may mean that nobody looked for anything else."
        case .unread:
            "Nothing that was said or seen has been held against it yet."
        case .unjudged:
            "Readers want to know what the evidence says, even if it says nothing."
        case .oldRevision:
            "The configuration has changed since. The judgement may not hold for what it says now."
        case .evidenceGone:
            "Somebody withdrew, and a passage that it rested on is not there any more."
        case .judgedWithoutPassages:
            "A verdict that cites no words cannot be followed back to what was said or seen."
        case .judgedAgainstReadings:
            "The judgement says one thing, and the passages of that site that were read say another."
        case .judgedOnWordsNotToBeUsed:
            "Somebody said that what they said must not be used, and a verdict rests on it."
        case .consentNotAsked:
            "Words are worked on, and nobody has written down whether the person agreed to that."
        case .namesInPassages:
            "Passages go into tables, exports and the work of others, and what names somebody goes along."
        case .sourceWithoutPassages:
            "Its text was taken in, and nobody has marked anything in it: it counts as heard, and was not."
        case .codeWithoutTheme:
            "A code that no theme holds together with others does not reach the findings."
        case .themeWithoutCodes:
            "A theme without codes does not rest on what anybody said."
        case .roundNotClosed:
            "Until it is closed nobody sees how far the coders agree, and none of what they gave counts."
        case .roundNotSettled:
            "A code on which coders differ counts as given while nobody has decided."
        case .waveWithoutResponses:
            "A measuring point without answers leaves a hole in every table."
        case .wavesOutOfOrder:
            "Every before and after rests on the order of the waves, and on each answer belonging to one of them."
        case .noPrimary:
            "Without a comparison that was chosen before looking, every result is exploratory."
        case .primaryUnscored:
            "The primary comparison has no questionnaire behind it, so it cannot be computed."
        case .attributeOfNobody:
            "The study reports by it, and no table will have it. It may be spelled otherwise."
        case .bandsNotTold:
            "The study names it, and no page will show it: bands are told on the points of the scale only, of a "
                + "scheme that the instrument has."
        case .noDirection:
            "Until somebody says which way is good, no page can say whether a figure is better or worse."
        case .noFigures:
            "Somebody meant to follow it, and nothing shows what became of that."
        case .benchmarkOfNobody:
            "A benchmark is held against figures of its own group alone. Of this group there are none."
        case .mixedDefinitions:
            "Where organisations count differently, a difference between them may be one of counting."
        case .changedNotRebased:
            "Figures from before and after count two things, and one average over both is of neither."
        case .tooFewFigures:
            "With fewer than \(Indicator.fewestForLimits) figures the limits of a chart move with every new one, "
                + "so none are drawn."
        case .numeratorAlone:
            "So many of nobody knows how many is no rate: it may rise because there are more of everything."
        case .figuresMissing:
            "A gap may hide the very months in which something happened."
        case .listChanged:
            "An allocation that is not what its seed gives is random no more, and nobody can show that it ever was."
        case .notPlaced:
            "Whoever takes part and is in no group is missing from every comparison of groups."
        case .groupsUneven:
            "Groups that were alike by chance are so no longer when more people leave one than another."
        case .monthNotLogged:
            "A month without a log is not a month without contacts, and after a while nobody can tell the two apart."
        case .noMembers:
            "Without its members nobody can say how a network grew, nor how many contacts there were for each of them."
        case .leftUntold:
            "Why people leave is what others who start a network most need to know."
        case .eventUnattended:
            "Without counts nobody can say whom it reached."
        case .eventWithoutResult:
            "Readers want to know what an event was good for, also where nothing came of it."
        case .objectiveUnshown:
            "What nothing would show can be neither reached nor missed."
        case .reviewOverdue:
            "The day on which the team meant to look has gone by, and what was found is not written down."
        case .nothingLearned:
            "An event is analysed so that somebody learns from it. What was learned is what others can use."
        case .quickWinOverdue:
            "A step that was to be quick is late. Either it was done and not noted, or something stands in its way."
        case .standsWithoutQuestion:
            "It was let stand with a reason, and what it asked about has changed or is gone since."
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .brokenBroader: "Take one of the statements off the other's list of broader statements."
        case .noReasoning: "Ask what people think, feel or decide when they meet the resource, and add it."
        case .missingPart: "Look for it in the next interviews, or let it stand and say why it stays open."
        case .activityAsMechanism: "Move the activity to the resource, and ask what people make of it."
        case .bareContext: "Write it as a claim about the setting: who or what is how."
        case .noForWhom: "Say for whom it holds, as far as you know."
        case .noTransferNote:
            "Write where it was tested, where not, and what to look at before relying on it."
        case .orphan: "Use it, merge it, or delete it."
        case .twins: "Read them together. Merge them, or word them so that the difference is plain."
        case .cycle: "Follow the circle. If people really go round, let it stand and say so."
        case .rivalPattern: "Give them the same context and outcome, or make them a contrast."
        case .rivalUntold: "Write what you would see if the one were true and not the other."
        case .contrastSameEnd: "Check the outcomes, or take the contrast out."
        case .noSnapshot: "Name the theory you began with as a snapshot of kind initial."
        case .revisionMissing:
            "Add it to revisions/theory.yaml, or let it stand and say why it is gone, such as a withdrawal."
        case .proposalsWait:
            "Take each in or decline it in the app, under Theory: what was declined is remembered with its reason."
        case .onlyEnabling: "Ask where it did not work, and write the explanation of that."
        case .unbackedRecommendation:
            "Link the configurations that explain it, or ask where the advice comes from."
        case .unusedConfiguration:
            "Link it to a recommendation, write one, or let it stand and say why."
        case .unmeasuredOutcome:
            "Name a measure at a recommendation or a change that acts on it, or let it stand and say why none does."
        case .decisionWithoutChange: "Ask the site, and record the change or another decision."
        case .changeAgainstDecision:
            "Ask the site which holds. Decisions may change, and a change may be stopped."
        case .undatedChange: "Ask the site. A month, or about when, is enough."
        case .changeBeforeBaseline:
            "Check the date. If it is right, do not read the site's figures as its result, and let it stand."
        case .changeAfterLastWave:
            "Check the date. If it is right, do not read the site's figures as its result, and let it stand."
        case .coreLost:
            "Ask the site what became of it, and whether the change still deserves the recommendation's name."
        case .unconfirmed: "Ask the lead to confirm or correct it."
        case .contextNotAsked: "Ask the sites: any answer ends the question, also that nobody knows."
        case .notApproved: "Ask the lead to read the site's pages and approve them."
        case .joinedLater: "Correct the day, or leave it out until the site has joined."
        case .agreedLater:
            "Look at the agreement and correct the day, or take the name out until it is signed."
        case .withdrawnStillThere:
            "Take their passages out, their words out of the texts, and their pseudonym off the lists of the sources."
        case .onlySupports: "Look for the case where it should work and does not."
        case .unread: "Hold passages against it, or let it stand and say that it is an idea only."
        case .unjudged: "Judge it site by site, or write why there is nothing to judge."
        case .oldRevision: "Read the judgement beside the present wording, and renew it."
        case .evidenceGone:
            "Read what is left, judge again, and take the line look-again out of evidence/judgements.yaml."
        case .judgedWithoutPassages:
            "Name the passages that it rests on, or say that there is no verdict yet."
        case .judgedAgainstReadings: "Read those passages again, and judge anew or read them anew."
        case .judgedOnWordsNotToBeUsed: "Take those passages away, and judge anew on what is left."
        case .consentNotAsked: "Write down what each of them said, and take away what must not be used."
        case .namesInPassages: "Look at them on the page of the source, and black out what leads to somebody."
        case .sourceWithoutPassages: "Read it and mark what bears on the theory, or take it out."
        case .codeWithoutTheme: "Put it under a theme, merge it, or delete it."
        case .themeWithoutCodes: "Put the codes under it that it came from, or delete it."
        case .roundNotClosed: "Close it, or have its coders say that they have finished."
        case .roundNotSettled: "Read the passages together, and settle each difference with a reason."
        case .waveWithoutResponses: "Import the answers, or take the wave out of the study."
        case .wavesOutOfOrder:
            "Put them into the order of time, and correct the days so that they do not overlap."
        case .noPrimary: "Name one measure and two waves in the study, with the team, before the next look."
        case .primaryUnscored: "Give the measure its instrument and subscale, or choose another."
        case .attributeOfNobody: "Name a column of participants.csv under report-by, or take the line out."
        case .bandsNotTold: "Name a scheme on raw points that the instrument has, or take the line out."
        case .noDirection:
            "Write higher or lower under better, or neither where no way is the good one."
        case .noFigures: "Import its figures, or take it out."
        case .benchmarkOfNobody:
            "Import figures of that group, or correct the group of the benchmark."
        case .mixedDefinitions:
            "Agree on one definition, follow each place by itself, or let it stand and say why they may be compared."
        case .changedNotRebased:
            "Write a rebasing of that series at the day of the change, with the reason."
        case .tooFewFigures:
            "Add earlier figures if there are any, or let it stand until there are enough."
        case .numeratorAlone:
            "Ask whoever counted for the denominator, or follow the number as a count."
        case .figuresMissing:
            "Ask for them. Where somebody has them and does not publish them, write not-published."
        case .listChanged:
            "Take the study back from a backup, and prove it with `realist allocate --check`."
        case .notPlaced:
            "Enrol them with `realist allocate --enrol`, or say that they were never to have a group."
        case .groupsUneven:
            "Tell how many left each group and why, and count with those who were allocated."
        case .monthNotLogged:
            "Log the month, with a 0 where there were no contacts, or let it stand and say why nobody counted."
        case .noMembers: "Add memberships, or count the members on a day where nobody is to be named."
        case .leftUntold: "Ask, and note the reason; “not-told” is an answer, too."
        case .eventUnattended: "Count who came, by role, or let it stand and say that nobody counted."
        case .eventWithoutResult: "Write what came of it, or that nothing did."
        case .objectiveUnshown: "Write what would show that it is reached, or name a measure."
        case .reviewOverdue: "Look, and write down what was found, or set another day."
        case .nothingLearned:
            "Write what was learned, or let it stand and say when the team will talk about it."
        case .quickWinOverdue: "Ask whose step it is, and note how it stands, or set another day."
        case .standsWithoutQuestion: "Take the note off."
        }
    }
}
