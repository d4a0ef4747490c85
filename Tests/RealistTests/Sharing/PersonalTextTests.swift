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
