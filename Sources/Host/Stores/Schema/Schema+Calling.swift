extension Schema {
    /// Finds the conversations that wait for another system; there are few at a time.
    static let calling = """
        CREATE INDEX conversations_calling ON conversations (tenant_id, token) WHERE phase = 'calling';

        """
}
