import Core

extension Finding {
    /// Steps of a flow: where they lead, what they wait for, what patients can answer.
    static let steps: [Finding] = [
        Finding(
            "wait-without-silence",
            LocalizedText(
                pt: "um passo espera e não diz o que fazer com o silêncio",
                en: "a step waits and does not say what silence means"),
            why: LocalizedText(
                pt: "Muitos pacientes não respondem; a conversa ficaria aberta para sempre.",
                en: "Many patients do not answer; the conversation would stay open for ever."),
            remedy: LocalizedText(pt: "Acrescente `silencio: -> …`.", en: "Add `silence: -> …`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    wait: 2h
                    answers: { yes: -> end }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    wait: 2h
                    answers: { yes: -> end }
                    silence: -> end
                """),
        Finding(
            "missing-wait",
            LocalizedText(
                pt: "um passo pergunta e não diz quanto espera", en: "a step asks and does not say how long it waits"),
            why: LocalizedText(
                pt: "Respostas e silêncio só existem enquanto se espera.",
                en: "Answers and silence exist only while somebody waits."),
            remedy: LocalizedText(pt: "Acrescente `espere: 12h`.", en: "Add `wait: 12h`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    answers: { yes: -> end }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    wait: 12h
                    answers: { yes: -> end }
                    silence: -> end
                """),
        Finding(
            "wrong-wait",
            LocalizedText(pt: "a espera é de tempo nenhum", en: "the wait is no time at all"),
            why: LocalizedText(pt: "Ninguém responde em zero minutos.", en: "Nobody answers in no time."),
            remedy: LocalizedText(pt: "Espere ao menos alguns minutos.", en: "Wait some minutes at least.")),
        Finding(
            "go-with-wait",
            LocalizedText(
                pt: "um passo que espera também diz para onde vai", en: "a step that waits says where it goes, too"),
            why: LocalizedText(
                pt: "Quem responde vai para onde a resposta diz; `va_para` nunca valeria.",
                en: "Who answers goes where the answer says; `go` would never count."),
            remedy: LocalizedText(pt: "Apague um dos dois.", en: "Delete one of the two.")),
        Finding(
            "again-and-go",
            LocalizedText(
                pt: "a resposta deixa a pergunta aberta e vai adiante",
                en: "the answer leaves the question open and goes on"),
            why: LocalizedText(pt: "As duas coisas não cabem juntas.", en: "The two cannot be had together."),
            remedy: LocalizedText(pt: "Apague um dos dois.", en: "Delete one of the two.")),
        Finding(
            "missing-failed",
            LocalizedText(
                pt: "uma chamada não diz o que fazer se falhar", en: "a call does not say what happens when it fails"),
            why: LocalizedText(
                pt: "Outros sistemas caem; o paciente ficaria sem resposta.",
                en: "Other systems go down; the patient would get no answer."),
            remedy: LocalizedText(pt: "Acrescente `ao_falhar: -> …`.", en: "Add `failed: -> …`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { call: tazi.find }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { call: tazi.find, failed: -> end }
                """),
        Finding(
            "wrong-option",
            LocalizedText(pt: "uma opção não tem texto e destino", en: "an option lacks a text or a target"),
            why: LocalizedText(
                pt: "O botão mostra o texto e leva ao destino.",
                en: "The button shows the text and leads to the target."),
            remedy: LocalizedText(pt: "Escreva `\"Vendas -> fila vendas\"`.", en: "Write `\"Sales -> queue sales\"`.")),
        Finding(
            "wrong-target",
            LocalizedText(pt: "isto não é um destino", en: "this is no target"),
            why: LocalizedText(
                pt: "Um destino é um passo, uma fila, o fim, outro fluxo ou `de_novo`.",
                en: "A target is a step, a queue, the end, another flow or `again`."),
            remedy: LocalizedText(
                pt: "Escreva `-> passo` ou `-> fila nome`.", en: "Write `-> step` or `-> queue name`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { go: -> queue }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { go: -> queue reception }
                """),
        Finding(
            "repeats-itself",
            LocalizedText(pt: "a repetição dá voltas", en: "the repetition goes round"),
            why: LocalizedText(
                pt: "`repita` deve chegar a um passo que tem as respostas.",
                en: "`repeat` must come to a step that has the answers."),
            remedy: LocalizedText(pt: "Repita o passo da pergunta.", en: "Repeat the step that asks.")),
        Finding(
            "unreachable-step",
            LocalizedText(pt: "nada leva a este passo", en: "nothing leads to this step"),
            why: LocalizedText(
                pt: "Ninguém chega a ele: ou falta um `->`, ou ele sobrou.",
                en: "Nobody comes to it: a `->` is missing, or it is left over."),
            remedy: LocalizedText(
                pt: "Escreva `->` para ele onde se deve chegar, ou apague-o.",
                en: "Write `->` to it where it should be reached from, or delete it."),
            severity: .warning,
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi, go: -> end }
                  b: { say: Tchau }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi, go: -> b }
                  b: { say: Tchau }
                """),
        Finding(
            "endless-cycle",
            LocalizedText(pt: "os passos dão voltas sem esperar", en: "the steps go round without waiting"),
            why: LocalizedText(
                pt: "A conversa nunca pararia de enviar.", en: "The conversation would never stop sending."),
            remedy: LocalizedText(
                pt: "Ponha uma espera num deles, ou termine a volta.", en: "Let one of them wait, or end the circle."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi, go: -> b }
                  b: { say: Oi, go: -> a }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi, go: -> b }
                  b: { say: Oi, go: -> end }
                """),
        Finding(
            "endless-reminders",
            LocalizedText(pt: "quem não responde é chamado para sempre", en: "who does not answer is asked for ever"),
            why: LocalizedText(
                pt: "O silêncio volta à pergunta, sem fim: o paciente bloqueia a clínica.",
                en: "Silence comes back to the question without end: patients block the clinic."),
            remedy: LocalizedText(
                pt: "Leve o silêncio a uma fila ou ao fim em algum passo.",
                en: "Let silence lead to a queue or to the end at some step."),
            severity: .warning),
        Finding(
            "destructive-unguarded",
            LocalizedText(
                pt: "algo sem volta sem ninguém confirmar", en: "something irrevocable that nobody agreed to"),
            why: LocalizedText(
                pt: "Uma chamada `destrutiva` só vem depois de um sim, ou de um silêncio anunciado.",
                en: "A `destructive` call comes only after a yes, or after a silence that was announced."),
            remedy: LocalizedText(
                pt: "Pergunte antes num passo e chegue aqui por `sim`.",
                en: "Ask in a step before and come here by `yes`."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { call: tazi.cancel, failed: -> end }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  ask:
                    say: Cancelar mesmo?
                    wait: 2h
                    answers: { yes: -> a, no: -> end }
                    silence: -> end
                  a: { call: tazi.cancel, failed: -> end }
                """),
        Finding(
            "template-missing",
            LocalizedText(
                pt: "o fluxo fala primeiro e não tem modelo aprovado",
                en: "the flow speaks first and has no approved template"),
            why: LocalizedText(
                pt: "Fora da janela de 24 horas o WhatsApp só leva modelos aprovados; a mensagem não sairia.",
                en:
                    "Outside the 24-hour window WhatsApp carries only approved templates; the message would not be sent."
            ),
            remedy: LocalizedText(pt: "Acrescente `modelo: nome` ao passo.", en: "Add `template: name` to the step."),
            severity: .warning,
            bad: """
                format: 1
                flow: main
                on: appointment 48h before
                steps:
                  a: { say: Lembrete da consulta }
                """,
            good: """
                format: 1
                flow: main
                on: appointment 48h before
                steps:
                  a: { say: Lembrete da consulta, template: reminder }
                """),
        Finding(
            "too-many-options",
            LocalizedText(
                pt: "há mais opções do que o canal mostra", en: "there are more options than the channel shows"),
            why: LocalizedText(pt: "As que sobram não apareceriam.", en: "Those beyond would not be seen."),
            remedy: LocalizedText(pt: "Divida o menu em dois.", en: "Split the menu into two."),
            severity: .warning),
        Finding(
            "option-too-long",
            LocalizedText(pt: "o texto da opção seria cortado", en: "the option's text would be cut"),
            why: LocalizedText(
                pt: "Botões e linhas de lista têm poucos caracteres.", en: "Buttons and list rows have few characters."),
            remedy: LocalizedText(pt: "Encurte o texto.", en: "Shorten the text."),
            severity: .warning),
        Finding(
            "text-too-long",
            LocalizedText(pt: "o texto não cabe no canal", en: "the text does not fit the channel"),
            why: LocalizedText(pt: "O provedor o recusaria inteiro.", en: "The provider would refuse all of it."),
            remedy: LocalizedText(
                pt: "Encurte-o, ou divida em dois passos.", en: "Shorten it, or split it into two steps.")),
        Finding(
            "overlapping-answers",
            LocalizedText(pt: "a mesma palavra está em duas respostas", en: "the same word stands in two answers"),
            why: LocalizedText(
                pt: "Não se saberia qual das duas o paciente quis.",
                en: "Nobody would know which of the two the patient meant."),
            remedy: LocalizedText(pt: "Deixe-a em uma só.", en: "Keep it in one of them."),
            bad: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    wait: 2h
                    answers:
                      a: { words: [vou], go: end }
                      b: { words: [vou], go: end }
                    silence: -> end
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Vem?
                    wait: 2h
                    answers:
                      a: { words: [vou], go: end }
                      b: { words: [talvez], go: end }
                    silence: -> end
                """),
        Finding(
            "overlapping-words",
            LocalizedText(
                pt: "palavras de uma resposta estão dentro das de outra",
                en: "words of one answer lie within those of another"),
            why: LocalizedText(
                pt: "A mais longa decide; talvez não seja o que se quis.",
                en: "The longer one decides, which may not be what is meant."),
            remedy: LocalizedText(
                pt: "Escreva uma frase mais completa, ou permita isto com um motivo.",
                en: "Write a fuller phrase, or allow this with a reason."),
            severity: .warning),
        Finding(
            "shadowed-answer",
            LocalizedText(
                pt: "a resposta já é entendida em qualquer passo", en: "the answer is already understood at any step"),
            why: LocalizedText(
                pt: "Uma interrupção da clínica usa as mesmas palavras, e disputaria com a resposta.",
                en: "An interrupt of the clinic uses the same words and would compete with the answer."),
            remedy: LocalizedText(pt: "Use outras palavras em um dos dois.", en: "Use other words in one of the two."),
            severity: .warning),
        Finding(
            "similar-queue",
            LocalizedText(
                pt: "a fila só aparece aqui, e outra se parece com ela",
                en: "the queue is named only here, and another looks like it"),
            why: LocalizedText(
                pt: "Um erro de digitação criaria uma fila que ninguém atende.",
                en: "A slip of the finger would make a queue that nobody serves."),
            remedy: LocalizedText(
                pt: "Corrija o nome, ou liste as filas da clínica.", en: "Mend the name, or list the tenant's queues."),
            severity: .warning),
    ]
}
