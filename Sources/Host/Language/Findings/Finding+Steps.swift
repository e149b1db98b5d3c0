import Core

extension Finding {
    /// Steps of a flow: where they lead, what they wait for, what patients can answer.
    static let steps: [Finding] = [
        Finding(
            "wait-without-silence",
            Words(
                pt: "um passo espera e não diz o que fazer com o silêncio",
                en: "a step waits and does not say what silence means"),
            why: Words(
                pt: "Muitos pacientes não respondem; a conversa ficaria aberta para sempre.",
                en: "Many patients do not answer; the conversation would stay open for ever."),
            remedy: Words(pt: "Acrescente `silencio: -> …`.", en: "Add `silence: -> …`."),
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
            Words(
                pt: "um passo pergunta e não diz quanto espera", en: "a step asks and does not say how long it waits"),
            why: Words(
                pt: "Respostas e silêncio só existem enquanto se espera.",
                en: "Answers and silence exist only while somebody waits."),
            remedy: Words(pt: "Acrescente `espere: 12h`.", en: "Add `wait: 12h`."),
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
            Words(pt: "a espera é de tempo nenhum", en: "the wait is no time at all"),
            why: Words(pt: "Ninguém responde em zero minutos.", en: "Nobody answers in no time."),
            remedy: Words(pt: "Espere ao menos alguns minutos.", en: "Wait some minutes at least.")),
        Finding(
            "go-with-wait",
            Words(pt: "um passo que espera também diz para onde vai", en: "a step that waits says where it goes, too"),
            why: Words(
                pt: "Quem responde vai para onde a resposta diz; `va_para` nunca valeria.",
                en: "Who answers goes where the answer says; `go` would never count."),
            remedy: Words(pt: "Apague um dos dois.", en: "Delete one of the two.")),
        Finding(
            "again-and-go",
            Words(
                pt: "a resposta deixa a pergunta aberta e vai adiante",
                en: "the answer leaves the question open and goes on"),
            why: Words(pt: "As duas coisas não cabem juntas.", en: "The two cannot be had together."),
            remedy: Words(pt: "Apague um dos dois.", en: "Delete one of the two.")),
        Finding(
            "missing-failed",
            Words(
                pt: "uma chamada não diz o que fazer se falhar", en: "a call does not say what happens when it fails"),
            why: Words(
                pt: "Outros sistemas caem; o paciente ficaria sem resposta.",
                en: "Other systems go down; the patient would get no answer."),
            remedy: Words(pt: "Acrescente `ao_falhar: -> …`.", en: "Add `failed: -> …`."),
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
            Words(pt: "uma opção não tem texto e destino", en: "an option lacks a text or a target"),
            why: Words(
                pt: "O botão mostra o texto e leva ao destino.",
                en: "The button shows the text and leads to the target."),
            remedy: Words(pt: "Escreva `\"Vendas -> fila vendas\"`.", en: "Write `\"Sales -> queue sales\"`.")),
        Finding(
            "wrong-target",
            Words(pt: "isto não é um destino", en: "this is no target"),
            why: Words(
                pt: "Um destino é um passo, uma fila, o fim, outro fluxo ou `de_novo`.",
                en: "A target is a step, a queue, the end, another flow or `again`."),
            remedy: Words(pt: "Escreva `-> passo` ou `-> fila nome`.", en: "Write `-> step` or `-> queue name`."),
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
            Words(pt: "a repetição dá voltas", en: "the repetition goes round"),
            why: Words(
                pt: "`repita` deve chegar a um passo que tem as respostas.",
                en: "`repeat` must come to a step that has the answers."),
            remedy: Words(pt: "Repita o passo da pergunta.", en: "Repeat the step that asks.")),
        Finding(
            "unreachable-step",
            Words(pt: "nada leva a este passo", en: "nothing leads to this step"),
            why: Words(
                pt: "Ninguém chega a ele: ou falta um `->`, ou ele sobrou.",
                en: "Nobody comes to it: a `->` is missing, or it is left over."),
            remedy: Words(
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
            Words(pt: "os passos dão voltas sem esperar", en: "the steps go round without waiting"),
            why: Words(pt: "A conversa nunca pararia de enviar.", en: "The conversation would never stop sending."),
            remedy: Words(
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
            Words(pt: "quem não responde é chamado para sempre", en: "who does not answer is asked for ever"),
            why: Words(
                pt: "O silêncio volta à pergunta, sem fim: o paciente bloqueia a clínica.",
                en: "Silence comes back to the question without end: patients block the clinic."),
            remedy: Words(
                pt: "Leve o silêncio a uma fila ou ao fim em algum passo.",
                en: "Let silence lead to a queue or to the end at some step."),
            severity: .warning),
        Finding(
            "destructive-unguarded",
            Words(pt: "algo sem volta sem ninguém confirmar", en: "something irrevocable that nobody agreed to"),
            why: Words(
                pt: "Uma chamada `destrutiva` só vem depois de um sim, ou de um silêncio anunciado.",
                en: "A `destructive` call comes only after a yes, or after a silence that was announced."),
            remedy: Words(
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
            Words(
                pt: "o fluxo fala primeiro e não tem modelo aprovado",
                en: "the flow speaks first and has no approved template"),
            why: Words(
                pt: "Fora da janela de 24 horas o WhatsApp só leva modelos aprovados; a mensagem não sairia.",
                en:
                    "Outside the 24-hour window WhatsApp carries only approved templates; the message would not be sent."
            ),
            remedy: Words(pt: "Acrescente `modelo: nome` ao passo.", en: "Add `template: name` to the step."),
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
            Words(pt: "há mais opções do que o canal mostra", en: "there are more options than the channel shows"),
            why: Words(pt: "As que sobram não apareceriam.", en: "Those beyond would not be seen."),
            remedy: Words(pt: "Divida o menu em dois.", en: "Split the menu into two."),
            severity: .warning),
        Finding(
            "option-too-long",
            Words(pt: "o texto da opção seria cortado", en: "the option's text would be cut"),
            why: Words(
                pt: "Botões e linhas de lista têm poucos caracteres.", en: "Buttons and list rows have few characters."),
            remedy: Words(pt: "Encurte o texto.", en: "Shorten the text."),
            severity: .warning),
        Finding(
            "text-too-long",
            Words(pt: "o texto não cabe no canal", en: "the text does not fit the channel"),
            why: Words(pt: "O provedor o recusaria inteiro.", en: "The provider would refuse all of it."),
            remedy: Words(pt: "Encurte-o, ou divida em dois passos.", en: "Shorten it, or split it into two steps.")),
        Finding(
            "overlapping-answers",
            Words(pt: "a mesma palavra está em duas respostas", en: "the same word stands in two answers"),
            why: Words(
                pt: "Não se saberia qual das duas o paciente quis.",
                en: "Nobody would know which of the two the patient meant."),
            remedy: Words(pt: "Deixe-a em uma só.", en: "Keep it in one of them."),
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
            Words(
                pt: "palavras de uma resposta estão dentro das de outra",
                en: "words of one answer lie within those of another"),
            why: Words(
                pt: "A mais longa decide; talvez não seja o que se quis.",
                en: "The longer one decides, which may not be what is meant."),
            remedy: Words(
                pt: "Escreva uma frase mais completa, ou permita isto com um motivo.",
                en: "Write a fuller phrase, or allow this with a reason."),
            severity: .warning),
        Finding(
            "shadowed-answer",
            Words(
                pt: "a resposta já é entendida em qualquer passo", en: "the answer is already understood at any step"),
            why: Words(
                pt: "Uma interrupção da clínica usa as mesmas palavras, e disputaria com a resposta.",
                en: "An interrupt of the clinic uses the same words and would compete with the answer."),
            remedy: Words(pt: "Use outras palavras em um dos dois.", en: "Use other words in one of the two."),
            severity: .warning),
        Finding(
            "similar-queue",
            Words(
                pt: "a fila só aparece aqui, e outra se parece com ela",
                en: "the queue is named only here, and another looks like it"),
            why: Words(
                pt: "Um erro de digitação criaria uma fila que ninguém atende.",
                en: "A slip of the finger would make a queue that nobody serves."),
            remedy: Words(
                pt: "Corrija o nome, ou liste as filas da clínica.", en: "Mend the name, or list the tenant's queues."),
            severity: .warning),
    ]
}
