public import Realist

/// One recommendation: its one-page summary first, then everything needed to put it in place.
public struct RecommendationPage: Page, Equatable {
    public static let template = "programme/recommendation"

    public let frame: Frame
    public let kicker: String
    public let title: String
    public let advice: String
    public let ifThen: IfThen?
    public let sure: Sure
    /// For those who will do no more.
    public let oneThing: String?
    public let firstSteps: Items<String>?
    public let watchFor: String?
    /// Where it was put in place, and how long that took.
    public let inPlace: String?
    public let whom: Whom?
    public let core: Items<String>?
    public let adaptable: Items<String>?
    public let wrong: Wrong?
    /// "How five sites did it"; nothing where the study has none.
    public let sitesHeading: String?
    public let sites: [SiteAdvice]
    public let efforts: Items<Effort>?
    public let materials: Items<MaterialLine>?
    public let measures: Items<MeasureLine>?
    public let grounds: Items<Ground>?
    public let note: String?

    /// For whom and where it matters more, and less.
    public struct Whom: Equatable, Sendable {
        public let suits: Items<String>?
        public let mattersLess: Items<String>?

        /// `nil` when nothing is said of it.
        init?(_ recommendation: Recommendation, in toolkit: Toolkit) {
            suits = Items(toolkit.texts(recommendation.suits))
            mattersLess = Items(toolkit.texts(recommendation.mattersLess))
            if suits == nil && mattersLess == nil { return nil }
        }
    }

    public init(_ recommendation: Recommendation, in toolkit: Toolkit) {
        let words = toolkit.words
        let address = PageAddress.recommendation(recommendation.id)
        let links = toolkit.links(from: address)
        let all = toolkit.publication.recommendations
        let main = toolkit.mainConfiguration(of: recommendation)
        title = toolkit.text(recommendation.title)
        advice = toolkit.text(recommendation.advice)
        frame = toolkit.frame(address, title: title, description: advice)
        let place = (toolkit.index.links.places[recommendation.id] ?? 0) + 1
        kicker =
            words[
                "recommendation.kicker",
                [
                    "n": String(place), "all": String(all.count),
                    "stage": Sentences.lowered(toolkit.stageTitle(recommendation.stage)),
                ]]
        ifThen = main.map(toolkit.ifThen)
        sure = Sure(main, in: toolkit)
        oneThing = toolkit.text(recommendation.oneThing).map(Sentences.ended)
        firstSteps = Items(toolkit.texts(recommendation.firstSteps))
        watchFor = toolkit.text(recommendation.watchFor)
        inPlace = PutInPlace(recommendation.id, in: toolkit)?.sentence(in: words)
        whom = Whom(recommendation, in: toolkit)
        core = Items(recommendation.core.map { toolkit.text($0.text) })
        adaptable = Items(toolkit.texts(recommendation.adaptable))
        wrong = Wrong(recommendation, main: main, in: toolkit, links)
        let count = toolkit.publication.sites.count
        sitesHeading =
            toolkit.hasSites
            ? words.count("recommendation.did.heading", count, ["number": words.spelled(count)]) : nil
        sites = toolkit.publication.sites.map { SiteAdvice($0, on: recommendation, main, in: toolkit, links) }
        efforts = Items(Effort.all(of: recommendation, in: toolkit, links))
        materials = Items(
            toolkit.materials(for: recommendation.id).map { MaterialLine($0, in: toolkit, links) })
        measures = Items(
            recommendation.measures.compactMap { toolkit.index.measures[$0] }
                .map { MeasureLine($0, in: toolkit, links) })
        grounds = Items(recommendation.links.compactMap { Ground($0, in: toolkit, links) })
        note = toolkit.text(recommendation.note)
    }
}

extension RecommendationPage: PagePart {
    static let pageFields = Fields<RecommendationPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("title", \.title),
        .init("advice", \.advice), .init("ifThen", \.ifThen), .init("sure", \.sure),
        .init("oneThing", \.oneThing), .init("firstSteps", \.firstSteps), .init("watchFor", \.watchFor),
        .init("inPlace", \.inPlace),
        .init("whom", \.whom),
        .init("core", \.core), .init("adaptable", \.adaptable), .init("wrong", \.wrong),
        .init("sitesHeading", \.sitesHeading), .init("sites", \.sites),
        .init("efforts", \.efforts),
        .init("materials", \.materials), .init("measures", \.measures), .init("grounds", \.grounds),
        .init("note", \.note))
}

extension RecommendationPage.Whom: PagePart {
    static let pageFields = Fields<RecommendationPage.Whom>(
        .init("suits", \.suits), .init("mattersLess", \.mattersLess))
}
