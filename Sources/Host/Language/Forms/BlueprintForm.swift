import Core
import YAML

/// The keys by which a file inherits from one that all clinics share.
enum BlueprintForm {
    static let from = Key<YAMLNode>(
        Term("from", pt: "de"), .raw(.text), pt: "o arquivo que se herda: `_shared/confirmacao`",
        en: "the file that is inherited: `_shared/confirmation`")
    static let with = Key<[Named<YAMLNode>]>(
        Term("with", pt: "com"), .named(.raw(.text)), pt: "os parâmetros dele: `{ antes: 48h }`",
        en: "its parameters: `{ before: 48h }`")
    static let parameters = Key<[Named<YAMLNode>]>(
        Term("parameters", pt: "parametros"), .named(.raw(.either([.text, .texts, .form(ParameterForm.form)]))),
        pt: "o que quem herda pode dizer; escrito `{parametro.antes}` no resto do arquivo",
        en: "what those that inherit may say; written `{parameter.before}` in the rest of the file")
    static let texts = Key<[Named<YAMLNode>]>(
        TranslationForm.texts.name, TranslationForm.texts.shape,
        pt: "outros textos no lugar dos herdados, cada um pelo passo", en: "other texts in place of the inherited ones")

    /// The word before a parameter's name, in braces.
    static let parameter = Term("parameter", pt: "parametro")
}

/// One parameter, written out.
enum ParameterForm {
    static let type = Key<YAMLNode>(
        InputForm.type.name, .raw(.either([.text, .texts])), required: true,
        pt: "texto, numero, sim_ou_nao, data, hora, duracao, janela, fila, fluxo, chamada, canal, ou as opções",
        en: "text, number, boolean, date, time, duration, window, queue, flow, call, channel, or the choices")

    static let form = Form(
        LocalizedText(pt: "parâmetro", en: "parameter"),
        LocalizedText(pt: "o que quem herda pode dizer", en: "what those that inherit may say"),
        [type.field, InputForm.standard.field, InputForm.about.field])
}
