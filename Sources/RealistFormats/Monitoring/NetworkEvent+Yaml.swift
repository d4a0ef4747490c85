import Realist

extension YamlShape where Value == NetworkEvent {
    static var networkEvent: Self {
        .keys(of: "an event") { keys in
            let id: NetworkEvent.ID? = keys.required("id", .newId("event"))
            let title = keys.required("title", .text)
            let on = keys.required("on", .day)
            let networks: [Network.ID] = keys.list("networks", of: .id(of: "network"))
            let kind = keys.listedOrOwn("kind", or: NetworkEvent.Kind.self)
            let place: NetworkEvent.Place? = keys.required("place", .choice)
            let supportRoom = keys.optional("support-room", .flag)
            let attendance =
                keys.optional(
                    "attendance",
                    .pairs(WrittenValue<Role.ID>.id(of: "role"), .integer(in: 0...1_000_000))) ?? []
            let cameOfIt = keys.list("came-of-it", of: .text)
            let materials: [Material.ID] = keys.list("materials", of: .id(of: "material"))
            let configurations: [Configuration.ID] = keys.list(
                "configurations", of: .id(of: "configuration"))
            let note = keys.optional("note", .text)
            guard let id, let title, let on, let kind, let place else { return nil }
            return NetworkEvent(
                id: id, title: title, on: on, networks: networks, kind: kind, place: place,
                supportRoom: supportRoom,
                attendance: Dictionary(
                    attendance.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }),
                cameOfIt: cameOfIt, materials: materials, configurations: configurations, note: note)
        }
    }
}

extension NetworkEvent {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("on", on)
        keys.add("networks", networks)
        keys.add("kind", kind)
        keys.add("place", place)
        keys.add("support-room", supportRoom.map { .plain("\($0)") })
        let counts = attendance.sorted { $0.key < $1.key }
        keys.add(
            "attendance",
            .map(counts.map { YamlValue.Entry(key: $0.key.text, value: .plain("\($0.value)")) }))
        keys.add("came-of-it", cameOfIt)
        keys.add("materials", materials)
        keys.add("configurations", configurations)
        keys.add("note", note)
    }
}
