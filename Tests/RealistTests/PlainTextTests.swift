import Realist
import Testing

@Suite("Text that comes into a study") struct PlainTextTests {
    @Test(
        "loses what steers a screen unseen, and nothing else",
        arguments: [
            ("Tea at three", "Tea at three"), ("", ""), ("a\tb\nc", "a\tb\nc"),
            ("a\u{0}b\u{1}c\u{1B}[2Jd\u{7F}e\u{9F}f", "abc[2Jdef"),
            ("x\u{202A}y\u{202B}z\u{202C}\u{202D}\u{202E}!", "xyz!"),
            ("\u{2066}a\u{2067}b\u{2068}c\u{2069}", "abc"),
            // Every line end is one; a word processor's within a paragraph too.
            ("a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h", "a\nb\nc\nd\ne\nf\ng\nh"),
            ("\r\r\n\n", "\n\n\n"),
            // Half of a letter's bytes look like a control's.
            ("Â", "Â"), ("€ “so” …", "€ “so” …"), ("\u{2080}\u{A0}\u{AD}", "\u{2080}\u{A0}\u{AD}"),
        ])
    func rule(text: String, kept: String) {
        #expect(PlainText.of(text).unicodeScalars.elementsEqual(kept.unicodeScalars))
        #expect(PlainText.of(PlainText.of(text)) == PlainText.of(text))
    }

    @Test(
        "keeps names in every script",
        arguments: [
            "Siân Ŵyn", "Nguyễn Thị Minh Khai", "Ólafur Þór", "Ọlọ́runṣọlá", "Людмила", "Ελένη", "שירה כהן",
            "فاطمة",
            "می\u{200C}خواهم", "क्\u{200D}ष", "ශ්\u{200D}රී", "சுந்தர்", "นภา", "李小龍", "김민수", "さくら", "አበበ",
            "ᠮᠣᠩᠭᠣᠯ",
            "\u{200F}אב (ג)\u{200E}", "\u{61C}٣", "👩🏽‍⚕️", "e\u{301}", "O’Neill-Smith",
        ])
    func names(name: String) {
        #expect(PlainText.of(name).unicodeScalars.elementsEqual(name.unicodeScalars))
    }
}
