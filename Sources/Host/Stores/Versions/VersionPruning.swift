import Core
import SQL

extension Transaction {
    /// Saved versions that stay, whoever needs them.
    private static let keptSaves = 200
    /// Forgetting is done once in so many saves.
    private static let every = 64

    private static let forget = Query(
        "versions_forget",
        """
        DELETE FROM versions WHERE tenant_id = $1
            AND version IN (
                SELECT version FROM activations WHERE tenant_id = $1 GROUP BY version
                HAVING max(number) < $2 AND max(CASE WHEN kind = 'saved' THEN 0 ELSE 1 END) = 0)
            AND version NOT IN (
                SELECT version FROM runs WHERE tenant_id = $1 AND contact_id >= '' AND ended_at IS NULL)
        """)
    private static let forgetEntries = Query(
        "activations_forget",
        """
        DELETE FROM activations WHERE tenant_id = $1 AND kind = 'saved' AND number < $2
            AND version NOT IN (SELECT version FROM versions WHERE tenant_id = $1)
        """)

    /// Forgets versions that were only saved, long ago, and that nobody stands on.
    func prune(below number: Int, of tenant: TenantID) throws(StoreFault) {
        guard number % Self.every == 0, number > Self.keptSaves else { return }
        let bound = SQLValue.count(number - Self.keptSaves)
        try database.run(Self.forget, [.id(tenant), bound])
        try database.run(Self.forgetEntries, [.id(tenant), bound])
    }
}
