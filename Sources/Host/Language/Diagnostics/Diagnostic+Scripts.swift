import Core

extension Diagnostic {
    static func missingModule(_ name: String, among modules: [String], folder: String, at place: Place) -> Diagnostic {
        let parts = name.split(separator: ".")
        let isName = parts.count > 1 && parts[0] == "lib" && parts.allSatisfy { String($0).isName }
        let path = "flows/\(folder)/" + (isName ? parts.joined(separator: "/") : "lib/nome") + ".lua"
        return Diagnostic(
            "missing-module", at: place, pt: "não existe o módulo `\(name)`", en: "there is no module `\(name)`",
            advice: Nearest.word(to: name, among: modules).map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    pt: isName ? "escreva-o em `\(path)`" : "um módulo é `lib.nome`, no arquivo `\(path)`",
                    en: isName ? "write it in `\(path)`" : "a module is `lib.name`, in the file `\(path)`"))
    }

    static func bytesOfName(_ function: String, _ instead: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "bytes-of-name", .warning, at: place,
            pt: "`\(function)` conta bytes: um nome com acento sai cortado ou pela metade",
            en: "`\(function)` counts bytes: a name with an accent comes out cut or half changed",
            advice: LocalizedText(pt: "use `\(instead)(…)`", en: "use `\(instead)(…)`"))
    }

    static func requireOfUnknown(at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-require", at: place, pt: "não se sabe que módulo é este",
            en: "it is not known which module this is",
            advice: LocalizedText(
                pt: "escreva o nome entre aspas: `require \"lib.nome\"`",
                en: "write its name in quotes: `require \"lib.name\"`"))
    }

    static func moduleCircle(_ name: String, at place: Place, back: SourceMark?) -> Diagnostic {
        Diagnostic(
            "module-circle", at: place, pt: "`\(name)` acaba pedindo este mesmo arquivo",
            en: "`\(name)` comes to require this very file",
            advice: LocalizedText(
                pt: "ponha o que os dois usam num terceiro módulo", en: "put what both use into a third module"),
            related: back.map {
                [Related($0, LocalizedText(pt: "a volta passa por aqui", en: "the circle goes through here"))]
            }
                ?? [])
    }
}
