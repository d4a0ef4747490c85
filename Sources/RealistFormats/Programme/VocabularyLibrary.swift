internal import Foundation
public import Realist

/// The lists that come with the program and that codes in a bundle are held against.
public enum VocabularyLibrary {
    /// No list comes near it.
    public static let largestFile = 1_048_576

    /// FRAME and FRAME-IS, which changes are coded after.
    public static func ofChanges() throws -> [Vocabulary] { try lists(["frame", "frame-is"]) }

    /// Those and what else tables of a report are filled after: TIDieR, and the reporting standards.
    public static func ofReports() throws -> [Vocabulary] {
        try lists(["frame", "frame-is", "tidier"] + About.ReportingStandard.allCases.map(\.rawValue))
    }

    private static func lists(_ names: [String]) throws -> [Vocabulary] {
        let folder = try ShareFolder.find().appending(path: "toolkit/vocabularies")
        return try names.map { name in
            let path = folder.appending(path: name + ".yaml").path(percentEncoded: false)
            return try VocabularyFile.read(OpenFile(path: path).readAll(limit: largestFile), file: path)
        }
    }

    /// What people call columns and values in tables of changes.
    public static func changeWords() throws -> ChangeWords {
        let path = try ShareFolder.find().appending(path: "toolkit/vocabularies/change-words.yaml")
            .path(percentEncoded: false)
        return try ChangeWordsFile.read(OpenFile(path: path).readAll(limit: largestFile), file: path)
    }

    /// What people call columns in tables of a programme theory.
    public static func theoryWords() throws -> TheoryWords {
        let path = try ShareFolder.find().appending(path: "toolkit/vocabularies/theory-words.yaml")
            .path(percentEncoded: false)
        return try TheoryWordsFile.read(OpenFile(path: path).readAll(limit: largestFile), file: path)
    }

    /// Sets of words that stand for answers in survey programs.
    public static func answerWords() throws -> [AnswerWords] {
        let path = try ShareFolder.find().appending(path: "toolkit/vocabularies/answer-words.yaml")
            .path(percentEncoded: false)
        return try AnswerWordsFile.read(OpenFile(path: path).readAll(limit: largestFile), file: path)
    }
}
