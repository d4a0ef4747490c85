internal import Foundation
internal import Realist
internal import RealistPages

/// The form of a judgement: what was typed becomes a value, or is told to be mended.
struct JudgementForm: Equatable {
    typealias Fault = JudgementTyped.Fault

    var typed = JudgementTyped()

    init(_ typed: JudgementTyped) {
        self.typed = typed
    }

    /// The judgement of a site.
    ///
    /// - `known`: passages that it may rest on; others are not taken.
    /// - `earlier`: the one that is replaced; its translations of a reason that stays are kept, and so are passages that its
    ///   form does not have.
    func judgement(
        at site: Site.ID, of configuration: Configuration, subgroup: Judgement.Subgroup? = nil,
        known: [Excerpt.ID], by role: String, on day: Day,
        earlier: Judgement?
    ) -> Result<Judgement, Faults> {
        var faults = Faults()
        var finding: Judgement.Finding?
        if typed.finding == JudgementTyped.none {
            if let silence = Judgement.Silence(rawValue: typed.silence) {
                finding = .silent(silence)
            } else {
                faults.all.insert(.silence)
            }
        } else if let verdict = Verdict(rawValue: typed.finding) {
            let worked = Judgement.Worked(rawValue: typed.worked)
            let strength = Grade(rawValue: typed.strength)
            if worked == nil { faults.all.insert(.worked) }
            if strength == nil { faults.all.insert(.strength) }
            if let worked, let strength { finding = .verdict(verdict, worked: worked, strength: strength) }
        } else {
            faults.all.insert(.finding)
        }
        let reason = self.reason(&faults)
        guard let finding, faults.all.isEmpty else { return .failure(faults) }
        return .success(
            Judgement(
                site: site, configuration: configuration.id, subgroup: subgroup,
                revision: configuration.revision, finding: finding,
                reason: Self.wording(reason, earlier: earlier?.reason),
                excerpts: known.filter { typed.passages.contains($0.text) }
                    + (earlier?.excerpts ?? []).filter { !known.contains($0) }, on: day, by: role,
                lookAgain: again(earlier?.lookAgain)))
    }

    /// The judgement across sites.
    ///
    /// - `mayCite`: others are not taken; what is cited already and is not among them stays.
    func overall(
        of configuration: Configuration, citing mayCite: MayCite = MayCite(), by role: String, on day: Day,
        earlier: OverallJudgement?
    ) -> Result<OverallJudgement, Faults> {
        var faults = Faults()
        let verdict = Verdict(rawValue: typed.finding)
        let confidence = OverallJudgement.Confidence(rawValue: typed.confidence)
        if verdict == nil { faults.all.insert(.finding) }
        if confidence == nil { faults.all.insert(.confidence) }
        let reason = self.reason(&faults)
        guard let verdict, let confidence, faults.all.isEmpty else { return .failure(faults) }
        return .success(
            OverallJudgement(
                configuration: configuration.id, revision: configuration.revision, verdict: verdict,
                confidence: confidence, reason: Self.wording(reason, earlier: earlier?.reason),
                cites: cites(mayCite, earlier: earlier?.cites), on: day,
                by: role, lookAgain: again(earlier?.lookAgain)))
    }

    private func cites(
        _ mayCite: MayCite, earlier: OverallJudgement.Citations?
    ) -> OverallJudgement.Citations {
        func chosen<Value: Equatable>(
            _ offered: [Value], _ earlier: [Value]?, _ isTicked: (Value) -> Bool
        ) -> [Value] {
            offered.filter(isTicked) + (earlier ?? []).filter { !offered.contains($0) }
        }
        return OverallJudgement.Citations(
            passages: chosen(mayCite.passages.map(\.excerpt.id), earlier?.passages) {
                typed.passages.contains($0.text)
            },
            measures: chosen(mayCite.measures, earlier?.measures) { typed.measures.contains($0.code) },
            literature: chosen(mayCite.literature.map(\.id), earlier?.literature) {
                typed.literature.contains($0.text)
            })
    }

    /// All that is wrong with a form.
    struct Faults: Error, Equatable {
        var all: Set<Fault> = []
    }

    private func reason(_ faults: inout Faults) -> String {
        let reason = typed.reason.trimmingCharacters(in: .whitespacesAndNewlines)
        if reason.isEmpty { faults.all.insert(.reason) }
        if reason.unicodeScalars.count > JudgementTyped.mostReason { faults.all.insert(.reasonTooLong) }
        return reason
    }

    /// Evidence was taken out: that stays said until somebody says that it was judged without it.
    private func again(_ since: Day?) -> Day? {
        since.flatMap { typed.looked == $0.description ? nil : $0 }
    }

    /// A text that is as it was keeps its translations.
    private static func wording(_ text: String, earlier: Wording?) -> Wording {
        earlier?.text == text ? earlier ?? Wording(text) : Wording(text)
    }
}
