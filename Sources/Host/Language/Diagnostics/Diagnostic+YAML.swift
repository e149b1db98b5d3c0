import Core
import YAML

extension Diagnostic {
    /// What is wrong with the file as YAML, in words for somebody who never heard of it.
    static func yaml(_ fault: YAMLFault, in file: FileContext) -> Diagnostic {
        let words = fault.words
        var mark = fault.mark
        var related = fault.related.map { [Related(file.mark($0), fault.relatedWords)] } ?? []
        if fault.isOpenToken, let start = fault.related { (mark, related) = (start, []) }
        let line = file.source.line(fault.mark.line).unicodeScalars.prefix(max(0, fault.mark.column - 1))
        let beganWithBrace = fault.code == .syntax && [": {", ": ["].contains { String(line).contains($0) }
        return Diagnostic(
            fault.code.rawValue.replacing("_", with: "-"), at: Place(file.mark(mark), length: fault.length),
            pt: words.pt, en: words.en, advice: beganWithBrace ? .quoteTheText : fault.advice, related: related)
    }

    static func fileTooLarge(_ count: Int, _ limit: Int, file: FileContext) -> Diagnostic {
        Diagnostic(
            "too-large", at: file.firstLine, pt: "o arquivo tem \(count) bytes; o limite é \(limit)",
            en: "the file has \(count) bytes; the limit is \(limit)")
    }

    static func binaryScript(file: FileContext) -> Diagnostic {
        Diagnostic(
            "binary-script", at: file.firstLine, pt: "o script está compilado; só texto é aceito",
            en: "the script is compiled; only text is accepted")
    }

    static func scriptEncoding(file: FileContext) -> Diagnostic {
        Diagnostic(
            "encoding", at: file.firstLine, pt: "o script não é texto em UTF-8", en: "the script is no UTF-8 text",
            advice: LocalizedText(pt: "salve o arquivo em UTF-8", en: "save the file as UTF-8"))
    }
}

extension LocalizedText {
    fileprivate static let quoteTheText = LocalizedText(
        pt: "um texto que começa com `{`, `*`, `@` ou `%` vai entre aspas",
        en: "a text that begins with `{`, `*`, `@` or `%` stands in quotes")
}

extension YAMLFault {
    /// What is wrong began where a text, a name or a key did, not where reading stopped.
    fileprivate var isOpenToken: Bool { code == .syntax && detail.contains("scanning") }

    private var isOpenQuote: Bool { code == .syntax && detail.contains("quoted scalar") }

    fileprivate var length: Int {
        code == .duplicateKey || code == .alias || code == .anchor ? max(1, detail.unicodeScalars.count) : 1
    }

    fileprivate var words: LocalizedText {
        switch code {
        case .syntax where isOpenQuote: LocalizedText(pt: "estas aspas não fecham", en: "this quote is not closed")
        case .syntax:
            LocalizedText(pt: "não consigo ler a partir daqui", en: "this cannot be read from here on (\(detail))")
        case .duplicateKey: LocalizedText(pt: "`\(detail)` está duas vezes", en: "`\(detail)` stands here twice")
        case .anchor:
            LocalizedText(pt: "âncoras (`&\(detail)`) não são aceitas", en: "anchors (`&\(detail)`) are not accepted")
        case .alias:
            LocalizedText(pt: "atalhos (`*\(detail)`) não são aceitos", en: "aliases (`*\(detail)`) are not accepted")
        case .tag: LocalizedText(pt: "marcas de tipo (`!`) não são aceitas", en: "tags (`!`) are not accepted")
        case .multipleDocuments:
            LocalizedText(pt: "um segundo documento começa aqui (`---`)", en: "a second document begins here (`---`)")
        case .tab:
            LocalizedText(pt: "há uma tabulação no começo da linha", en: "there is a tab at the beginning of the line")
        case .encoding:
            LocalizedText(pt: "isto não é texto em UTF-8 (\(detail))", en: "this is no UTF-8 text (\(detail))")
        case .nul: LocalizedText(pt: "há um byte zero no texto", en: "there is a zero byte in the text")
        case .tooLarge: LocalizedText(pt: "é grande demais (\(detail))", en: "this is too large (\(detail))")
        case .tooDeep: LocalizedText(pt: "há níveis demais (\(detail))", en: "there are too many levels (\(detail))")
        case .tooManyNodes: LocalizedText(pt: "há itens demais (\(detail))", en: "there are too many items (\(detail))")
        case .complexKey: LocalizedText(pt: "uma palavra-chave é um texto", en: "a key is a text")
        case .empty: LocalizedText(pt: "o arquivo está vazio", en: "the file is empty")
        default: LocalizedText(pt: "não consigo ler isto (\(detail))", en: "this cannot be read (\(detail))")
        }
    }

    fileprivate var relatedWords: LocalizedText {
        code == .duplicateKey
            ? LocalizedText(pt: "a primeira vez é aqui", en: "the first time is here")
            : LocalizedText(pt: "começou aqui", en: "it began here")
    }

    fileprivate var advice: LocalizedText? {
        switch code {
        case .syntax where isOpenQuote:
            LocalizedText(
                pt: "feche-as no fim do texto; dentro dele, dobre-as",
                en: "close it at the text's end; inside, double it")
        case .syntax where detail.contains("mapping values"):
            LocalizedText(
                pt: "se o `:` é do texto, ponha o texto entre aspas",
                en: "if the `:` belongs to the text, put the text in quotes")
        case .syntax
        where detail.contains("flow mapping") || detail.contains("cannot start any token")
            || ["alias", "anchor", "tag"].contains(where: detail.contains):
            .quoteTheText
        case .syntax:
            LocalizedText(
                pt: "veja se falta um `:`, fechar aspas ou alinhar com as linhas de cima",
                en: "see whether a `:` or a closing quote is missing, or the line is not aligned with those above")
        case .duplicateKey:
            LocalizedText(pt: "apague uma das duas, ou dê-lhe outro nome", en: "delete one of the two, or rename it")
        case .tab: LocalizedText(pt: "use espaços", en: "use spaces")
        case .encoding: LocalizedText(pt: "salve o arquivo em UTF-8", en: "save the file as UTF-8")
        case .multipleDocuments: LocalizedText(pt: "ponha-o em outro arquivo", en: "put it into a file of its own")
        case .anchor, .alias:
            LocalizedText(
                pt: "se é texto, ponha-o entre aspas; se não, escreva por extenso",
                en: "if it is text, put it in quotes; if not, write it out")
        case .tag:
            LocalizedText(pt: "apague a marca, ou ponha o texto entre aspas", en: "delete the tag, or quote the text")
        case .empty:
            LocalizedText(
                pt: "apague o arquivo, ou comece com `formato: 1`", en: "delete the file, or begin with `format: 1`")
        default: nil
        }
    }
}
