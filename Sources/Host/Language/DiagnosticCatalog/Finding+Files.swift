import Core

extension Finding {
    /// Faults of a file as a whole.
    static let files: [Finding] = [
        Finding(
            "syntax",
            LocalizedText(pt: "o arquivo não é YAML", en: "the file is not YAML"),
            why: LocalizedText(
                pt: "Dois-pontos, aspas ou recuos fora do lugar: não se sabe onde uma coisa termina e outra começa.",
                en:
                    "A colon, a quote or an indentation is out of place: nobody can tell where one thing ends and the next begins."
            ),
            remedy: LocalizedText(
                pt: "Olhe a linha apontada e a de cima; um texto com `: ` ou que começa com `{` vai entre aspas.",
                en:
                    "Look at the line shown and the one above; a text with `: ` in it, or one that begins with `{`, stands in quotes."
            ),
            bad: """
                format: 1
                flow: main
                steps:
                  a:
                    say: Atenção: chegue cedo
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a:
                    say: "Atenção: chegue cedo"
                """),
        Finding(
            "empty",
            LocalizedText(pt: "o arquivo está vazio", en: "the file is empty"),
            why: LocalizedText(
                pt: "Só comentários e espaços: não há o que ler.",
                en: "Only comments and blanks: there is nothing to read."),
            remedy: LocalizedText(pt: "Escreva-o ou apague-o.", en: "Write it or delete it.")),
        Finding(
            "duplicate-key",
            LocalizedText(pt: "a mesma palavra está duas vezes", en: "the same keyword stands twice"),
            why: LocalizedText(
                pt: "Só uma das duas valeria, e ninguém vê qual.",
                en: "Only one of the two would count, and nobody sees which."),
            remedy: LocalizedText(pt: "Junte as duas, ou apague uma.", en: "Put the two together, or delete one."),
            bad: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi, say: Bom dia }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Bom dia }
                """),
        Finding(
            "anchor",
            LocalizedText(pt: "âncoras (`&nome`) não valem", en: "anchors (`&name`) are not used"),
            why: LocalizedText(
                pt: "O que está escrito num lugar deve valer só ali; repetir é mais fácil de ler.",
                en: "What is written in one place should mean something there only; repeating it is easier to read."),
            remedy: LocalizedText(pt: "Escreva o valor outra vez.", en: "Write the value once more.")),
        Finding(
            "alias",
            LocalizedText(pt: "referências (`*nome`) não valem", en: "aliases (`*name`) are not used"),
            why: LocalizedText(
                pt: "Como as âncoras: o valor estaria longe de onde se lê.",
                en: "As with anchors: the value would stand far from where it is read."),
            remedy: LocalizedText(pt: "Escreva o valor ali mesmo.", en: "Write the value there.")),
        Finding(
            "tag",
            LocalizedText(pt: "marcas de tipo (`!tipo`) não valem", en: "type tags (`!type`) are not used"),
            why: LocalizedText(
                pt: "Cada valor é um texto até que a linguagem lhe dê o tipo.",
                en: "Every value is a text until the language gives it a type."),
            remedy: LocalizedText(pt: "Apague a marca.", en: "Delete the tag.")),
        Finding(
            "multiple-documents",
            LocalizedText(pt: "há mais de um documento no arquivo", en: "there is more than one document in the file"),
            why: LocalizedText(pt: "Cada arquivo diz uma coisa só.", en: "Each file says one thing."),
            remedy: LocalizedText(
                pt: "Apague a linha `---` ou divida o arquivo.", en: "Delete the line `---`, or split the file.")),
        Finding(
            "tab",
            LocalizedText(pt: "há uma tabulação no recuo", en: "there is a tab in the indentation"),
            why: LocalizedText(
                pt: "Editores mostram tabulações de larguras diferentes; o recuo é o que diz o que pertence a quê.",
                en: "Editors show tabs in different widths, and the indentation says what belongs to what."),
            remedy: LocalizedText(
                pt: "Troque-a por espaços; `recado fmt` recua com dois.", en: "Use blanks; `recado fmt` indents by two."
            )),
        Finding(
            "encoding",
            LocalizedText(pt: "o arquivo não é texto em UTF-8", en: "the file is no UTF-8 text"),
            why: LocalizedText(
                pt: "Acentos viriam trocados aos pacientes.", en: "Accents would reach patients garbled."),
            remedy: LocalizedText(pt: "Salve o arquivo em UTF-8.", en: "Save the file as UTF-8.")),
        Finding(
            "nul",
            LocalizedText(pt: "há um byte zero no arquivo", en: "there is a zero byte in the file"),
            why: LocalizedText(
                pt: "Nenhum texto tem um; o arquivo está estragado ou não é texto.",
                en: "No text has one; the file is damaged or no text."),
            remedy: LocalizedText(pt: "Copie o arquivo de novo.", en: "Copy the file again.")),
        Finding(
            "complex-key",
            LocalizedText(
                pt: "uma lista ou um grupo está no lugar de uma palavra",
                en: "a list or a mapping stands where a keyword belongs"),
            why: LocalizedText(
                pt: "À esquerda dos dois-pontos vai só uma palavra.", en: "Left of the colon stands one keyword."),
            remedy: LocalizedText(
                pt: "Ponha entre aspas o que começa com `{` ou `[`.", en: "Put what begins with `{` or `[` in quotes.")),
        Finding(
            "too-large",
            LocalizedText(pt: "o arquivo é grande demais", en: "the file is too large"),
            why: LocalizedText(
                pt: "Um arquivo de clínica tem poucas páginas; um maior é um engano.",
                en: "A tenant's file has a few pages; a larger one is a mistake."),
            remedy: LocalizedText(pt: "Divida-o em vários.", en: "Split it into several.")),
        Finding(
            "too-deep",
            LocalizedText(pt: "há níveis demais", en: "there are too many levels"),
            why: LocalizedText(pt: "Ninguém lê o que está tão para dentro.", en: "Nobody reads what is so far inside."),
            remedy: LocalizedText(pt: "Divida o arquivo ou a pasta.", en: "Split the file or the folder.")),
        Finding(
            "too-many-nodes",
            LocalizedText(pt: "o arquivo tem coisas demais", en: "the file has too many entries"),
            why: LocalizedText(pt: "Como `too-large`.", en: "As `too-large`."),
            remedy: LocalizedText(pt: "Divida-o em vários.", en: "Split it into several.")),
        Finding(
            "too-many-files",
            LocalizedText(pt: "a clínica tem arquivos demais", en: "the tenant has too many files"),
            why: LocalizedText(pt: "Acima do limite nada é lido.", en: "Beyond the limit nothing is read."),
            remedy: LocalizedText(
                pt: "Junte arquivos pequenos, ou apague os que sobraram.",
                en: "Put small files together, or delete what is left over.")),
        Finding(
            "too-many-bytes",
            LocalizedText(
                pt: "os arquivos da clínica são grandes demais", en: "the tenant's files are too large together"),
            why: LocalizedText(pt: "Acima do limite nada é lido.", en: "Beyond the limit nothing is read."),
            remedy: LocalizedText(pt: "Apague o que não é usado.", en: "Delete what is not used.")),
        Finding(
            "link",
            LocalizedText(pt: "é um atalho para outro lugar", en: "it is a link to another place"),
            why: LocalizedText(
                pt: "Um atalho poderia levar para fora da pasta da clínica.",
                en: "A link could lead out of the tenant's folder."),
            remedy: LocalizedText(pt: "Copie o arquivo para cá.", en: "Copy the file here.")),
        Finding(
            "not-a-file",
            LocalizedText(pt: "não é um arquivo comum", en: "it is no ordinary file"),
            why: LocalizedText(pt: "Só arquivos comuns são lidos.", en: "Only ordinary files are read."),
            remedy: LocalizedText(pt: "Apague-o da pasta.", en: "Delete it from the folder.")),
        Finding(
            "unreadable",
            LocalizedText(pt: "não foi possível ler", en: "it could not be read"),
            why: LocalizedText(
                pt: "Falta permissão, ou o arquivo não está mais lá.", en: "Permission is missing, or the file is gone."
            ),
            remedy: LocalizedText(
                pt: "Dê permissão de leitura, ou corrija o caminho.",
                en: "Give permission to read it, or mend the path.")),
        Finding(
            "changing",
            LocalizedText(pt: "o arquivo mudava enquanto era lido", en: "the file was changing while it was read"),
            why: LocalizedText(pt: "Alguém o salvava naquele momento.", en: "Somebody was saving it at that moment."),
            remedy: LocalizedText(pt: "Tente de novo.", en: "Try again.")),
        Finding(
            "unknown-file",
            LocalizedText(pt: "o arquivo não é de nenhum tipo conhecido", en: "the file is of no known kind"),
            why: LocalizedText(
                pt:
                    "Cada arquivo se reconhece por sua primeira palavra: `clinica`, `fluxo`, `regras`, `teste` ou `respostas_lidas`.",
                en: "A file is known by its keywords: `tenant`, `flow`, `rules`, `test` or `replies`."),
            remedy: LocalizedText(
                pt: "Comece com `formato: 1` e uma dessas palavras.", en: "Begin with `format: 1` and one of these."),
            bad: """
                format: 1
                flwo: main
                steps:
                  a: { say: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "format-missing",
            LocalizedText(pt: "o arquivo não diz seu formato", en: "the file does not say its format"),
            why: LocalizedText(
                pt: "O número deixa a linguagem mudar sem quebrar arquivos antigos.",
                en: "The number lets the language change without breaking older files."),
            remedy: LocalizedText(
                pt: "Escreva `formato: 1` na primeira linha.", en: "Write `format: 1` on the first line."),
            bad: """
                flow: main
                steps:
                  a: { say: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "format-unknown",
            LocalizedText(pt: "o formato não é conhecido", en: "the format is not known"),
            why: LocalizedText(
                pt: "O arquivo foi escrito para outra versão.", en: "The file was written for another version."),
            remedy: LocalizedText(pt: "O formato é `1`.", en: "The format is `1`."),
            bad: """
                format: 2
                flow: main
                steps:
                  a: { say: Oi }
                """,
            good: """
                format: 1
                flow: main
                steps:
                  a: { say: Oi }
                """),
        Finding(
            "tenant-missing",
            LocalizedText(pt: "falta o arquivo da clínica", en: "the tenant's file is missing"),
            why: LocalizedText(
                pt: "Sem ele não se sabe o nome, o fuso nem por onde falar.",
                en: "Without it nobody knows the name, the time zone or how to reach patients."),
            remedy: LocalizedText(
                pt: "Escreva `rules/<clínica>/tenant.yaml`.", en: "Write `rules/<tenant>/tenant.yaml`.")),
        Finding(
            "tenant-folder",
            LocalizedText(pt: "a clínica tem outro nome que sua pasta", en: "the tenant is not called as its folder"),
            why: LocalizedText(
                pt: "Endereços e comandos usam o nome da pasta.", en: "Addresses and commands go by the folder's name."),
            remedy: LocalizedText(pt: "Escreva o nome da pasta.", en: "Write the folder's name.")),
        Finding(
            "not-translatable",
            LocalizedText(
                pt: "uma palavra não pode ser traduzida onde está", en: "a word cannot be translated where it stands"),
            why: LocalizedText(
                pt: "`recado fmt --to` só mexe em palavras que sabe achar de novo no arquivo.",
                en: "`recado fmt --to` touches only words it can find again in the file."),
            remedy: LocalizedText(pt: "Escreva-a na linha de sua chave.", en: "Write it on the line of its key.")),
        Finding(
            "not-formattable",
            LocalizedText(
                pt: "o arquivo não pode ser reescrito sem mudar o que diz",
                en: "the file cannot be written anew without changing what it says"),
            why: LocalizedText(
                pt: "O que foi escrito é lido de novo antes de ser salvo; aqui não diria o mesmo.",
                en: "What was written is read again before it is saved; here it would not say the same."),
            remedy: LocalizedText(
                pt: "Escreva o que for incomum nele de um jeito mais simples.",
                en: "Write what is unusual in it more plainly.")),
    ]
}
