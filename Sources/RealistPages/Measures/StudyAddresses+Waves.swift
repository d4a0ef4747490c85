public import Realist

extension StudyAddresses {
    public var waves: String { home + "/waves" }
    public var newWave: String { home + "/new-wave" }
    public func wave(_ id: Wave.ID) -> String { "\(waves)/\(id)" }
    public func removeWave(_ id: Wave.ID) -> String { wave(id) + "/remove" }
}
