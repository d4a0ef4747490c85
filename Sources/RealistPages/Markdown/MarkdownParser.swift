import CMarkdown

/// The parser of the system library md4c, its events sent to a ``MarkdownWriter``.
enum MarkdownParser {
    /// - Returns: `nil` when the parser gave up (no memory, or limits of its own), or when far more came out than was typed.
    static func html(_ text: [UInt8], _ manner: Markdown.Manner) -> String? { written(text, manner)?.html }

    /// The same, with what the writer found in it.
    static func written(_ text: [UInt8], _ manner: Markdown.Manner) -> MarkdownWriter? {
        let writer = MarkdownWriter(manner)
        var parser = MD_PARSER()
        parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
        parser.enter_block = { type, detail, writer in
            MarkdownParser.result(writer) { $0.enter(block: type, detail) }
        }
        parser.leave_block = { type, detail, writer in
            MarkdownParser.result(writer) { $0.leave(block: type, detail) }
        }
        parser.enter_span = { type, detail, writer in
            MarkdownParser.result(writer) { $0.enter(span: type, detail) }
        }
        parser.leave_span = { type, _, writer in
            MarkdownParser.result(writer) { $0.leave(span: type) }
        }
        parser.text = { type, start, size, writer in
            guard let start else { return 0 }
            return start.withMemoryRebound(to: UInt8.self, capacity: Int(size)) { bytes in
                let buffer = UnsafeBufferPointer(start: bytes, count: Int(size))
                return MarkdownParser.result(writer) { $0.add(type, buffer) }
            }
        }
        // Version 0.4.8 reads behind the end of a text whose last line does not end, and believes what it finds there.
        let ended = text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
        let result = (ended + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBytes { bytes in
            let start = UInt(bitPattern: bytes.baseAddress)
            writer.source = start..<start + UInt(text.count)
            return md_parse(
                bytes.bindMemory(to: CChar.self).baseAddress, UInt32(clamping: ended.count), &parser,
                Unmanaged.passUnretained(writer).toOpaque())
        }
        writer.source = 0..<0
        return result == 0 ? writer : nil
    }

    /// Hands an event on.
    ///
    /// - Returns: what ends the parsing when it is less than 0.
    private static func result(
        _ pointer: UnsafeMutableRawPointer?, _ event: (MarkdownWriter) -> Void
    ) -> Int32 {
        guard let pointer else { return -1 }
        let writer = Unmanaged<MarkdownWriter>.fromOpaque(pointer).takeUnretainedValue()
        event(writer)
        return writer.isTooLong ? -1 : 0
    }
}

extension MarkdownWriter {
    fileprivate func enter(block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch block {
        case MD_BLOCK_QUOTE: beginContainer("<blockquote>\n")
        case MD_BLOCK_UL: beginContainer("<ul>\n")
        case MD_BLOCK_OL:
            let start = detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1
            beginContainer(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
        case MD_BLOCK_LI: item("<li>")
        case MD_BLOCK_HR: tag("<hr>\n")
        case MD_BLOCK_H: beginHeading(level(detail))
        case MD_BLOCK_CODE: tag("<pre><code>")
        case MD_BLOCK_P: tag("<p>")
        case MD_BLOCK_TABLE:
            beginTable(columns: detail?.load(as: MD_BLOCK_TABLE_DETAIL.self).col_count ?? 1)
        case MD_BLOCK_THEAD: tag("<thead>\n")
        case MD_BLOCK_TBODY: tag("<tbody>\n")
        case MD_BLOCK_TR: beginRow()
        case MD_BLOCK_TH: beginCell(heads: true)
        case MD_BLOCK_TD: beginCell(heads: false)
        default: break
        }
    }

    fileprivate func leave(block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch block {
        case MD_BLOCK_QUOTE: endContainer("</blockquote>\n")
        case MD_BLOCK_UL: endContainer("</ul>\n")
        case MD_BLOCK_OL: endContainer("</ol>\n")
        case MD_BLOCK_LI: item("</li>\n")
        case MD_BLOCK_H: endHeading(level(detail))
        case MD_BLOCK_CODE: tag("</code></pre>\n")
        case MD_BLOCK_P: tag("</p>\n")
        case MD_BLOCK_TABLE: tag("</table></div>\n")
        case MD_BLOCK_THEAD: tag("</thead>\n")
        case MD_BLOCK_TBODY: tag("</tbody>\n")
        case MD_BLOCK_TR: tag("</tr>\n")
        case MD_BLOCK_TH: endCell(heads: true)
        case MD_BLOCK_TD: endCell(heads: false)
        default: break
        }
    }

    fileprivate func enter(span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch span {
        case MD_SPAN_EM: tag("<em>")
        case MD_SPAN_STRONG: tag("<strong>")
        case MD_SPAN_CODE: tag("<code>")
        case MD_SPAN_A:
            let href = detail?.load(as: MD_SPAN_A_DETAIL.self).href
            beginLink(href.map(address) ?? "", typedAt: href.flatMap { place(of: $0.text) })
        case MD_SPAN_IMG:
            let source = detail?.load(as: MD_SPAN_IMG_DETAIL.self).src
            beginImage(typedAt: source.flatMap { place(of: $0.text) })
        default: break
        }
    }

    fileprivate func leave(span: MD_SPANTYPE) {
        switch span {
        case MD_SPAN_EM: tag("</em>")
        case MD_SPAN_STRONG: tag("</strong>")
        case MD_SPAN_CODE: tag("</code>")
        case MD_SPAN_A: endLink()
        case MD_SPAN_IMG: endImage()
        default: break
        }
    }

    fileprivate func add(_ type: MD_TEXTTYPE, _ bytes: UnsafeBufferPointer<UInt8>) {
        finds.reached(place(of: bytes.baseAddress))
        switch type {
        case MD_TEXT_BR:
            tag("<br>")
            text("\n")
        case MD_TEXT_SOFTBR: text("\n")
        case MD_TEXT_NULLCHAR: text("\u{FFFD}")
        case MD_TEXT_ENTITY: entity(bytes)
        default: text(bytes)
        }
    }

    /// Bytes from the beginning of what was typed; `nil` for what the parser put together itself.
    private func place(of pointer: UnsafeRawPointer?) -> Int? {
        let address = UInt(bitPattern: pointer)
        return source.contains(address) ? Int(address - source.lowerBound) : nil
    }

    private func level(_ detail: UnsafeMutableRawPointer?) -> Int {
        Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)
    }

    /// What was typed, its entities read.
    private func address(_ attribute: MD_ATTRIBUTE) -> String {
        guard let start = attribute.text, let types = attribute.substr_types,
            let offsets = attribute.substr_offsets
        else { return "" }
        return start.withMemoryRebound(to: UInt8.self, capacity: Int(attribute.size)) { bytes in
            var address = ""
            var part = 0
            while offsets[part] < attribute.size {
                let range = Int(offsets[part])..<Int(offsets[part + 1])
                let buffer = UnsafeBufferPointer(
                    rebasing: UnsafeBufferPointer(start: bytes, count: range.upperBound)[range])
                let text = String(decoding: buffer, as: UTF8.self)
                address += types[part] == MD_TEXT_ENTITY ? MarkdownEntity.text(of: text) ?? text : text
                part += 1
            }
            return address
        }
    }
}
