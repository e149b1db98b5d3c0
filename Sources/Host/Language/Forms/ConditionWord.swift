import Core

/// The words of the condition grammar.
enum ConditionWord {
    static let all = Term("all", pt: "todas")
    static let any = Term("any", pt: "alguma")
    static let not = Term("not", pt: "nao")
    static let lua: Term = "lua"
    static let like = Term("like", pt: "parece")
    static let matches = Term("matches", pt: "casa")
    static let empty = Term("empty", pt: "vazio")
    static let present = Term("present", pt: "preenchido")
}
