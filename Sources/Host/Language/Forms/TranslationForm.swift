import Core
import YAML

/// The texts of a flow in another language.
enum TranslationForm {
    static let translates = Key<YAMLNode>(
        Term("translates", pt: "traduz"), .raw(.name), required: true,
        pt: "o fluxo cujos textos são estes, ou `interrupcoes`", en: "the flow whose texts these are, or `interrupts`")
    static let locale = Key<String>(
        TenantForm.locale.name, .name, required: true, pt: "o idioma dos textos, como `en`",
        en: "the texts' language, such as `en`")
    static let texts = Key<[Named<YAMLNode>]>(
        Term("texts", pt: "textos"), .named(.raw(.either([.template, .form(TextForm.form)]))), required: true,
        pt: "cada texto pelo passo: `pergunta`, `pergunta.estacionamento`, `pergunta.nao_entendi`, `menu.1`",
        en: "each text by its step: `ask`, `ask.parking`, `ask.unclear`, `menu.1`")

    static let form = Form(
        LocalizedText(pt: "tradução", en: "translation"),
        LocalizedText(pt: "os textos de um fluxo em outro idioma", en: "a flow's texts in another language"),
        [CommonKeys.format.field, translates.field, locale.field, texts.field])
}

/// A text that brings words of its own.
enum TextForm {
    static let form = Form(
        LocalizedText(pt: "texto", en: "text"),
        LocalizedText(pt: "um texto e suas palavras", en: "a text and its words"),
        [CommonKeys.say.field, CommonKeys.words.field])
}
