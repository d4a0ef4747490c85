public import Realist

extension AllocationList {
    /// What the list is proved by: the SHA-256 of its text, in hexadecimal.
    public var digest: String { AllocationList.digest(of: text) }

    /// SHA-256 of the UTF-8 of a text, in hexadecimal.
    public static func digest(of text: String) -> String { Digest(of: Array(text.utf8)).hexadecimal }
}
