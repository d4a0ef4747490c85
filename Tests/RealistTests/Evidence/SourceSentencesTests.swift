import Realist
import Testing

@Suite("The sentences of a source") struct SourceSentencesTests {
    private func sentences(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return SourceSentences(text).all.map { String(String.UnicodeScalarView(scalars[$0])) }
    }

    @Test(
        "end at a stop that a blank and no small letter follows",
        arguments: [
            ("I said no. She left.", ["I said no.", "She left."]),
            ("Why? “Because!” That was it.", ["Why?", "“Because!”", "That was it."]),
            ("“Why?” she asked. Nobody knew.", ["“Why?” she asked.", "Nobody knew."]),
            ("It rose by 3.5 points. Then 2.0.", ["It rose by 3.5 points.", "Then 2.0."]),
            ("It stops here… and goes on. Wait… No.", ["It stops here… and goes on.", "Wait…", "No."]),
            ("One line\nanother one\n\n  a third  ", ["One line", "another one", "a third"]),
            ("(They did.) We did not.", ["(They did.)", "We did not."]),
            ("No stop at all", ["No stop at all"]), ("", []), (" \n ", []),
        ])
    func ends(text: String, expected: [String]) { #expect(sentences(text) == expected) }

    @Test(
        "go on behind what is shortened, an initial, and the number of a point",
        arguments: [
            ("Dr. Example came. Mrs. B. Example went.", ["Dr. Example came.", "Mrs. B. Example went."]),
            ("We ate, e.g. Bread. Then tea.", ["We ate, e.g. Bread.", "Then tea."]),
            ("See No. 4. I said no. Then we left.", ["See No. 4.", "I said no.", "Then we left."]),
            ("So did I. Then it ended.", ["So did I.", "Then it ended."]),
            ("3. We meet on Mondays. Always.", ["3. We meet on Mondays.", "Always."]),
        ])
    func shortened(text: String, expected: [String]) { #expect(sentences(text) == expected) }

    @Test(
        "of other scripts end, too",
        arguments: [
            ("هل هذا صحيح؟ نعم، هذا صحيح.", ["هل هذا صحيح؟", "نعم، هذا صحيح."]),
            ("我说不。她走了！好。", ["我说不。", "她走了！", "好。"]),
            ("उसने कहा। फिर वह गई।", ["उसने कहा।", "फिर वह गई।"]),
        ])
    func scripts(text: String, expected: [String]) { #expect(sentences(text) == expected) }

    @Test("leave out who speaks, where a line begins with it")
    func labels() {
        let text = """
            Interviewer: How was it?
            Nurse 3: Good. I mean it.
            [00:12:03] INT: Go on.
            p-12: We talked.
            One thing: it was late.
            Interviewer: Thank you.
            Nurse 3:
            """
        #expect(
            sentences(text) == [
                "How was it?", "Good.", "I mean it.", "Go on.", "We talked.", "One thing: it was late.",
                "Thank you.",
                "Nurse 3:",
            ])
        let labels = SourceSentences(text).lines.map { $0.label != nil }
        #expect(labels == [true, true, true, true, false, true, false])
    }

    @Test("count code points, whatever a letter is made of")
    func points() {
        // A family of three joined people, and an e with its accent apart.
        let text = "👩‍👩‍👧 said cafe\u{301}. Good."
        #expect(SourceSentences(text).all == [0..<17, 18..<23])
    }

    @Test("that are too long for anybody are parted at a blank")
    func long() {
        let text = Array(repeating: "word", count: 400).joined(separator: " ")
        let all = SourceSentences(text).all
        #expect(all.count == 4 && all.allSatisfy { $0.count <= SourceSentences.longest })
        #expect(sentences(text).joined(separator: " ") == text)
        #expect(SourceSentences(String(repeating: "w", count: 2_000)).all == [0..<2_000])
    }

    @Test("that a passage touches are found again")
    func touched() {
        let all = SourceSentences("One. Two. Three.").all
        #expect(SourceSentences.touched(0..<4, of: all) == 0..<1)
        #expect(SourceSentences.touched(2..<7, of: all) == 0..<2)
        #expect(SourceSentences.touched(5..<16, of: all) == 1..<3)
        #expect(SourceSentences.touched(4..<5, of: all).isEmpty)
        #expect(SourceSentences.touched(90..<95, of: all).isEmpty)
    }
}

@Suite("A passage of a text") struct SourcePassageTests {
    private func passage(_ text: String, _ range: Range<Int>) -> String? {
        Source.Text(path: "t.txt", contents: text).passage(range)?.text
    }

    @Test("is widened to whole characters, and has no blanks at its ends")
    func whole() {
        let text = "a👩‍👩‍👧b cafe\u{301} x"
        #expect(passage(text, 2..<4) == "👩‍👩‍👧")
        #expect(passage(text, 8..<12) == "cafe\u{301}")
        #expect(passage(text, 6..<9) == "b c")
        #expect(passage("  two words  ", 0..<13) == "two words")
        let found = Source.Text(path: "t.txt", contents: "  two ").passage(0..<6)
        #expect(found?.range == 2..<5)
    }

    @Test("is none where there is nothing, or the text ends before it")
    func none() {
        #expect(passage("abc", 1..<1) == nil)
        #expect(passage("a  b", 1..<3) == nil)
        #expect(passage("abc", 2..<9) == nil)
        #expect(passage("", 0..<0) == nil)
    }

    @Test("of a text from right to left is the letters that were chosen")
    func rightToLeft() {
        let text = "قالت نعم ثم ذهبت"
        #expect(passage(text, 5..<8) == "نعم")
    }
}
