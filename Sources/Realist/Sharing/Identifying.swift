/// What looks as if it led to a person, and has no place among pseudonyms.
///
/// Rules of thumb of our own, after what survey tools send along unasked (the recipient's address, the network
/// address, where the telephone was) and what staff lists hold. They catch carelessness; a name in a cell looks like
/// any other word, and no rule finds it.
public enum Identifying: String, CaseIterable, Sendable {
    case name, email, telephone, postalAddress, birthday, networkAddress, coordinates, staffNumber, nhsNumber
    case insuranceNumber
    /// A ward, bay or bed by its number: with a day, who lay there.
    case ward

    /// - Parameter name: of a column, as it was written.
    /// - Returns: what such a column holds, or `nil` when it may stand among attributes.
    public static func column(named name: String) -> Identifying? {
        let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
        for (kind, names) in columnNames where names.contains(letters) { return kind }
        for (kind, endings) in columnEndings where endings.contains(where: letters.hasSuffix) { return kind }
        return letters.contains("email") ? .email : nil
    }

    /// Names of columns, without case, blanks and dashes.
    private static let columnNames: [(Identifying, Set<String>)] = [
        (.name, ["name", "names", "initials", "username", "login", "enw"]),
        (.email, ["mail", "ebost"]),
        (.telephone, ["phone", "tel", "telephone", "mobile", "mobilephone", "ffôn", "ffon"]),
        (
            .postalAddress,
            [
                "address", "homeaddress", "postaladdress", "street", "streetaddress", "zip", "zipcode",
                "cyfeiriad",
            ]
        ),
        (.birthday, ["dob", "birthday", "birthdate", "dyddiadgeni"]),
        (.networkAddress, ["ip", "ipaddr"]),
        (.coordinates, ["gps", "coordinates", "geolocation", "lat", "lon", "lng"]),
        (.staffNumber, ["staffid", "staffno", "employeeid", "employeeno", "payrollno", "gmcno", "nmcpin"]),
        (.nhsNumber, ["nhsno", "nhsid"]),
        (.insuranceNumber, ["nino", "ninumber"]),
    ]

    /// What the names of columns end with, so that `RecipientFirstName` and `home postcode` are found.
    private static let columnEndings: [(Identifying, [String])] = [
        (.name, ["fullname", "firstname", "lastname", "surname", "forename", "givenname", "familyname"]),
        (.telephone, ["phonenumber", "mobilenumber"]),
        (.postalAddress, ["postcode", "postalcode", "codpost"]),
        (.birthday, ["dateofbirth"]),
        (.networkAddress, ["ipaddress"]),
        (.coordinates, ["latitude", "longitude"]),
        (.staffNumber, ["staffnumber", "employeenumber", "payrollnumber", "gmcnumber", "nmcnumber"]),
        (.nhsNumber, ["nhsnumber"]),
        (.insuranceNumber, ["nationalinsurancenumber"]),
    ]
}
