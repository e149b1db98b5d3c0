extension FieldCatalog {
    static let replyFields: [Field] = [
        Field(
            Term("reply.text", pt: "resposta.texto"), .text,
            LocalizedText(
                pt: "a última resposta do paciente, como escreveu", en: "the patient's last answer, as written")
        ) { ReplyRecord.value(.text, in: $0.conversation) },
        Field(
            Term("reply.intent", pt: "resposta.intencao"), .text,
            LocalizedText(pt: "como a última resposta foi lida", en: "what the last answer was read as")
        ) { ReplyRecord.value(.intent, in: $0.conversation) },
        Field(
            Term("reply.when", pt: "resposta.quando"), .text,
            LocalizedText(
                pt: "o dia e a hora que o paciente propôs por último, por extenso",
                en: "the day and hour the patient last proposed, in words")
        ) { ReplyRecord.value(.when, in: $0.conversation) },
        Field(
            Term("reply.date", pt: "resposta.data"), .date,
            LocalizedText(pt: "o dia que o paciente propôs por último", en: "the day the patient last proposed")
        ) { ReplyRecord.value(.date, in: $0.conversation) },
        Field(
            Term("reply.time", pt: "resposta.hora"), .time,
            LocalizedText(
                pt: "a hora exata que o paciente propôs por último", en: "the exact hour the patient last proposed")
        ) { ReplyRecord.value(.time, in: $0.conversation) },
    ]
}
