import Realist

/// A line of a cell as words and what is said of their link: "no time (must be absent)", or "Must be absent: no time".
struct MarkedPart: Equatable {
    var text: String
    /// `nil` where the line does not say it.
    var link: LinkRole?

    /// What may be said of the part.
    struct Reader {
        let marks: PartMarks
        let role: TheoryProposal.Role
        /// Whose reasoning it may be, in plain words.
        let whose: Set<String>
        /// Of a row that edits a configuration: what else our tables say there is taken off.
        let isEdit: Bool

        /// - Parameter line: tidied, on one line.
        /// - Returns: the line as it is where it says nothing of a link, or something that does not fit its part.
        func read(_ line: String) -> MarkedPart {
            bracketed(line) ?? led(line) ?? MarkedPart(text: line)
        }

        /// `text (mark; mark)`, in round or square brackets.
        private func bracketed(_ line: String) -> MarkedPart? {
            let open: String
            switch line.last {
            case ")": open = " ("
            case "]": open = " ["
            default: return nil
            }
            // What stands in brackets may have brackets.
            for range in line.ranges(of: open) {
                let inner = line[range.upperBound...].dropLast()
                guard let said = said(in: inner) else { continue }
                let text = TeamTable.tidy(String(line[..<range.lowerBound]))
                return text.isEmpty ? nil : MarkedPart(text: text, link: said.link)
            }
            return nil
        }

        /// `Mark: text`
        private func led(_ line: String) -> MarkedPart? {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].utf8.count <= 40,
                let role = marks.mark(line[..<colon])?.role, fits(role)
            else { return nil }
            let text = TeamTable.tidy(String(line[line.index(after: colon)...]))
            return text.isEmpty ? nil : MarkedPart(text: text, link: role)
        }

        /// `nil` where not all of it is known, or it does not fit.
        private func said(in inner: Substring) -> Said? {
            if isEdit, [.reasoning, .mechanism, .undecided].contains(role),
                whose.contains(ChangeWords.plain(inner))
            {
                return Said()
            }
            var found = Said()
            let pieces = inner.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "," }
            for piece in pieces {
                guard let mark = marks.mark(piece) else { return nil }
                if let link = mark.role {
                    guard fits(link), found.link == nil || found.link == link else { return nil }
                    found.link = link
                } else if !isEdit || ![.context, .undecided].contains(role) {
                    return nil
                }
            }
            return found
        }

        /// What stands in brackets that are known; it may be nothing of the link's role.
        private struct Said {
            var link: LinkRole?
        }

        private func fits(_ link: LinkRole) -> Bool {
            switch role {
            case .context: link.need != nil
            case .outcome: link.value != nil
            case .undecided: true
            case .resource, .reasoning, .mechanism: false
            }
        }
    }
}
