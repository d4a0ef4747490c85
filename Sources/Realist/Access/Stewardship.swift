/// Whose accounts an administrator may look after.
///
/// One file has the accounts of all studies of a folder. A new name, address or link reaches into every study that an
/// account has a part in: so only those who administer all of them may give it. Otherwise an administrator of one study
/// could make a link for an account of another one, and use it.
public enum Stewardship {
    /// `memberships` are all parts of the account that is to be changed, `studies` those that the one who acts
    /// administers.
    public static func covers(_ memberships: [Membership], administering studies: Set<StudyKey>) -> Bool {
        !studies.isEmpty && memberships.allSatisfy { studies.contains($0.study) }
    }
}
