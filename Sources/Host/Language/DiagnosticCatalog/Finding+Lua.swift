import Core

extension Finding {
    /// Scripts.
    static let lua: [Finding] = [
        Finding(
            "binary-script",
            LocalizedText(pt: "o script está compilado", en: "the script is compiled"),
            why: LocalizedText(pt: "Só texto pode ser lido e conferido.", en: "Only text can be read and checked."),
            remedy: LocalizedText(pt: "Ponha o arquivo `.lua` em texto.", en: "Put the `.lua` file there as text.")),
        Finding(
            "missing-module",
            LocalizedText(pt: "o módulo pedido não existe", en: "the module required does not exist"),
            why: LocalizedText(
                pt: "`require` só acha módulos da clínica e os comuns.",
                en: "`require` finds only the tenant's modules and the shared ones."),
            remedy: LocalizedText(pt: "Corrija o nome, ou escreva o módulo.", en: "Mend the name, or write the module.")
        ),
        Finding(
            "unknown-require",
            LocalizedText(pt: "não se sabe que módulo é pedido", en: "it is not known which module is required"),
            why: LocalizedText(
                pt: "O nome deve estar escrito, para ser conferido antes.",
                en: "The name must be written out, to be checked beforehand."),
            remedy: LocalizedText(pt: "Escreva `require \"lib.nome\"`.", en: "Write `require \"lib.name\"`.")),
        Finding(
            "module-circle",
            LocalizedText(pt: "dois módulos se pedem um ao outro", en: "two modules require each other"),
            why: LocalizedText(pt: "Nenhum dos dois poderia ser lido primeiro.", en: "Neither could be read first."),
            remedy: LocalizedText(pt: "Ponha o que os dois usam num terceiro.", en: "Put what both use into a third.")),
        Finding(
            "bytes-of-name",
            LocalizedText(pt: "uma função de bytes num nome", en: "a function of bytes on a name"),
            why: LocalizedText(
                pt: "Em Lua, `nome:sub(1, 4)` corta um acento ao meio e `:upper()` não conhece nenhum: sai `Jos�`.",
                en: "In Lua `nome:sub(1, 4)` cuts an accent in half and `:upper()` knows none: out comes `Jos�`."),
            remedy: LocalizedText(
                pt: "Use `text.upper`, `text.first`, `text.length`, que contam letras.",
                en: "Use `text.upper`, `text.first`, `text.length`, which count letters."), severity: .warning),
    ]
}
