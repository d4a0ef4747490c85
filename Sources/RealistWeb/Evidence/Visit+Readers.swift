internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// Whoever read a passage: an account by its name, anybody else as the reading names them.
    func reader(_ reader: String) throws -> PassageOfSource.Reader {
        if let id = Account.ID(reader), id.text == reader {
            if id == signedIn?.id { return .init(try coder(reader), .oneself) }
            if let entry = try app.accounts.account(id) { return .init(entry.account.name, .colleague) }
        }
        return .init(reader, .outside)
    }

    /// Passages as pages want them.
    func told(_ passages: [PassageRead]) throws -> [PassageOfSource] {
        var readers: [String: PassageOfSource.Reader] = [:]
        for name in Set(passages.flatMap(\.readings).map(\.reader)) { readers[name] = try reader(name) }
        let consents = try here().store.consents(of: passages.map(\.excerpt))
        return passages.map { read in
            var passage = PassageOfSource(
                excerpt: read.excerpt, source: read.source, readings: read.readings)
            passage.readers = readers.filter { name, _ in read.readings.contains { $0.reader == name } }
            passage.consent = consents[read.excerpt.id]
            return passage
        }
    }

    /// Who changed readings that are not their own, by the places of the readings.
    func changed(_ readings: [Reading]) throws -> [Int: PassageOfSource.Changed] {
        let store = try here().store
        var changed: [Int: PassageOfSource.Changed] = [:]
        for (place, reading) in readings.enumerated() {
            // The first version is the reader's, or came with the file that named the reader.
            guard let last = try store.version(of: .reading(reading)), last.number > 1,
                last.by.hasPrefix("account:"), last.by != "account:" + reading.reader
            else { continue }
            changed[place] = .init(by: who(last.by), on: Day(last.at.prefix(10)))
        }
        return changed
    }
}
