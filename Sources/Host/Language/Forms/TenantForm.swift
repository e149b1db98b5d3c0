import Core
import YAML

/// A tenant's own file.
enum TenantForm {
    static let tenant = Key<YAMLNode>(
        Term("tenant", pt: "clinica"), .raw(.name), required: true, pt: "o nome da pasta da clínica",
        en: "the name of the clinic's folder")
    static let name = Key<String>(
        Term("name", pt: "nome"), .text, required: true, pt: "o nome que os pacientes conhecem",
        en: "the name patients know")
    static let locale = Key<String>(
        Term("locale", pt: "idioma"), .name, standard: "pt-BR", pt: "o idioma da clínica, como `pt-BR`",
        en: "the clinic's language, as `pt-BR`")
    static let timezone = Key<Zone>(
        Term("timezone", pt: "fuso"), .zone, required: true, pt: "o fuso da clínica, como `America/Sao_Paulo`",
        en: "the clinic's time zone, as `America/Sao_Paulo`")
    static let calendar = Key<Section>(
        Term("calendar", pt: "calendario"), .form(CalendarForm.form), pt: "os dias úteis da clínica",
        en: "the clinic's business days")
    static let channels = Key<[Named<YAMLNode>]>(
        Term("channels", pt: "canais"), .named(.raw(.channel(ChannelForm.form))), pt: "por onde se fala com pacientes",
        en: "how patients are reached")
    static let hours = Key<[Named<YAMLNode>]>(
        Term("hours", pt: "horarios"), .named(.raw(.hours)), pt: "horários de atendimento, cada um com seu nome",
        en: "opening hours, each with its name")
    static let queues = Key<[Named<String>]>(
        Term("queues", pt: "filas"), .names, pt: "as filas de atendimento", en: "the queues of people")
    static let templates = Key<[Named<YAMLNode>]>(
        Term("templates", pt: "modelos"), .named(.raw(.form(TemplateForm.form))),
        pt: "mensagens que o provedor aprovou",
        en: "messages the provider approved")
    static let connectors = Key<[Named<YAMLNode>]>(
        Term("connectors", pt: "conectores"), .named(.raw(.form(ConnectorForm.form))),
        pt: "outros sistemas e as chamadas que entendem", en: "other systems and the calls they understand")
    static let interrupts = Key<[Named<YAMLNode>]>(
        Term("interrupts", pt: "interrupcoes"), .named(.raw(.form(InterruptForm.form))),
        pt: "o que se entende em qualquer passo", en: "what is understood at any step")
    static let reading = Key<Section>(
        Term("reading", pt: "leitura"), .form(ReadingForm.form), pt: "como as respostas são lidas",
        en: "how replies are read")
    static let imports = Key<Section>(
        Term("import", pt: "importacao"), .form(ImportForm.form), pt: "como as listas de consultas são lidas",
        en: "how lists of appointments are read")

    static let form = Form(
        LocalizedText(pt: "clínica", en: "tenant"), LocalizedText(pt: "uma clínica", en: "a clinic"),
        [
            CommonKeys.format.field, tenant.field, name.field, locale.field, timezone.field, calendar.field,
            channels.field, hours.field, queues.field, templates.field, connectors.field, interrupts.field,
            reading.field, imports.field,
        ])
}

/// Which days a clinic works.
enum CalendarForm {
    static let workdays = Key<WeekdaySet>(
        Term("workdays", pt: "dias_uteis"), .days, pt: "os dias da semana em que se trabalha: `seg-sex`",
        en: "the days of the week that are worked: `mon-fri`")
    static let closed = Key<YAMLNode>(
        Term("closed", pt: "fechado"), .raw(.texts),
        pt: "feriados e dias fechados: `feriados br`, `feriados locais`, `2026-12-24`",
        en: "holidays and closed days: `holidays br`, `holidays local`, `2026-12-24`")

    static let form = Form(
        LocalizedText(pt: "calendário", en: "calendar"), LocalizedText(pt: "os dias úteis", en: "the business days"),
        [workdays.field, closed.field])
}

/// A channel; its provider adds keys of its own.
enum ChannelForm {
    static let provider = Key<YAMLNode>(
        Term("provider", pt: "provedor"), .raw(.name), required: true, pt: "quem leva as mensagens",
        en: "who carries the messages")
    static let rate = Key<Int>(
        Term("rate", pt: "ritmo"), .integer(1...1_000), pt: "quantas mensagens por segundo, no máximo",
        en: "how many messages a second at most")
    static let inDoubt = Key<Term>(
        Term("in_doubt", pt: "em_duvida"),
        .choice([Term("ask", pt: "perguntar"), Term("resend", pt: "reenviar")]), standard: Term("ask", pt: "perguntar"),
        pt: "o que fazer com um envio de que não veio resposta", en: "what to do with a send whose answer was lost")

    static let form = Form(
        LocalizedText(pt: "canal", en: "channel"), LocalizedText(pt: "um canal", en: "a channel"),
        [provider.field, rate.field, inDoubt.field])
}

/// An approved message.
enum TemplateForm {
    static let id = Key<Setting>(
        Term("id", pt: "codigo"), .setting, pt: "o nome que o provedor lhe dá", en: "the provider's name of it")
    static let variables = Key<YAMLNode>(
        Term("variables", pt: "variaveis"), .raw(.texts), pt: "os textos de 1, 2, …", en: "the texts of 1, 2, …")

    static let form = Form(
        LocalizedText(pt: "modelo", en: "template"),
        LocalizedText(pt: "uma mensagem aprovada", en: "an approved message"),
        [id.field, variables.field])
}

/// Another system.
enum ConnectorForm {
    static let url = Key<Setting>(
        Term("url", pt: "endereco"), .setting, required: true, pt: "o começo do endereço", en: "the address's beginning"
    )
    static let token = Key<Setting>(
        Term("token", pt: "token"), .secret, pt: "o segredo que vai em cada chamada",
        en: "the secret sent with each call")
    static let calls = Key<[Named<YAMLNode>]>(
        Term("calls", pt: "chamadas"), .named(.raw(.form(CallForm.form))), required: true,
        pt: "as chamadas, cada uma com seu nome",
        en: "the calls, each with its name")

    static let form = Form(
        LocalizedText(pt: "conector", en: "connector"), LocalizedText(pt: "outro sistema", en: "another system"),
        [url.field, token.field, calls.field])
}

/// One call of a connector.
enum CallForm {
    static let request = Key<YAMLNode>(
        Term("request", pt: "pedido"), .raw(.matching(pattern: SchemaPattern.request, example: "POST /desmarcar")),
        required: true, pt: "o método e o caminho: `POST /desmarcar`",
        en: "the method and the path: `POST /cancel`")
    static let body = Key<TemplateValue>(
        Term("body", pt: "corpo"), .body, pt: "o que se envia", en: "what is sent")
    static let destructive = Key<Bool>(
        Term("destructive", pt: "destrutiva"), .boolean, standard: Term("no", pt: "não"), pt: "se não tem volta",
        en: "whether it cannot be undone")
    static let timeout = Key<Span>(
        Term("timeout", pt: "prazo"), .span, standard: "20s", pt: "quanto se espera a resposta",
        en: "how long the answer is awaited")
    static let retry = Key<Int>(
        Term("retry", pt: "tentativas"), .integer(1...20), standard: "5", pt: "quantas vezes se tenta ao todo",
        en: "how often it is tried in all")

    static let form = Form(
        LocalizedText(pt: "chamada", en: "call"),
        LocalizedText(pt: "uma chamada a outro sistema", en: "a call to another system"),
        [request.field, body.field, destructive.field, timeout.field, retry.field])
}
