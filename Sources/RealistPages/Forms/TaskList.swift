/// What there is to do and what is done: a link each, and how it stands.
public struct TaskList: Equatable, Sendable {
    public let groups: [Group]

    public struct Group: Equatable, Sendable {
        public let heading: String?
        /// The heading is an `h3`, under one of the page's own.
        public let isDeep: Bool
        public let tasks: [Line]
    }

    public struct Line: Equatable, Sendable {
        public let id: String
        public let text: String
        /// `nil` for what cannot be begun yet.
        public let href: String?
        public let hint: String?
        /// How it stands, in plain words: done, decided.
        public let status: String?
        /// Something waits for the reader.
        public let tag: Tag?
        public let track: StateTrack?
        public let describedBy: String?
    }

    public struct Task: Sendable {
        let text: String
        let href: String?
        let hint: String?
        let status: String?
        let tag: Tag?
        let track: StateTrack?

        public init(
            _ text: String, href: String?, hint: String? = nil, status: String? = nil, tag: Tag? = nil,
            track: StateTrack? = nil
        ) {
            self.text = text
            self.href = href
            self.hint = hint
            self.status = status
            self.tag = tag
            self.track = track
        }
    }

    /// - `id`: begins the ids of its lines; another for each list of a page.
    /// - `groups`: their heading, `nil` where the list stands under one of the page's, and their tasks.
    public init(id: String = "task", isDeep: Bool = false, _ groups: [(heading: String?, tasks: [Task])]) {
        self.groups = groups.enumerated().map { place, group in
            Group(
                heading: group.heading, isDeep: isDeep,
                tasks: group.tasks.enumerated().map { number, task in
                    let own = "\(id)-\(place + 1)-\(number + 1)"
                    let says = task.status != nil || task.tag != nil || task.track != nil
                    let ids = (task.hint == nil ? [] : [own + "-hint"]) + (says ? [own + "-state"] : [])
                    return Line(
                        id: own, text: task.text, href: task.href, hint: task.hint, status: task.status,
                        tag: task.tag, track: task.track,
                        describedBy: ids.isEmpty ? nil : ids.joined(separator: " "))
                })
        }
    }
}

extension TaskList: PagePart {
    static let pageFields = Fields<TaskList>(.init("groups", \.groups))
}

extension TaskList.Group: PagePart {
    static let pageFields = Fields<TaskList.Group>(
        .init("heading", \.heading), .init("isDeep", \.isDeep), .init("tasks", \.tasks))
}

extension TaskList.Line: PagePart {
    static let pageFields = Fields<TaskList.Line>(
        .init("id", \.id), .init("text", \.text), .init("href", \.href), .init("hint", \.hint),
        .init("status", \.status), .init("tag", \.tag), .init("track", \.track),
        .init("describedBy", \.describedBy))
}

extension TaskList.Task: PagePart {
    static let pageFields = Fields<TaskList.Task>(
        .init("text", \.text), .init("href", \.href), .init("hint", \.hint), .init("status", \.status),
        .init("tag", \.tag), .init("track", \.track))
}
