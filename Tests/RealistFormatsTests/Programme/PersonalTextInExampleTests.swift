import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("What leads to a person, in the worked example") struct PersonalTextInExampleTests {
    @Test("is nothing: no title, no change and no recommendation raises an alarm")
    func noAlarm() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../toolkit/examples/professional-support").standardizedFileURL
        let study = try RealistFormats.Bundle.read(at: folder.path(percentEncoded: false)).study
        var texts = study.sites.flatMap {
            [$0.label.text, $0.name ?? "", $0.kind.text, $0.story?.text ?? ""]
        }
        for recommendation in study.recommendations {
            texts += [recommendation.title.text, recommendation.advice.text]
            texts += (recommendation.adaptable + recommendation.goesWrong + recommendation.firstSteps).map(
                \.text)
        }
        for change in study.adaptations {
            texts += [change.title.text, change.description.text]
            texts += ChangeField.texts.compactMap { change[keyPath: $0.path]?.text }
            texts += change.steps.compactMap(\.note?.text)
            texts += [change.next?.step.text, change.next?.owner].compactMap { $0 }
        }
        #expect(texts.count > 300)
        for text in texts { #expect(PersonalText.finds(in: text).isEmpty, "\(text)") }
        for change in study.adaptations {
            let owner = change.next?.owner ?? ""
            #expect(PersonalText.finds(inRole: owner).isEmpty, "\(owner)")
        }
    }
}
