internal import GRDB
public import Realist

extension Store {
    /// Whom one may judge apart at a site: values of the attributes that the study reports by, as people there have them;
    /// attributes in the study's order, values by their letters.
    public func subgroups(at site: Site.ID) throws -> [Judgement.Subgroup] {
        try read { database in
            try Row.fetchAll(database.cachedStatement(sql: Store.subgroupsAtSite), arguments: [site.text])
                .map { try Judgement.Subgroup(attribute: $0.get("attribute"), value: $0.get("value")) }
        }
    }

    private static let subgroupsAtSite = """
        SELECT DISTINCT studyReportBy.attribute AS attribute, participantAttribute.value AS value
        FROM participant
        JOIN participantAttribute ON participantAttribute.participantId = participant.id
        JOIN studyReportBy ON studyReportBy.attribute = participantAttribute.name
        WHERE participant.siteId = ? AND trim(participantAttribute.value) <> ''
        ORDER BY studyReportBy.position, participantAttribute.value
        """
}
