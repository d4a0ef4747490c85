/// The id that a control has on its page, made of the name that the form sends.
enum FieldID {
    /// Begins with `f-`, so that no field has the id of something else on the page.
    static func of(_ name: String, _ part: String = "") -> String {
        let whole = part.isEmpty ? name : name + "-" + part
        return "f-" + String(whole.map { isSign($0) ? $0 : "-" })
    }

    /// The value of `aria-describedby`: the ids of what stands beside the control, in the order of the page.
    static func describing(_ id: String, hint: String?, error: String?, most: Bool = false) -> String? {
        var ids: [String] = []
        if hint?.isEmpty == false { ids.append(id + "-hint") }
        if error?.isEmpty == false { ids.append(id + "-error") }
        if most { ids.append(id + "-most") }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private static func isSign(_ sign: Character) -> Bool {
        sign.isASCII && (sign.isLetter || sign.isNumber || sign == "-" || sign == "_")
    }
}
