import Foundation
import HTTPTypes

@testable import RealistWeb

extension Browser {
    /// Sends a form with a file, with the token of the page that it stands on.
    mutating func upload(
        _ file: [UInt8], named name: String, _ fields: [(String, String)] = [], from page: String
    ) async throws -> Page {
        let token = try await get(page).field("token") ?? ""
        return try await upload(file, named: name, [("token", token)] + fields, to: page)
    }

    mutating func upload(
        _ file: [UInt8], named name: String, _ fields: [(String, String)], to path: String
    ) async throws -> Page {
        let mark = "----made-up-mark"
        var body: [UInt8] = []
        for (field, text) in fields {
            body += "--\(mark)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(text)\r\n".utf8
        }
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\""
        body += "--\(mark)\r\n\(head)\r\nContent-Type: text/csv\r\n\r\n".utf8
        body += file
        body += "\r\n--\(mark)--\r\n".utf8
        return try await ask(.post, path, body: body, type: "multipart/form-data; boundary=\(mark)")
    }

    /// The page of a table, once nobody works on it any more.
    mutating func settled(_ path: String) async throws -> Page {
        for _ in 0..<200 {
            let page = try await get(path)
            if !page.text.contains("role=\"status\"><progress") { return page }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await get(path)
    }
}

/// Tables of answers to the example's questionnaire, made up.
enum MadeTable {
    static func responses(
        _ people: [String], header: String = "respondent,site,wave", cells: String = "city-hospital,month-6",
        answer: String = "3"
    ) -> [UInt8] {
        let items = (1...30).map { "q\($0)" }.joined(separator: ",")
        let answers = Array(repeating: answer, count: 30).joined(separator: ",")
        var text = "\(header),\(items)\n"
        for person in people { text += "\(person),\(cells),\(answers)\n" }
        return Array(text.utf8)
    }
}
