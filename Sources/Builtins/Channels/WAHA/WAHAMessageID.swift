/// The id of a message, which engines write alone or as `true_<chat>_<id>_<participant>`.
enum WAHAMessageID {
    static func short(_ id: String) -> String {
        let parts = id.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "true" || parts[0] == "false" else { return id }
        return String(parts[2])
    }
}
