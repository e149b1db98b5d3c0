extension Schema {
    /// PostgreSQL writes a changed row anew: with room beside the old one, the indexes need not hear of it.
    static let roomToUpdate = """
        /*postgres
        ALTER TABLE contacts SET (fillfactor = 70);
        ALTER TABLE appointments SET (fillfactor = 70);
        ALTER TABLE conversations SET (fillfactor = 50);
        ALTER TABLE jobs SET (fillfactor = 80);
        */

        """
}
