extension FieldCatalog {
    static let replyFields: [Field] = [
        Field(
            Term("reply.text", pt: "resposta.texto"), .text,
            LocalizedText(
                pt: "a última resposta do paciente, como escreveu", en: "the patient's last answer, as written")
        ) { $0.run?.memory.reply.taken.map { .text($0.text) } ?? .null },
        Field(
            Term("reply.intent", pt: "resposta.intencao"), .text,
            LocalizedText(pt: "como a última resposta foi lida", en: "what the last answer was read as")
        ) { $0.run?.memory.reply.taken.map { .text($0.intent) } ?? .null },
        Field(
            Term("reply.when", pt: "resposta.quando"), .text,
            LocalizedText(
                pt: "o dia e a hora que o paciente propôs por último, por extenso",
                en: "the day and hour the patient last proposed, in words")
        ) { $0.run?.memory.reply.moment.map { .text($0.when) } ?? .null },
        Field(
            Term("reply.date", pt: "resposta.data"), .date,
            LocalizedText(pt: "o dia que o paciente propôs por último", en: "the day the patient last proposed")
        ) { $0.run?.memory.reply.moment?.date.map(Value.text) ?? .null },
        Field(
            Term("reply.time", pt: "resposta.hora"), .time,
            LocalizedText(
                pt: "a hora exata que o paciente propôs por último", en: "the exact hour the patient last proposed")
        ) { $0.run?.memory.reply.moment?.time.map(Value.text) ?? .null },
    ]
}
