import Core
import Language
import Testing

/// What is written, and what its canonical form is.
struct LayoutCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String

    static let all = [
        LayoutCase(
            testDescription: "indentation", before: "format: 1\nflow: x\nsteps:\n     a:\n         say: Oi\n",
            after: "format: 1\nflow: x\nsteps:\n  a:\n    say: Oi\n"),
        LayoutCase(
            testDescription: "lists below their key",
            before: "format: 1\nrules:\n r:\n  on: message\n  do:\n  - say: Oi\n  -   queue:   reception\n",
            after: "format: 1\nrules:\n  r:\n    on: message\n    do:\n      - say: Oi\n      - queue: reception\n"),
        LayoutCase(
            testDescription: "comments keep their places",
            before: """
                # about the file

                format: 1   # always
                flow: x # its name
                steps:   # below
                      # about a
                   a:
                     say: Oi
                     # after say
                   # about b

                   b: {say: Oi} # allow unreachable-step: later
                # the end
                """,
            after: """
                # about the file

                format: 1   # always
                flow: x  # its name
                steps:   # below
                  # about a
                  a:
                    say: Oi
                    # after say
                  # about b

                  b: { say: Oi }  # allow unreachable-step: later
                # the end

                """),
        LayoutCase(
            testDescription: "a block of text keeps every blank of its own",
            before:
                "format: 1\nflow: x\nsteps:\n    a:\n        say: |  # spoken\n              Olá,  \n\n                mundo # não é comentário\n\n    b:\n      say: |+\n        fim\n\n",
            after:
                "format: 1\nflow: x\nsteps:\n  a:\n    say: |  # spoken\n      Olá,  \n\n        mundo # não é comentário\n\n  b:\n    say: |+\n      fim\n\n"
        ),
        LayoutCase(
            testDescription: "a block whose first line is indented",
            before: "format: 1\nflow: x\nsteps:\n    a:\n        say: |2-\n            Olá\n          mundo\n",
            after: "format: 1\nflow: x\nsteps:\n  a:\n    say: |2-\n        Olá\n      mundo\n"),
        LayoutCase(
            testDescription: "a text over several lines",
            before:
                "format: 1\nflow: x\nsteps:\n  a:\n    say: Olá,\n         mundo\n\n         novo\n    go: \"-> end\n       bem\"\n",
            after:
                "format: 1\nflow: x\nsteps:\n  a:\n    say: Olá,\n      mundo\n\n      novo\n    go: \"-> end\n      bem\"\n"
        ),
        LayoutCase(
            testDescription: "brackets over several lines are written out",
            before:
                "format: 1\nflow: x\nsteps:\n  a: {\n    say: Oi,  # hello\n    answers: { yes: -> b,\n      no: {words: [a,\n  b], go: b} } }\n",
            after:
                "format: 1\nflow: x\nsteps:\n  a:\n    say: Oi  # hello\n    answers:\n      yes: -> b\n      no:\n        words:\n          - a\n          - b\n        go: b\n"
        ),
        LayoutCase(
            testDescription: "single quotes become double where nothing needs them",
            before: "format: 1\nflow: 'x'\nsteps: { a: { say: 'Diz \"oi\"' } }\n",
            after: "format: 1\nflow: \"x\"\nsteps: { a: { say: 'Diz \"oi\"' } }\n"),
        LayoutCase(
            testDescription: "empty lines: one at most, none below a key",
            before: "\n\nformat: 1\n\n\n\nflow: x\nsteps:\n\n  a: { say: Oi }   \n\n\n",
            after: "format: 1\n\nflow: x\nsteps:\n  a: { say: Oi }\n"),
        LayoutCase(
            testDescription: "times as they are said here",
            before: "format: 1\nflow: x\nsend_between: 8h às 20h30\nsteps: { a: { wait: 12 hours, silence: end } }\n",
            after: "format: 1\nflow: x\nsend_between: 08:00-20:30\nsteps: { a: { wait: 12h, silence: end } }\n"),
        LayoutCase(
            testDescription: "the line ends of Windows, and a mark at the beginning",
            before: "\u{FEFF}format: 1\r\nflow: x\r\nsteps:\r\n  a:\r\n    say: |\r\n      Olá\r\n      mundo\r\n",
            after: "format: 1\nflow: x\nsteps:\n  a:\n    say: |\n      Olá\n      mundo\n"),
        LayoutCase(
            testDescription: "lists in lists",
            before:
                "format: 1\nrules:\n  r:\n    on: message\n    do:\n      -\n          # first\n          set: { flow.a: 1 }\n      - - a\n        # inner\n        - b\n",
            after:
                "format: 1\nrules:\n  r:\n    on: message\n    do:\n      # first\n      - set: { flow.a: 1 }\n      - - a\n        # inner\n        - b\n"
        ),
    ]
}

struct LayoutTests {
    @Test(arguments: LayoutCase.all)
    func `a file is laid out in one way`(written: LayoutCase) {
        #expect(Written(written.before).format() == written.after)
        #expect(Written(written.after).format() == written.after)
    }

    @Test func `a list in brackets stays on its line up to 120 characters`() {
        func file(_ count: Int) -> String {
            "format: 1\nflow: x\nsteps: { a: { say: \(String(repeating: "x", count: count)) } }\n"
        }
        let room = 120 - "steps: { a: { say:  } }".count
        #expect(Written(file(room)).format() == file(room))
        #expect(Written(file(room + 1)).format()?.hasPrefix("format: 1\nflow: x\nsteps:\n  a: { say: xxx") == true)
    }

    @Test func `what stands behind a long line keeps it on its line`() {
        let text =
            "format: 1\nflow: x\nsteps: { a: { say: \(String(repeating: "x", count: 140)) } }  # allow text-cut: seen\n"
        #expect(Written(text).format() == text)
    }

    @Test func `the columns of a test's table are lined up`() {
        let before = """
            format: 1
            test: t
            clock: 2026-11-23 09:00
            table: |
             after|patient says|status
             12 hours |sim, vou| in queue reception
             0h||scheduled
            """
        let after = """
            formato: 1
            teste: t
            relogio: 2026-11-23 09:00
            tabela: |
              depois | paciente diz | situacao
              12h    | sim, vou     | na fila reception
              0h     |              | agendada

            """
        #expect(Written(before).format(to: .pt) == after)
    }
}
