extension Participant {
    /// Whether the person can be put into a group: whoever left is not, nor what is kept of somebody who withdrew, which has a
    /// name made by chance (`left-` and 12 hexadecimal signs) and leads to nobody.
    public var canHaveGroup: Bool { withdrawn == nil && !isUnlinked }

    private var isUnlinked: Bool {
        guard id.text.hasPrefix("left-") else { return false }
        let signs = id.text.utf8.dropFirst(5)
        return signs.count == 12 && signs.allSatisfy(Array("0123456789abcdef".utf8).contains)
    }
}
