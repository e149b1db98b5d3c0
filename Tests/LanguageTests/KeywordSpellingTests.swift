import Core
import Language
import Testing

@Suite struct KeywordSpellingTests {
    private static let tenant = """
        formato: 1
        clínica: clinic
        nome: Clínica
        fuso: America/Sao_Paulo
        canais: { whatsapp: { provedor: simulador } }
        horários: { recepção: { seg-sex: 08:00-18:00 } }
        filas: [recepção]
        interrupções:
          parar: { palavras: [parar], intenções: [sair], diga: Pronto., faça: [{ cancelar-mensagens: todas }] }
        """

    private static let plain = """
        formato: 1
        fluxo: main
        quando: consulta 48h antes
        se: { consulta.situacao: agendada, nao: { consulta.situacao: [sem-resposta] } }
        passos:
          pergunta:
            diga: "Você vem, {paciente.primeiro_nome | maiusculas}?"
            espere: 12h
            respostas:
              sim: -> fim ok
              nao: { diga: Pena., va_para: -> fila recepção }
              vaga: { palavras: [vaga], diga: No subsolo., de_novo: sim }
            silencio: -> fim sem-resposta
            nao_entendi: { vezes: 1, depois: -> menu }
          menu:
            diga: Escolha
            opcoes: { 1: { rotulo: Falar, va_para: -> fila recepção } }
            espere: 5m
            silencio: -> fim ok
          fim-da-conversa:
            faca: [{ anote: "{resposta.texto}" }]
            va_para: -> fim ok
        """

    /// As a Brazilian writes it.
    private static let correct = replacing([
        ("situacao", "situação"), ("nao: {", "não: {"), ("nao:", "não:"), ("maiusculas", "maiúsculas"),
        ("va_para", "vá-para"), ("silencio", "silêncio"), ("nao_entendi", "não_entendi"), ("opcoes", "opções"),
        ("rotulo", "rótulo"), ("faca", "faça"), ("de_novo", "de-novo"), ("sem-resposta]", "sem_resposta]"),
        ("-> fila", "-> Fila"), ("passos", "Passos"),
    ])

    private static func replacing(_ pairs: [(String, String)]) -> String {
        pairs.reduce(plain) { $0.replacing($1.0, with: $1.1) }
    }

    private func load(_ flow: String) -> LoadResult {
        Fixture.load((Fixture.tenantPath, Self.tenant), (Fixture.flowPath, flow))
    }

    @Test func `keywords are read with and without accents, capitals and hyphens`() throws {
        let plain = load(Self.plain)
        let correct = load(Self.correct)
        #expect(plain.errors.map(\.message.pt) == [])
        #expect(correct.errors.map { "\($0.mark) \($0.message.pt)" } == [])
        let one = ProgramDescription.of(try #require(plain.program))
        #expect(one == ProgramDescription.of(try #require(correct.program)))
    }

    @Test func `accents that stand apart from their letters, as macOS writes them, are accents`() {
        let apart = Self.correct.replacing("silêncio", with: "sile\u{302}ncio").replacing("faça", with: "fac\u{327}a")
        #expect(load(apart).errors.map { "\($0.mark) \($0.message.pt)" } == [])
    }

    @Test func `a keyword with its accents tells the spelling of its file`() {
        let mixed = Self.correct.replacing("espere:", with: "wait:")
        #expect(load(mixed).errors.map(\.code) == ["mixed-spelling", "mixed-spelling"])
    }

    @Test(arguments: [("vá_para", "va-para"), ("NÃO", "nao"), ("sem_resposta", "sem-resposta"), ("opções", "opcoes")])
    func `two ways of writing one keyword are one`(one: String, other: String) {
        #expect(KeywordSpelling.isSame(one, other))
        #expect(KeywordSpelling.fold(one) == KeywordSpelling.fold(other))
    }

    @Test(arguments: [("não", "no"), ("diga", "digam"), ("", "a"), ("fim", "fila")])
    func `two keywords are two`(one: String, other: String) {
        #expect(!KeywordSpelling.isSame(one, other))
    }

    @Test func `no two keywords of a form, and no two fields, are written alike`() {
        let names = FieldCatalog.all.flatMap { field in Set([field.name.en, field.name.pt].map(KeywordSpelling.fold)) }
        #expect(Set(names).count == names.count)
        for status in AppointmentStatus.allCases {
            #expect(AppointmentStatus(word: status.name.pt.uppercased()) == status)
        }
    }
}
