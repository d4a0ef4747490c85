import CYaml

/// One step of the parser through a file.
struct YamlEvent {
    enum Kind {
        case documentStart(hasDirective: Bool)
        case alias(String)
        case text(String, YamlNode.Style)
        case listStart, mapStart
        case end
        /// Nothing that the tree needs.
        case other
    }

    let kind: Kind
    let anchor: String?
    let tag: String?
    let line: Int32
    let column: Int32
}

/// Where and why the parser stopped, in its own words.
struct YamlStop {
    let problem: String
    let context: String
    let line: Int
    let column: Int
    let contextLine: Int
    let contextColumn: Int
}

/// The parser that Yams carries, one event after the other: so anchors, aliases, tags and depth are seen
/// before any tree is built. Yams' own tree builder recurses and hashes what it has not checked.
enum YamlEvents {
    /// - Parameters:
    ///   - bytes: valid UTF-8 without a byte-order mark.
    ///   - visit: gets each event; `false` ends the walk.
    /// - Returns: `nil` when the walk came to its end or was ended.
    static func walk(_ bytes: ArraySlice<UInt8>, _ visit: (YamlEvent) -> Bool) -> YamlStop? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        defer {
            parser.deinitialize(count: 1)
            parser.deallocate()
        }
        guard yaml_parser_initialize(parser) == 1 else { return stop(of: parser.pointee) }
        defer { yaml_parser_delete(parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            while true {
                var raw = yaml_event_t()
                guard yaml_parser_parse(parser, &raw) == 1 else { return stop(of: parser.pointee) }
                defer { yaml_event_delete(&raw) }
                if raw.type == YAML_STREAM_END_EVENT || !visit(event(raw)) { return nil }
            }
        }
    }

    private static func event(_ raw: yaml_event_t) -> YamlEvent {
        var anchor: UnsafeMutablePointer<UInt8>?
        var tag: UnsafeMutablePointer<UInt8>?
        let kind: YamlEvent.Kind
        switch raw.type {
        case YAML_DOCUMENT_START_EVENT:
            let start = raw.data.document_start
            kind = .documentStart(
                hasDirective: start.version_directive != nil
                    || start.tag_directives.start != start.tag_directives.end)
        case YAML_ALIAS_EVENT:
            kind = .alias(text(raw.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            (anchor, tag) = (scalar.anchor, scalar.tag)
            let value = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
            kind = .text(String(decoding: value, as: UTF8.self), style(scalar.style))
        case YAML_SEQUENCE_START_EVENT:
            (anchor, tag) = (raw.data.sequence_start.anchor, raw.data.sequence_start.tag)
            kind = .listStart
        case YAML_MAPPING_START_EVENT:
            (anchor, tag) = (raw.data.mapping_start.anchor, raw.data.mapping_start.tag)
            kind = .mapStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            kind = .end
        default:
            kind = .other
        }
        return YamlEvent(
            kind: kind, anchor: text(anchor), tag: text(tag),
            line: Int32(clamping: raw.start_mark.line &+ 1),
            column: Int32(clamping: raw.start_mark.column &+ 1))
    }

    private static func style(_ raw: yaml_scalar_style_t) -> YamlNode.Style {
        switch raw {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        guard let pointer else { return nil }
        return String(cString: pointer)
    }

    private static func stop(of parser: yaml_parser_t) -> YamlStop {
        YamlStop(
            problem: parser.problem.map { String(cString: $0) } ?? "",
            context: parser.context.map { String(cString: $0) } ?? "",
            line: Int(clamping: parser.problem_mark.line) &+ 1,
            column: Int(clamping: parser.problem_mark.column) &+ 1,
            contextLine: Int(clamping: parser.context_mark.line) &+ 1,
            contextColumn: Int(clamping: parser.context_mark.column) &+ 1)
    }
}
