import Foundation

/// The links of our documents: each one inside the repository leads to a file, and to a heading of it.
enum Links {
    /// What is wrong with the links of these documents; `exists` knows the paths of the repository.
    static func faults(in files: [HouseFile], exists: (String) -> Bool) -> [Fault] {
        let headings = Dictionary(uniqueKeysWithValues: files.map { ($0.path, anchors(in: $0.text)) })
        return files.flatMap { file in
            links(in: file.text).compactMap { target, line -> Fault? in
                guard !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
                let pieces = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = pieces[0].isEmpty ? file.path : resolve(String(pieces[0]), from: file.path)
                guard let path, exists(path) else {
                    return Fault(path: file.path, line: line, what: "a link to no file: \(target)")
                }
                guard pieces.count > 1, let known = headings[path] else { return nil }
                if known.contains(String(pieces[1])) { return nil }
                return Fault(path: file.path, line: line, what: "a link to no heading: \(target)")
            }
        }
    }

    /// The targets of `[text](target)` outside code, each with its line.
    static func links(in text: String) -> [(target: String, line: Int)] {
        var found: [(target: String, line: Int)] = []
        for (index, line) in prose(of: text).enumerated() {
            for piece in line.components(separatedBy: "](").dropFirst() {
                let target = piece.prefix { $0 != ")" && $0 != " " }
                if !target.isEmpty { found.append((String(target), index + 1)) }
            }
        }
        return found
    }

    /// The anchors that hosts of Markdown give to headings: small letters, spaces as dashes, no punctuation.
    static func anchors(in text: String) -> Set<String> {
        var seen: [String: Int] = [:]
        var anchors: Set<String> = []
        for line in prose(of: text, keepingCode: true) where line.hasPrefix("#") {
            let title = line.drop { $0 == "#" }
            guard title.hasPrefix(" ") else { continue }
            let kept = title.dropFirst().lowercased().filter {
                $0.isLetter || $0.isNumber || " -_".contains($0)
            }
            let anchor = kept.replacing(" ", with: "-")
            let before = seen[anchor, default: 0]
            seen[anchor] = before + 1
            anchors.insert(before == 0 ? anchor : "\(anchor)-\(before)")
        }
        return anchors
    }

    /// The lines of a document; lines inside a code fence, and `code` unless kept, are empty.
    private static func prose(of text: String, keepingCode: Bool = false) -> [String] {
        var inFence = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                inFence.toggle()
                return ""
            }
            if inFence { return "" }
            if keepingCode { return String(line) }
            let parts = line.split(separator: "`", omittingEmptySubsequences: false)
            return parts.enumerated().map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }.joined()
        }
    }

    /// A path relative to a file, as a path of the repository; nothing when it leads out of it.
    private static func resolve(_ target: String, from file: String) -> String? {
        guard !target.hasPrefix("/") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}
