/// Words around names, folded.
enum NameWords {
    /// Parts of names that are words of their own.
    static let particles: Set<String> = [
        "da", "de", "do", "das", "dos", "di", "du", "del", "la", "las", "los", "van", "von", "e", "y", "a", "o", "the",
        "of",
        "dr", "dra", "sr", "sra", "dona", "seu", "doutor", "doutora", "doctor", "mr", "mrs",
    ]

    /// Whatever follows is a name.
    static let introductions: [[String]] = [
        ["meu", "nome", "e"], ["nome", "dela", "e"], ["nome", "dele", "e"], ["me", "chamo"], ["se", "chama"],
        ["chamo", "me"], ["mi", "nombre", "es"], ["me", "llamo"], ["se", "llama"], ["my", "name", "is"],
        ["paciente", "e"], ["nome", "completo"],
    ]

    /// A capitalised word that follows is a name.
    static let beginnings: [[String]] = [
        ["aqui", "e"], ["aqui", "e", "a"], ["aqui", "e", "o"], ["sou", "a"], ["sou", "o"], ["sou"], ["soy"],
        ["falo", "com"],
        ["this", "is"], ["i", "am"], ["dr"], ["dra"], ["dona"], ["seu"], ["sr"], ["sra"],
    ]

    /// Written with a capital, or by phones that put one everywhere, and no name.
    static let capitalised: Set<String> = [
        "segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo", "lunes", "martes", "miercoles", "jueves",
        "viernes", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "feira", "janeiro",
        "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro",
        "sim", "nao", "ok", "oi", "ola", "bom", "boa", "dia", "tarde", "noite", "obrigado", "obrigada", "confirmo",
        "confirmado", "cancelar", "cancela", "cancele", "desmarcar", "remarcar", "quero", "vou", "pode", "eu", "estou",
        "preciso", "posso", "consulta", "hoje", "amanha", "yes", "no", "thanks", "please", "gracias", "por", "favor",
        "deus",
        "gostaria", "tenho", "minha", "meu", "mas", "que", "para", "com", "whatsapp", "unimed", "sus", "covid",
    ]

    /// First names people type in lower case; those that are also plain words are left out.
    static let common: Set<String> = [
        "ana", "maria", "joao", "jose", "antonio", "francisco", "carlos", "paulo", "pedro", "lucas", "luiz", "luis",
        "marcos",
        "gabriel", "rafael", "daniel", "marcelo", "bruno", "eduardo", "felipe", "rodrigo", "manoel", "manuel", "mateus",
        "matheus", "andre", "fernando", "fabio", "leonardo", "gustavo", "guilherme", "leandro", "tiago", "thiago",
        "anderson",
        "ricardo", "marcio", "jorge", "sebastiao", "alexandre", "roberto", "edson", "diego", "vitor", "victor",
        "sergio",
        "claudio", "geraldo", "adriano", "luciano", "julio", "renato", "alex", "vinicius", "rogerio", "samuel",
        "ronaldo",
        "mario", "flavio", "igor", "douglas", "davi", "jeferson", "cicero", "miguel", "arthur", "heitor", "bernardo",
        "theo",
        "francisca", "antonia", "adriana", "juliana", "marcia", "fernanda", "patricia", "aline", "sandra", "camila",
        "amanda",
        "bruna", "jessica", "leticia", "julia", "luciana", "vanessa", "mariana", "gabriela", "valeria", "vera",
        "terezinha",
        "teresa", "simone", "daniela", "rita", "raimunda", "carla", "cristina", "cristiane", "beatriz", "joana",
        "helena",
        "larissa", "tatiana", "rafaela", "raquel", "renata", "monica", "eliane", "denise", "viviane", "sonia", "sueli",
        "lucia",
        "luiza", "luisa", "isabela", "isabel", "sofia", "valentina", "lorena", "manuela", "regina", "marta", "silvia",
        "sara",
        "silva", "souza", "oliveira", "pereira", "ferreira", "rodrigues", "almeida", "nascimento", "carvalho", "gomes",
        "martins", "rocha", "ribeiro", "barbosa", "fernandes", "cardoso", "teixeira", "cavalcante", "monteiro", "juan",
        "carmen",
        "john", "mary", "james", "robert", "michael", "william", "elizabeth", "jennifer", "susan",
    ]
}
