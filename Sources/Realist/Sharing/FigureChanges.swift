/// How the figures of a release stand to those of the release before.
///
/// What is withheld now has no value here, nor has what is no longer told, though readers may still have both.
public struct FigureChanges: Equatable, Sendable {
    /// In the order of the release's figures; then those that are no longer told.
    public let changes: [Change]
    /// How many are shown as they were.
    public let same: Int

    public struct Change: Equatable, Sendable {
        public let id: String
        public let instrument: String
        public let subscale: String
        /// As a figure names them: a wave, or two with an arrow between them.
        public let wave: String
        /// Whom it is about; `nil` for what names no site that a figure could be of.
        public let group: FigureGroup?
        public let statistic: String
        public let what: What

        init(_ figure: Figure, _ what: What) {
            id = figure.id
            instrument = figure.instrument
            subscale = figure.subscale
            wave = figure.wave
            group = figure.about
            statistic = figure.statistic
            self.what = what
        }
    }

    public enum What: Equatable, Sendable {
        /// Shown, and was not.
        case came(String)
        case changed(from: String, to: String)
        /// Was shown, and is not.
        case withheld(Figure.Status)
        /// Was shown; what it is about is no longer told of at all.
        case gone
    }

    /// - Parameters:
    ///   - figures: of this release, shown and withheld.
    ///   - before: of the release before.
    init(_ figures: [Figure], before: [Figure]) {
        var old: [String: String] = [:]
        for figure in before where figure.status == .shown { old[figure.id] = figure.value }
        var changes: [Change] = []
        var same = 0
        for figure in figures {
            switch (old[figure.id], figure.status == .shown ? figure.value : nil) {
            case (let was?, let now?) where was == now: same += 1
            case (let was?, let now?): changes.append(Change(figure, .changed(from: was, to: now)))
            case (nil, let now?): changes.append(Change(figure, .came(now)))
            case (_?, nil): changes.append(Change(figure, .withheld(figure.status)))
            case (nil, nil): break
            }
        }
        let told = Set(figures.map(\.id))
        changes += before.filter { old[$0.id] != nil && !told.contains($0.id) }.map { Change($0, .gone) }
        self.changes = changes
        self.same = same
    }
}

extension Publication {
    /// `nil` for the first release, which nothing can be held against.
    public var figureChanges: FigureChanges? {
        previous.map { FigureChanges(figures, before: $0.figures) }
    }
}

extension Figure {
    /// Whom it is about, as its names say it.
    fileprivate var about: FigureGroup? {
        func sites(_ text: Substring) -> [Site.ID]? {
            let ids = text.split(separator: "+").map { Site.ID(String($0)) }
            return ids.isEmpty || ids.contains(nil) ? nil : ids.compactMap { $0 }
        }
        guard groupKind.hasPrefix(ReportedAttribute.mark) else {
            return sites(group[...]).map { $0.count == 1 ? .site($0[0]) : .allShown($0) }
        }
        guard let told = ReportedAttribute.parts(group), let sites = sites(told.sites) else { return nil }
        let attribute = String(groupKind.dropFirst(ReportedAttribute.mark.count))
        return .people(attribute: attribute, value: told.value, at: sites)
    }
}
