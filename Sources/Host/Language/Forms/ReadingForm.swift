import Core

/// How replies are read.
enum ReadingForm {
    static let threshold = Key<Double>(
        Term("threshold", pt: "certeza"), .share, pt: "a certeza mínima, de 0 a 1; abaixo dela se pergunta de novo",
        en: "how sure a reading must be, 0 to 1; below it the step asks again")
    static let model = Key<Section>(
        Term("model", pt: "modelo"), .form(ModelForm.form), pt: "quem lê de novo o que não ficou claro",
        en: "who reads again what was unclear")

    static let form = Form(
        LocalizedText(pt: "leitura", en: "reading"),
        LocalizedText(pt: "como as respostas são lidas", en: "how replies are read"),
        [threshold.field, model.field])
}

/// A server that speaks as OpenAI's does.
enum ModelForm {
    static let url = Key<Setting>(
        Term("url", pt: "endereco"), .setting, required: true, pt: "o começo do endereço, como `https://…/v1`",
        en: "the address's beginning, as `https://…/v1`")
    static let key = Key<Setting>(
        Term("key", pt: "chave"), .secret, pt: "o segredo que vai em cada pedido",
        en: "the secret sent with each request")
    static let name = Key<String>(
        Term("name", pt: "nome"), .text, required: true, pt: "o nome do modelo", en: "the model's name")
    static let timeout = Key<Span>(
        Term("timeout", pt: "prazo"), .span, pt: "quanto o paciente espera por ele, ao todo (8s)",
        en: "how long the patient waits for it in all (8s)")
    static let dailyLimit = Key<Int>(
        Term("daily_limit", pt: "limite_diario"), .integer(0...1_000_000), pt: "quantos pedidos por dia (200)",
        en: "how many requests a day (200)")
    static let threshold = Key<Double>(
        Term("threshold", pt: "certeza"), .share, pt: "a certeza mínima da segunda leitura (0.7)",
        en: "how sure the second reading must be (0.7)")
    static let format = Key<Term>(
        Term("format", pt: "formato"), .choice(ModelPolicy.Format.allCases.map(\.term)),
        pt: "como se pede a forma da resposta: json_schema, json_object ou none",
        en: "how the answer's shape is asked for: json_schema, json_object or none")
    static let lengthKey = Key<Term>(
        Term("length_key", pt: "chave_de_tamanho"), .choice(ModelPolicy.LengthKey.allCases.map(\.term)),
        pt: "como o servidor chama o limite de tamanho: max_tokens ou max_completion_tokens",
        en: "what the server calls the length limit: max_tokens or max_completion_tokens")
    static let maxTokens = Key<Int>(
        Term("max_tokens", pt: "tamanho"), .integer(16...4_000), pt: "o tamanho máximo da resposta (200)",
        en: "the longest answer (200)")

    static let form = Form(
        LocalizedText(pt: "modelo", en: "model"),
        LocalizedText(
            pt: "um modelo que lê de novo o que não ficou claro", en: "a model that reads again what was unclear"),
        [
            url.field, key.field, name.field, timeout.field, dailyLimit.field, threshold.field, format.field,
            lengthKey.field, maxTokens.field,
        ])
}

extension RawRepresentable<String> {
    /// The word itself, in either spelling.
    var term: Term { Term(rawValue, pt: rawValue) }
}
