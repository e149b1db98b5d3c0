extension FieldCatalog {
    static let conversationFields: [Field] = [
        Field(
            Term("waiting", pt: "aguardando"), .boolean,
            LocalizedText(
                pt: "se uma conversa está em andamento com o contato",
                en: "whether a conversation with the contact is going on")
        ) { .bool($0.run.map { $0.phase != .ended } ?? false) },
        Field(
            Term("conversation.queue", pt: "conversa.fila"), .text,
            LocalizedText(
                pt: "a fila de atendimento em que a conversa está", en: "the queue of people the conversation is in")
        ) { $0.conversation.queue.map(Value.text) ?? .null },
        Field(
            Term("conversation.flow", pt: "conversa.fluxo"), .text,
            LocalizedText(pt: "o fluxo em andamento", en: "the flow that is going on")
        ) { $0.run.map { .text($0.flow) } ?? .null },
        Field(
            Term("conversation.step", pt: "conversa.passo"), .text,
            LocalizedText(pt: "o passo em que a conversa está", en: "the step the conversation stands at")
        ) { $0.run.map { .text($0.step) } ?? .null },
        Field(
            Term("reason", pt: "motivo"), .text,
            LocalizedText(
                pt: "por que a conversa tomou este caminho: a última resposta do paciente",
                en: "why the conversation went this way: the patient's last reply")
        ) { $0.run?.variables["reason"] ?? $0.endpoint?.body["reason"] ?? .null },
    ]

    static let messageFields: [Field] = [
        Field(
            Term("message.text", pt: "mensagem.texto"), .text,
            LocalizedText(pt: "o que o paciente escreveu", en: "what the patient wrote")
        ) { $0.message.map { .text($0.text) } ?? .null },
        Field(
            Term("message.channel", pt: "mensagem.canal"), .text,
            LocalizedText(pt: "o canal por onde veio", en: "the channel it came on")
        ) { $0.message.map { .text($0.channel) } ?? .null },
        Field(
            Term("message.has_media", pt: "mensagem.tem_midia"), .boolean,
            LocalizedText(pt: "se veio áudio, imagem ou arquivo", en: "whether audio, an image or a file came with it")
        ) { .bool($0.message.map { !$0.media.isEmpty } ?? false) },
        Field(
            Term("message.attempts", pt: "mensagem.tentativas"), .number,
            LocalizedText(
                pt: "quantas vezes se tentou enviar a mensagem de que o recibo fala",
                en: "how often the message that the receipt is about was tried")
        ) { $0.messageAttempts.map { .int(Int64($0)) } ?? .null },
    ]

    static let receiptFields: [Field] = [
        Field(
            Term("receipt.status", pt: "recibo.situacao"), .text,
            LocalizedText(pt: "até onde a mensagem chegou", en: "how far the message got")
        ) { $0.receipt.map { .text($0.status.rawValue) } ?? .null },
        Field(
            Term("receipt.code", pt: "recibo.codigo"), .text,
            LocalizedText(pt: "o código de erro do provedor", en: "the provider's error code")
        ) { $0.receipt?.code.map(Value.text) ?? .null },
        Field(
            Term("receipt.reason", pt: "recibo.motivo"), .text,
            LocalizedText(pt: "o que o provedor disse da falha", en: "what the provider said of the failure")
        ) { $0.receipt.flatMap { $0.reason ?? $0.code }.map(Value.text) ?? .null },
    ]

    static let clinicFields: [Field] = [
        Field(
            Term("clinic.name", pt: "clinica.nome"), .text,
            LocalizedText(pt: "o nome da clínica", en: "the clinic's name")
        ) { .text($0.tenant.name) },
        Field(
            Term("today", pt: "hoje"), .date, LocalizedText(pt: "o dia de hoje na clínica", en: "today at the clinic")
        ) { .text($0.tenant.zone.civil($0.now).date.text) },
        Field(
            Term("now", pt: "agora"), .time,
            LocalizedText(pt: "a hora de agora na clínica", en: "the time of day at the clinic")
        ) { .text($0.tenant.zone.civil($0.now).time.text) },
        Field(
            Term("hours", pt: "horario"), .hours,
            LocalizedText(
                pt: "se este horário de atendimento está aberto agora", en: "whether these opening hours are open now")
        ) { scope in
            .list(
                scope.tenant.hours.filter { $0.value.isOpen(at: scope.now, in: scope.tenant.zone) }.keys.sorted()
                    .map(Value.text))
        },
    ]
}
