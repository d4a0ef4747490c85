import Testing

@testable import Realist

@Suite("What looks as if it led to a person") struct IdentifyingTests {
    @Test(
        "is found in the name of a column",
        arguments: [
            ("email", Identifying.email), ("E-Mail Address", .email), ("RecipientEmail", .email),
            ("Name", .name), ("RecipientFirstName", .name), ("last_name", .name), ("Telephone", .telephone),
            ("Mobile number", .telephone), ("home postcode", .postalAddress), ("Address", .postalAddress),
            ("Date of birth", .birthday), ("DOB", .birthday), ("IPAddress", .networkAddress),
            ("ip", .networkAddress),
            ("LocationLatitude", .coordinates), ("lng", .coordinates), ("Staff number", .staffNumber),
            ("NHS no.", .nhsNumber), ("NINO", .insuranceNumber), ("e-bost", .email),
        ])
    func column(name: String, kind: Identifying) {
        #expect(Identifying.column(named: name) == kind)
    }

    @Test(
        "is not what studies ask about people",
        arguments: [
            "role", "career-stage", "years-in-role", "site-name", "team name", "grade", "shift", "location",
            "country",
            "place of training", "born in this country", "contract", "participant", "trip", "flat",
            "position", "1",
        ])
    func harmless(name: String) {
        #expect(Identifying.column(named: name) == nil)
    }

    @Test(
        "is found in a cell",
        arguments: [
            ("ann@example.org", Identifying.email), ("a.b+c@mail.example.co.uk", .email),
            ("192.0.2.7", .networkAddress), ("2001:db8::7", .networkAddress),
            ("2001:db8:0:0:0:0:0:7", .networkAddress), ("SW1A 1AA", .postalAddress),
            ("m1 1ae", .postalAddress),
            ("51.50853, -0.12574", .coordinates), ("943 476 5919", .nhsNumber), ("943-476-5919", .nhsNumber),
            ("9434765919", .nhsNumber), ("+44 20 7946 0018", .telephone), ("07700 900123", .telephone),
            ("(020) 7946 0018", .telephone), ("QQ 12 34 56 C", .insuranceNumber),
            ("qq123456c", .insuranceNumber),
        ])
    func value(text: String, kind: Identifying) {
        #expect(Identifying.value(text) == kind)
    }

    @Test(
        "is not a word, a date, a time, a count, a score or a sentence",
        arguments: [
            "", "nurse", "new", "2026-03-09", "12:30:00", "12:30", "10.5", "1.2.3", "1.2.3.256", "9434765918",
            "1000000",
            "band 7", "5 to 10 years", "AB12CD", "a@b", "@home", "x @ y.z", "Ward 1 2AB C", "2024-2025",
            "20 000 000",
            "0.125, 0.25", "91.5000, 0.1000", "::", "é", "\u{0}",
            String(repeating: "9", count: 200),
        ])
    func harmlessValue(text: String) {
        #expect(Identifying.value(text) == nil)
    }

    @Test("is not a number of somebody's own where a pseudonym is expected, though an address still is")
    func pseudonyms() {
        #expect(Identifying.value("9434765919", isPseudonym: true) == nil)
        #expect(Identifying.value("07700900123", isPseudonym: true) == nil)
        #expect(Identifying.value("943-476-5919", isPseudonym: true) == .nhsNumber)
        #expect(Identifying.value("ann@example.org", isPseudonym: true) == .email)
    }
}
