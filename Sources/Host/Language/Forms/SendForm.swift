import Core
import YAML

/// One who gets a report.
enum SendForm {
    static let email = Key<YAMLNode>(
        Term("email", pt: "email"), .raw(.oneOrMore(.text)), pt: "um endereço de e-mail, ou vários",
        en: "an e-mail address, or several")
    static let call = Key<YAMLNode>(
        Term("call", pt: "chame"), .raw(.name), pt: "uma chamada a outro sistema", en: "a call to another system")

    static let form = Form(
        LocalizedText(pt: "enviar", en: "send"), LocalizedText(pt: "para quem vai", en: "who gets it"),
        [email.field, call.field])
}
