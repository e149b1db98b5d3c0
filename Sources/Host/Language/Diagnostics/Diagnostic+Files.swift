import Core
import Files

extension Place {
    /// A file as a whole.
    static func file(_ path: String) -> Place { Place(SourceMark(file: path, line: 1, column: 1), length: 1) }
}

extension Diagnostic {
    static func unreadable(_ fault: FileFault, path: String, _ limits: Limits) -> Diagnostic {
        let place = Place.file(path)
        return switch fault.code {
        case .link:
            Diagnostic(
                "link", at: place, pt: "isto é um atalho para outro lugar, e não é seguido",
                en: "this is a link to another place, and is not followed",
                advice: LocalizedText(pt: "copie o arquivo para cá", en: "copy the file here"))
        case .special:
            Diagnostic("not-a-file", at: place, pt: "isto não é um arquivo comum", en: "this is no ordinary file")
        case .denied:
            Diagnostic(
                "unreadable", at: place, pt: "não tenho permissão de ler isto",
                en: "there is no permission to read this",
                advice: LocalizedText(pt: "dê permissão de leitura", en: "give permission to read it"))
        case .tooLarge:
            Diagnostic(
                "too-large", at: place, pt: "o arquivo tem mais de \(limits.fileBytes) bytes",
                en: "the file has more than \(limits.fileBytes) bytes")
        case .tooMany:
            Diagnostic(
                "too-many-files", at: place, pt: "há arquivos demais nesta pasta", en: "this folder has too many files")
        case .changing:
            Diagnostic(
                "changing", at: place, pt: "o arquivo mudava enquanto era lido",
                en: "the file was changing while it was read",
                advice: LocalizedText(pt: "tente de novo quando estiver salvo", en: "try again when it is saved"))
        case .missing:
            Diagnostic("unreadable", at: place, pt: "isto não existe", en: "this does not exist")
        default:
            Diagnostic(
                "unreadable", at: place, pt: "não consegui ler isto (erro \(fault.number) do sistema)",
                en: "this could not be read (system error \(fault.number))")
        }
    }

    static func foldersTooDeep(_ path: String, _ limit: Int) -> Diagnostic {
        Diagnostic(
            "too-deep", at: .file(path), pt: "há pastas dentro de pastas demais (até \(limit))",
            en: "there are too many folders inside folders (at most \(limit))")
    }

    static func tooManyFiles(_ path: String, _ limits: Limits) -> Diagnostic {
        Diagnostic(
            "too-many-files", at: .file(path), pt: "a clínica tem mais de \(limits.filesPerTenant) arquivos",
            en: "the tenant has more than \(limits.filesPerTenant) files")
    }

    static func tooManyBytes(_ path: String, _ limits: Limits) -> Diagnostic {
        Diagnostic(
            "too-many-bytes", at: .file(path), pt: "os arquivos da clínica passam de \(limits.tenantBytes) bytes",
            en: "the tenant's files have more than \(limits.tenantBytes) bytes")
    }
}
