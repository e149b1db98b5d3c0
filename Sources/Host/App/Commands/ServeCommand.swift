import Core
import Foundation
import HTTPServer
import Runtime
import Stores

/// `recado serve`: webhooks, queue, timers, scheduler and reload in one process.
struct ServeCommand: Command {
    static let name = "serve"
    static let usage =
        "[--root PASTA] [--listen 127.0.0.1:8080] [--database sqlite:data/recado.db] [--watch|--no-watch]"
    static let summary = LocalizedText(
        pt: "recebe mensagens, fala com os pacientes e cumpre os horários",
        en: "takes messages in, talks with patients and keeps the schedules")
    static let example = "recado serve --listen 127.0.0.1:8080"
    static let flags: [Flag] = [
        .root, .database,
        Flag("listen", "ENDERECO", pt: "onde escutar (127.0.0.1:8080)", en: "where to listen (127.0.0.1:8080)"),
        Flag(
            "watch", pt: "um arquivo salvo já vale (o normal com SQLite)",
            en: "a saved file is live at once (the default with SQLite)"),
        Flag(
            "no-watch", pt: "vale o que foi publicado com `recado publish` (o normal com PostgreSQL)",
            en: "what was published with `recado publish` is live (the default with PostgreSQL)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let configuration = try Configuration(options)
        let wiring = Wiring(configuration)
        if configuration.following == .folder { _ = try Tenants.named([], in: wiring) }
        let house = try await Host(configuration, wiring)
        let stopped = StopSignals()
        try house.open()
        terminal.print(Greeting.text(house, configuration)[terminal.language])
        if house.tenantNames.isEmpty { terminal.say(.nothingPublished) }
        await house.work(until: stopped)
        return .fine
    }
}

extension LocalizedText {
    fileprivate static let nothingPublished = LocalizedText(
        pt: "Nenhuma clínica foi publicada: `recado publish CLINICA` na pasta dos arquivos, com o mesmo --database.",
        en: "No tenant is published: `recado publish TENANT` where the files are, with the same --database.")
}

/// What is shown when everything runs: where, and three things to try.
private enum Greeting {
    static func text(_ house: Host, _ configuration: Configuration) -> LocalizedText {
        let address = "http://" + house.address
        let names = house.tenantNames.joined(separator: ", ")
        let tries = [
            "curl -fsS \(address)/health/ready",
            "curl -fsS \(address)/simulator/digitaly/messages -d '{\"from\": \"+5511987654321\", \"text\": \"oi\"}'"
                + " && curl -fsS \(address)/simulator/digitaly/messages",
            "printf 'vou não\\nsim\\n' | .build/release/recado dry-run digitaly --flow confirmation",
        ]
        let list = tries.map { "  " + $0 }.joined(separator: "\n")
        return LocalizedText(
            pt: "Recado escuta em \(address) e atende: \(names).\nExperimente:\n\(list)",
            en: "Recado listens at \(address) and serves: \(names).\nTry:\n\(list)")
    }
}
