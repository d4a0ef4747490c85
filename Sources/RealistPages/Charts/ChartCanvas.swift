/// What a chart is drawn on: across in shares of the width, down in pixels.
///
/// On a page the width is fluid: shares are written in per cent, so that letters, dots and lines keep their size on a
/// phone and on a desk alike. In a file of its own the width is known and all is written in pixels, which every
/// program understands.
struct ChartCanvas {
    enum Width: Equatable, Sendable {
        case fluid
        case fixed(Double)
    }

    let width: Width
    private(set) var svg = Svg()

    init(_ width: Width) { self.width = width }

    /// A place across: a share of the width, and pixels from there.
    struct Across: Equatable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
        var share: Double
        var shift = 0.0

        init(_ share: Double, shift: Double = 0) {
            self.share = share
            self.shift = shift
        }

        init(floatLiteral value: Double) { share = value }
        init(integerLiteral value: Int) { share = Double(value) }
    }

    enum Anchor: String { case start, middle, end }

    /// The pixels that a text may count on: on a page, those of a small phone.
    var room: Double {
        switch width {
        case .fluid: 288
        case .fixed(let width): width
        }
    }

    mutating func text(
        _ text: String, _ x: Across, _ y: Double, _ kind: String, _ anchor: Anchor = .start
    ) {
        var attributes = ["class": kind, "y": ChartCanvas.number(y)]
        if anchor != .start { attributes["text-anchor"] = anchor.rawValue }
        place(x, "x", &attributes)
        svg.element("text", attributes, text: text)
    }

    /// Lines of a text below each other; `y` is the first one's.
    mutating func text(
        lines: [String], _ x: Across, _ y: Double, _ kind: String, _ anchor: Anchor = .start
    ) {
        for (number, line) in lines.enumerated() {
            text(line, x, y + Double(number) * ChartText.lineHeight, kind, anchor)
        }
    }

    /// Both ends have the same `shift`.
    mutating func line(
        _ from: Double, _ y1: Double, _ to: Double, _ y2: Double, _ kind: String, shift: Double = 0,
        _ more: [String: String] = [:]
    ) {
        var attributes = more
        attributes["class"] = kind
        attributes["y1"] = ChartCanvas.number(y1)
        attributes["y2"] = ChartCanvas.number(y2)
        place(Across(from, shift: shift), "x1", &attributes)
        place(Across(to, shift: shift), "x2", &attributes)
        svg.element("line", attributes)
    }

    mutating func rect(
        _ from: Double, _ to: Double, _ y: Double, _ height: Double, _ kind: String,
        _ more: [String: String] = [:]
    ) {
        var attributes = more
        attributes["class"] = kind
        attributes["y"] = ChartCanvas.number(y)
        attributes["height"] = ChartCanvas.number(max(0, height))
        place(Across(from), "x", &attributes)
        place(Across(max(0, to - from)), "width", &attributes)
        svg.element("rect", attributes)
    }

    /// A square of so many pixels, from its upper left corner.
    mutating func square(
        _ x: Across, _ y: Double, _ size: Double, _ kind: String, _ more: [String: String] = [:]
    ) {
        var attributes = more
        attributes["class"] = kind
        attributes["y"] = ChartCanvas.number(y)
        attributes["width"] = ChartCanvas.number(size)
        attributes["height"] = ChartCanvas.number(size)
        place(x, "x", &attributes)
        svg.element("rect", attributes)
    }

    mutating func circle(
        _ x: Across, _ y: Double, _ radius: Double, _ kind: String, _ more: [String: String] = [:]
    ) {
        var attributes = more
        attributes["class"] = kind
        attributes["cy"] = ChartCanvas.number(y)
        attributes["r"] = ChartCanvas.number(radius)
        place(x, "cx", &attributes)
        svg.element("circle", attributes)
    }

    /// A small sign that keeps its size, drawn round (0, 0).
    mutating func sign(
        _ path: String, _ x: Across, _ y: Double, _ kind: String, _ more: [String: String] = [:]
    ) {
        var drawing = more
        drawing["class"] = kind
        drawing["d"] = path
        switch width {
        case .fixed(let width):
            let place = "\(ChartCanvas.number(x.share * width + x.shift)) \(ChartCanvas.number(y))"
            drawing["transform"] = "translate(\(place))"
            svg.element("path", drawing)
        case .fluid:
            var attributes = ["y": ChartCanvas.number(y), "overflow": "visible"]
            attributes["x"] = ChartCanvas.percent(x.share)
            svg.open("svg", attributes)
            if x.shift != 0 { drawing["transform"] = "translate(\(ChartCanvas.number(x.shift)) 0)" }
            svg.element("path", drawing)
            svg.close("svg")
        }
    }

    /// A filled shape that stretches with the width. It has no outline, which would stretch too.
    mutating func shape(_ points: [(x: Double, y: Double)], _ kind: String, _ more: [String: String] = [:]) {
        guard let top = points.map(\.y).min(), let bottom = points.map(\.y).max(), bottom > top else {
            return
        }
        var attributes = more
        attributes["class"] = kind
        func path(_ width: Double, _ rise: Double) -> String {
            "M"
                + points.map { "\(ChartCanvas.number($0.x * width)) \(ChartCanvas.number($0.y - rise))" }
                .joined(separator: "L") + "Z"
        }
        switch width {
        case .fixed(let width):
            attributes["d"] = path(width, 0)
            svg.element("path", attributes)
        case .fluid:
            attributes["d"] = path(1_000, top)
            let height = ChartCanvas.number(bottom - top)
            svg.open(
                "svg",
                [
                    "y": ChartCanvas.number(top), "width": "100%", "height": height,
                    "viewBox": "0 0 1000 \(height)", "preserveAspectRatio": "none",
                ])
            svg.element("path", attributes)
            svg.close("svg")
        }
    }

    /// A path without a fill that stretches with the width, its line as thick as it is. `path` writes it with the given
    /// ways to write a place; nothing is drawn for an empty one.
    mutating func stretch(
        within height: ClosedRange<Double>, _ kind: String, _ more: [String: String],
        path: (_ x: (Double) -> String, _ y: (Double) -> String) -> String
    ) {
        let top = height.lowerBound
        let size = max(height.upperBound - top, 1)
        var attributes = more
        attributes["class"] = kind
        attributes["fill"] = "none"
        switch width {
        case .fixed(let width):
            attributes["d"] = path({ ChartCanvas.number($0 * width) }, { ChartCanvas.number($0) })
            if attributes["d"] != "" { svg.element("path", attributes) }
        case .fluid:
            attributes["d"] = path({ ChartCanvas.number($0 * 1_000) }, { ChartCanvas.number($0 - top) })
            guard attributes["d"] != "" else { return }
            attributes["vector-effect"] = "non-scaling-stroke"
            svg.open(
                "svg",
                [
                    "y": ChartCanvas.number(top), "width": "100%", "height": ChartCanvas.number(size),
                    "viewBox": "0 0 1000 \(ChartCanvas.number(size))", "preserveAspectRatio": "none",
                    "overflow": "visible",
                ])
            svg.element("path", attributes)
            svg.close("svg")
        }
    }

    private func place(_ x: Across, _ name: String, _ attributes: inout [String: String]) {
        switch width {
        case .fixed(let width): attributes[name] = ChartCanvas.number(x.share * width + x.shift)
        case .fluid:
            attributes[name] = ChartCanvas.percent(x.share)
            if x.shift != 0 { attributes["transform"] = "translate(\(ChartCanvas.number(x.shift)) 0)" }
        }
    }
}

extension ChartCanvas {
    /// At most two decimals; what is no number is 0, and nothing lies further out than a million.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let count = Int((min(max(value, -1e6), 1e6) * 100).rounded())
        let (whole, rest) = (abs(count) / 100, abs(count) % 100)
        let sign = count < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest / 10)\(rest % 10)"
    }

    static func percent(_ share: Double) -> String { share == 0 ? "0" : number(share * 100) + "%" }
}
