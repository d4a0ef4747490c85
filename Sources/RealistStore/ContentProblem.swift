public import Realist

/// Why a study cannot be put into a file as it is, though the file is in order.
public enum ContentProblem: Explained {
    case brokenReference(path: String, from: String, to: String)
    case responseTwice(path: String, respondent: String, instrument: Instrument.ID, wave: Wave.ID)
    case responseDiffers(path: String, respondent: String, instrument: Instrument.ID, wave: Wave.ID)
    case answersDoNotFit(path: String, respondent: String, instrument: Instrument.ID)
    case observationTwice(path: String, series: IndicatorSeries, period: Period)
    case observationDiffers(path: String, series: IndicatorSeries, period: Period)
    case observationDoesNotFit(path: String, series: IndicatorSeries, period: Period)
    case fewerThanBefore(path: String, what: String, before: Int, now: Int)
    case nothingEarlier(path: String, kind: String, object: String)
    case draftTooLong(path: String, bytes: Int, most: Int)
    case anotherStudy(path: String, file: Identifier<Study>, incoming: Identifier<Study>)
    case releaseNotNext(path: String, number: Int, expected: Int)
    case releaseDiffers(path: String, number: Int)
    case allocationDiffers(path: String, allocation: Allocation.ID)
    case withdrew(path: String, pseudonym: String)
    case nobody(path: String, pseudonym: String)
    case changedMeanwhile(path: String)
    case thereMeanwhile(path: String, kind: String, object: String)

    public var location: Location? {
        switch self {
        case .brokenReference(let path, _, _), .responseTwice(let path, _, _, _),
            .responseDiffers(let path, _, _, _), .answersDoNotFit(let path, _, _),
            .nothingEarlier(let path, _, _), .draftTooLong(let path, _, _),
            .fewerThanBefore(let path, _, _, _), .observationTwice(let path, _, _),
            .observationDiffers(let path, _, _), .observationDoesNotFit(let path, _, _),
            .anotherStudy(let path, _, _), .releaseNotNext(let path, _, _), .releaseDiffers(let path, _),
            .allocationDiffers(let path, _),
            .withdrew(let path, _), .nobody(let path, _), .changedMeanwhile(let path),
            .thereMeanwhile(let path, _, _):
            Location(file: path)
        }
    }

    public var code: String {
        switch self {
        case .brokenReference: "store.broken-reference"
        case .responseTwice: "store.response-twice"
        case .responseDiffers: "store.response-differs"
        case .answersDoNotFit: "store.answers-do-not-fit"
        case .observationTwice: "store.figure-twice"
        case .observationDiffers: "store.figure-differs"
        case .observationDoesNotFit: "store.figure-does-not-fit"
        case .fewerThanBefore: "store.fewer-than-before"
        case .nothingEarlier: "store.nothing-earlier"
        case .draftTooLong: "store.draft-too-long"
        case .anotherStudy: "store.another-study"
        case .releaseNotNext: "store.release-not-next"
        case .releaseDiffers: "store.release-differs"
        case .allocationDiffers: "store.allocation-differs"
        case .withdrew: "store.withdrew"
        case .nobody: "store.nobody"
        case .changedMeanwhile: "store.changed-meanwhile"
        case .thereMeanwhile: "store.there-meanwhile"
        }
    }

    public var what: String {
        switch self {
        case .brokenReference(_, let from, let to): "A \(from) would refer to a \(to) that is not there."
        case .responseTwice(_, let respondent, let instrument, let wave):
            "There are two forms of “\(respondent)” for \(instrument) at \(wave)."
        case .responseDiffers(_, let respondent, let instrument, let wave):
            "The study has other answers of “\(respondent)” to \(instrument) at \(wave) already."
        case .answersDoNotFit(_, let respondent, let instrument):
            "A form of “\(respondent)” does not have the items or the answers of \(instrument)."
        case .observationTwice(_, let series, let period):
            "There are two figures of “\(series.name)” for \(period)."
        case .observationDiffers(_, let series, let period):
            "The study has another figure of “\(series.name)” for \(period) already."
        case .observationDoesNotFit(_, let series, let period):
            "A figure of “\(series.name)” for \(period) cannot be one of its indicator."
        case .fewerThanBefore(_, let what, let before, let now):
            "The study file has \(before) \(what), and what is to take their place has \(now)."
        case .nothingEarlier(_, let kind, let object):
            "There is no earlier version of the \(kind) “\(object)”."
        case .draftTooLong(_, let bytes, let most):
            "What was typed is too long to be kept: \(bytes) bytes, and at most \(most) are."
        case .anotherStudy(_, let file, let incoming):
            "The file holds the study “\(file)”, and this is the study “\(incoming)”."
        case .releaseNotNext(_, let number, let expected):
            "Release \(number) cannot be recorded: the next one is \(expected)."
        case .releaseDiffers(_, let number):
            "The file remembers another release \(number) than the one that is to take its place."
        case .allocationDiffers(_, let allocation):
            "The file has a sealed list of \(allocation), and what is to take its place is another one."
        case .withdrew(_, let pseudonym): "“\(pseudonym)” withdrew from this study and was taken out."
        case .nobody(_, let pseudonym): "Nobody in this study is called “\(pseudonym)”."
        case .changedMeanwhile: "The study was changed while its site was being made."
        case .thereMeanwhile(_, let kind, let object):
            "Somebody made a \(kind) with the identifier “\(object)” while the file was read."
        }
    }

    public var remedy: String {
        switch self {
        case .brokenReference: "Add what is missing, or take the reference away. Nothing was changed."
        case .responseTwice: "Keep one of them. Nothing was changed."
        case .responseDiffers:
            "Add --replace if the new ones are right, or --keep-earlier to take in only what is new. Nothing was changed."
        case .observationTwice: "Keep one of them. Nothing was changed."
        case .observationDiffers: "Add --replace if the new ones are right. Nothing was changed."
        case .observationDoesNotFit:
            "Compare its period and its numbers with the unit and the length of period that the indicator has. "
                + "Nothing was changed."
        case .answersDoNotFit:
            "Read the answers again with the instrument's present version. Nothing was changed."
        case .fewerThanBefore: "Add --force if the others may go for good. Nothing was changed."
        case .nothingEarlier: "Nothing was changed."
        case .draftTooLong: "Shorten it and save again. Nothing was changed."
        case .anotherStudy: "Make a file of its own for it with `realist new`."
        case .releaseNotNext: "Publish again."
        case .releaseDiffers:
            "What was published cannot be taken back: import without that release, or make a file of its own with "
                + "`realist new`. Nothing was changed."
        case .allocationDiffers:
            "Make a file of its own for it with `realist new`, or import without that allocation. Nothing was changed."
        case .withdrew: "Take them out of what you bring in. Nothing was changed."
        case .nobody: "Check the pseudonym: capitals and dashes count. Nothing was changed."
        case .changedMeanwhile: "Publish again. Nothing was published."
        case .thereMeanwhile: "Import the file again. Nothing was changed."
        }
    }
}
