extension Bool {
    /// From `yes`, `no`, `true`, `false`, `sim`, `não`, `nao`, whatever the case.
    init?(word: String) {
        switch word.lowercased() {
        case "yes", "true", "sim": self = true
        case "no", "false", "não", "nao": self = false
        default: return nil
        }
    }
}
