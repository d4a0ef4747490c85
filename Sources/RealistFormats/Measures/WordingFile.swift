public import Realist

/// Reads the wording of a form that a user adds from their own copy, as `docs/instruments.md` says.
public enum WordingFile {
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages say it.
    ///   - instrument: the one that the wording must be for.
    /// - Returns: what ``Realist/Instrument/adding(_:)`` takes.
    /// - Throws: everything that is wrong with it; items that the instrument does not have are among it.
    public static func read(
        _ bytes: [UInt8], file: String, for instrument: Instrument
    ) throws(Problems) -> InstrumentWording {
        try Yaml.read(bytes, shape(instrument), file: file)
    }

    private static func shape(_ instrument: Instrument) -> YamlShape<InstrumentWording> {
        .keys(of: "a wording file") { file in
            let format = file.required("format", .integer(in: 1...InstrumentFile.format))
            let id = file.required("instrument", .oneOf([instrument.id.text]))
            let language = file.required("language", .language)
            let items = file.required("items", .pairs(.item(of: instrument), .string))
            guard format != nil, id != nil, let language, let items else { return nil }
            return InstrumentWording(
                instrument: instrument.id, language: language,
                items: Dictionary(items.map { ($0.key, $0.value) }) { first, _ in first })
        }
    }
}

extension WrittenValue where Value == Instrument.Item.ID {
    /// One of the instrument's items.
    static func item(of instrument: Instrument) -> Self {
        let ids = instrument.items.map(\.id)
        return Self { text in
            if let id = ids.first(where: { $0.text == text }) { return .success(id) }
            return .failure(.notOneOf(ids.map(\.text), suggestion: nil))
        }
    }
}
