import Testing

@testable import Realist

/// Every name, number and address here is invented, or reserved for examples.
@Suite("What in a text leads to a person") struct PersonalTextTests {
    private func found(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return PersonalText.finds(in: text).map { find in
            "\(find.kind.rawValue): " + scalars[find.range].map { "\($0)" }.joined()
        }
    }

    @Test(
        "is found by a title",
        arguments: [
            ("Agreed with Dr Example last week.", "Dr Example"), ("dr Sample agreed", "dr Sample"),
            ("Mrs. A. Sample-Example’s idea", "Mrs. A. Sample-Example’s"),
            ("told by Prof Ann O'Example", "Prof Ann O'Example"),
            ("Ask Nurse Example about it", "Nurse Example"),
            ("Professor Ŵyn Enghraifft", "Professor Ŵyn Enghraifft"),
            ("Dr EXAMPLE moved", "Dr EXAMPLE"), ("Mr Example and the team", "Mr Example"),
        ])
    func titles(text: String, name: String) {
        #expect(found(text) == ["name: \(name)"])
    }

    @Test(
        "is found by a role with a first and a last name",
        arguments: [
            ("our practice manager, Ann Example, agreed", "Ann Example"),
            ("The supervisor Ben Sample left", "Ben Sample"),
            ("Support lead: Cai Enghraifft", "Cai Enghraifft"),
            ("Ann Example (support lead) agreed", "Ann Example"),
            ("We asked Ben Sample, the chaplain.", "Ben Sample"),
        ])
    func roles(text: String, name: String) {
        #expect(found(text) == ["name: \(name)"])
    }

    @Test(
        "is found by a first name that many have, and by titles as people type them",
        arguments: [
            ("Jane Smith asked for it.", "Jane Smith"),
            ("It was decided by Jane Smith and the ward.", "Jane Smith"),
            ("Sarah Jones helped.", "Sarah Jones"), ("asked David Miller to come", "David Miller"),
            ("Ahmed Khan helped", "Ahmed Khan"), ("Priya Raman cried", "Priya Raman"),
            ("Sr Jones agreed", "Sr Jones"), ("Consultant Okafor", "Consultant Okafor"),
            ("dr smith agreed", "dr smith"), ("mrs patel was there", "mrs patel"),
            ("Siân O’Example said so", "Siân O’Example"), ("we met Chidi K. Example", "Chidi K. Example"),
            ("told by Maria de Example", "Maria de Example"),
            ("Agnieszka Example’s idea", "Agnieszka Example’s"),
            ("the charge nurse Example agreed", "nurse Example"), ("Ward Sister Example", "Sister Example"),
            ("our consultant Example said no", "consultant Example"),
        ])
    func firstNames(text: String, name: String) {
        #expect(found(text) == ["name: \(name)"])
    }

    @Test(
        "is found by what somebody is to somebody, and by the shape of a surname",
        arguments: [
            ("and my husband Tom drove me", "Tom"), ("My late husband Tom drove me", "Tom"),
            ("her eldest daughter, Ann, rang", "Ann"), ("Ann's brother Zebedee came", "Zebedee"),
            ("a friend called Zebedee helped", "Zebedee"), ("my colleague Wanjiru left", "Wanjiru"),
            ("Renée Ó Briain said so", "Renée Ó Briain"),
            ("Rene\u{301}e O\u{301} Briain said so", "Rene\u{301}e O\u{301} Briain"),
            ("Wim van der Example rang", "Wim van der Example"),
            ("we met Renáta O’Sample today", "Renáta O’Sample"),
            ("Zebedee ap Enghraifft oedd yno", "Zebedee ap Enghraifft"),
            ("Renée Sample said so", "Renée Sample"),
        ])
    func relations(text: String, name: String) {
        #expect(found(text) == ["name: \(name)"])
    }

    private func foundInSpeech(_ text: String) -> [String] {
        var known = KnownPhrases([])
        let scalars = Array(text.unicodeScalars)
        return PersonalText.finds(inSpeech: text, except: &known).map { find in
            "\(find.kind.rawValue): " + scalars[find.range].map { "\($0)" }.joined()
        }
    }

    @Test("is the number of a ward or a bed in what people said, and nowhere else")
    func wards() {
        let text = "They moved me from ward 7B to Ward 12, bed 4, in bay C2."
        #expect(foundInSpeech(text) == ["ward: ward 7B", "ward: Ward 12", "ward: bed 4", "ward: bay C2"])
        #expect(found(text) == [])
        for text in [
            "It was per ward 3 nurses", "a 12 bed ward", "the ward 9 times", "ward 3.5", "ward 2024",
            "the ward round",
            "each bed 40% of the time", "wards 3", "ward b", "Ward",
        ] { #expect(foundInSpeech(text) == [], "\(text)") }
    }

    @Test("is nothing in a page of what people say of their work")
    func ordinary() {
        let page = """
            I came back in May, on a Monday, and my manager had left. My husband works nights, so my mum looks after the
            children; my brother is a nurse too. Nobody on the ward asked how I was. The Trust sent a letter, and then the
            GMC sent another. I said to my partner: I am not going back. Occupational Health rang twice. At Christmas we
            were four nurses short, on every ward. When the review came my supervisor, who is fair, sat beside me. She had
            read the form. "Well," she said, "Ask what they have." So I did. My friend thought I should go. The Royal College
            has guidance, and there is a handbook, which Human Resources wrote. Then we had the workshop in Cardiff. My
            colleague and I wrote down what we had seen. In our team, English is most people's second language. His sister
            ward does it differently. Her son was ill. My boss, Monday to Friday, is in London. Our lead, Welsh Government
            permitting, will bring it to the board. I told my daughter I'd be late. Their daughter was home for Easter.
            My consultant is kind. The 12 bed unit has 3 bays. My mentor says: Put it in writing. You get used to it.
            """
        #expect(foundInSpeech(page) == [])
    }

    @Test("is told once for each name, with all the places where it stands")
    func onceEach() {
        let text =
            "My husband Tom came. Tom said no, and Tom’s brother left. Renée Ó Briain told Tom. Tomorrow renée ó briain rang."
        let names = LikelyNames(in: text).names
        #expect(names.map(\.text) == ["Tom", "Renée Ó Briain"] && names.map(\.places.count) == [4, 2])
        #expect(names.first?.places.first == 11..<14)
        #expect(LikelyNames(in: "We talked. We left.").names.isEmpty)
        let late = String(repeating: "We talked. ", count: 2_000) + "Dr Example said no."
        #expect(LikelyNames(in: late).names.map(\.text) == ["Dr Example"])
    }

    @Test("is no word of the study behind a first name")
    func knownWords() {
        let known = ["Harrowmere General", "Name an Advocate"]
        for text in ["Will Harrowmere take part?", "Mark Advocate in the list"] {
            #expect(PersonalText.finds(in: text, except: known).isEmpty, "\(text)")
        }
        #expect(!PersonalText.finds(in: "Will Harrow took part", except: known).isEmpty)
    }

    @Test(
        "is found in numbers and addresses",
        arguments: [
            ("Patient 943 476 5919 asked", "nhsNumber: 943 476 5919"),
            ("NHS no. 9434765919.", "nhsNumber: 9434765919"),
            ("ring 07700 900123, please", "telephone: 07700 900123"),
            ("Tel: +44 20 7946 0018", "telephone: +44 20 7946 0018"),
            ("(020) 7946 0018", "telephone: (020) 7946 0018"),
            ("write to ann@example.org.", "email: ann@example.org"),
            ("<ben.sample@mail.example.co.uk>", "email: ben.sample@mail.example.co.uk"),
        ])
    func numbers(text: String, find: String) {
        #expect(found(text) == [find])
    }

    @Test("is told piece by piece, in the order of the text")
    func several() {
        #expect(
            found("Dr Example (07700 900123) and Mrs Sample, ann@example.org")
                == [
                    "name: Dr Example", "telephone: 07700 900123", "name: Mrs Sample",
                    "email: ann@example.org",
                ])
    }

    @Test(
        "is not what only looks a little like it",
        arguments: [
            "Name an advocate from day one", "Separate support from judging", "City teaching hospital",
            "The Nurse Manager and the Support Lead agreed", "Sister wards took part",
            "A doctor from the ward",
            "Miss no meeting", "We may miss Monday sessions", "Miss Monday’s clinic", "Lead Nurse Team",
            "Practice Manager, City Hospital", "The lead Royal College of Nursing", "Dr",
            "See Dr. The rest waits.",
            "Health Education England, Occupational Health", "Professor of nursing",
            "2024-07-10 2024-08-01", "From 01/02/2025 to 03/04/2026", "943 476 5918", "£1,400 and 12,345,678",
            "Room 07, 12 chairs", "0.1234567890", "Order 0000000000000", "Twitter @restore", "a@b",
            "R1; R2; R10",
            "Moved to Teams (was Zoom)", "General Medical Council",
            "Will Monday do?", "May Day", "St James Road", "Queen Elizabeth Block",
            "Florence Nightingale Foundation", "Rose agreed", "Grace and Hope", "Mark Friday in the diary",
            "the dr said so", "Ask a dr about it", "our dr agreed", "the prof was late", "ms teams meeting",
            "Consultant Psychiatrist", "Consultant Anaesthetists agreed", "consultant and registrar",
            "Charge nurse on the ward", "Mrs", "Jane, Smith and all", "Sam NHS", "Will CAMHS join us?",
        ])
    func falseAlarms(text: String) {
        #expect(found(text) == [])
    }

    @Test("is left alone in phrases that are known")
    func known() {
        let text = "At Dr Example’s Hospital we asked Dr Sample."
        #expect(found(text).count == 2)
        let finds = PersonalText.finds(in: text, except: ["Dr Example’s Hospital"])
        #expect(finds == [.init(.name, 34..<43)])
    }

    @Test("is a first and a last name, where a role should stand")
    func owners() {
        for text in ["Ann Example", "Ben Q. Sample", "Cai ap Enghraifft", "Dr Example"] {
            #expect(!PersonalText.finds(inRole: text).isEmpty, "\(text)")
        }
        for text in ["Support lead", "Practice Manager", "Occupational Health", "Human Resources", "Matron"] {
            #expect(PersonalText.finds(inRole: text).isEmpty, "\(text)")
        }
    }

    @Test("bears any text")
    func anything() {
        for text in [
            "", "@", "Dr", "Dr ", "Dr \u{301}", "(+", "+", "Mr.", "lead,", "\u{1F600}\u{200D}@x.org", "0-",
            "-0",
        ] {
            _ = PersonalText.finds(in: text)
            _ = PersonalText.finds(inRole: text)
        }
        let long = String(repeating: "lead Ann Example, ", count: 5_000)
        #expect(PersonalText.finds(in: long).count == 20_000 / 18)
    }
}
