internal import Foundation
public import Realist

/// The explanations of `realist check`: a text in Markdown for each kind of question, in `toolkit/questions`.
public enum QuestionLibrary {
    /// No text comes near it.
    public static let largestFile = 65_536

    /// What is looked at, an example, and when the question may stand.
    ///
    /// - Returns: headings from the second level on, without the question's title.
    /// - Throws: a ``Problem`` when the text is not there or cannot be read.
    public static func explanation(of kind: Question.Kind) throws -> String {
        let path = try ShareFolder.find().appending(path: "toolkit/questions/\(kind.rawValue).md")
            .path(percentEncoded: false)
        let text = try OpenFile(path: path).readAll(limit: largestFile)
        return PlainText.of(String(decoding: text, as: UTF8.self))
    }
}
