import Core

/// What a caller may be allowed; the one list that roles and tokens are made of.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    case readHistory = "read-history"
    case readJobs = "read-jobs"
    case decideJobs = "decide-jobs"
    case importAppointments = "import-appointments"
    case readVersions = "read-versions"
    case publishVersions = "publish-versions"
    case readReplies = "read-replies"
    case correctReplies = "correct-replies"
    case examineHost = "examine-host"

    package var name: LocalizedText {
        switch self {
        case .readHistory: LocalizedText(pt: "ler o histórico de contatos", en: "read contacts' history")
        case .readJobs: LocalizedText(pt: "ver os trabalhos", en: "see the jobs")
        case .decideJobs: LocalizedText(pt: "repetir ou descartar trabalhos", en: "retry or discard jobs")
        case .importAppointments: LocalizedText(pt: "importar consultas", en: "import appointments")
        case .readVersions: LocalizedText(pt: "ver as versões", en: "see the versions")
        case .publishVersions: LocalizedText(pt: "publicar versões", en: "publish versions")
        case .readReplies: LocalizedText(pt: "medir a leitura de respostas", en: "measure how replies are read")
        case .correctReplies: LocalizedText(pt: "corrigir respostas lidas errado", en: "correct replies read wrongly")
        case .examineHost: LocalizedText(pt: "examinar o servidor", en: "examine the host")
        }
    }
}
