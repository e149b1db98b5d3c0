import Core

/// `provider: simulator`
struct Simulator: ChannelKind {
    static let description = KindDescription(
        Term("simulator", pt: "simulador"),
        LocalizedText(
            pt: "um canal sem conta nem rede, para experimentar e testar",
            en: "a channel without account or network, to try things out"),
        parameters: [],
        example: """
            format: 1
            tenant: digitaly
            name: Clínica Digitaly
            locale: pt-BR
            timezone: America/Sao_Paulo
            channels:
              whatsapp: { provider: simulator }
            """)

    static let limits = ChannelLimits(
        textCharacters: 4096, buttons: 3, buttonCharacters: 20, listRows: 10, listRowCharacters: 24, hasWindow: false)

    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel {
        SimulatorChannel(name: settings.channel)
    }
}
