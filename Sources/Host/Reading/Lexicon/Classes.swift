extension Lexicon {
    /// Small words every rule uses.
    static let classes = """
        @neg = nao no num nem nunca jamais ni not never
        @maybeContraction = no num
        @noNoun = dia horario hora final momento meu meus seu proximo caminho transito mesmo whatsapp pix consultorio hospital trabalho medico onibus uber outro lugar local predio primeiro segundo aguardo carro metro sabado domingo inicio comeco fim minimo maximo entanto que cartao dinheiro estacionamento celular telefone site link endereco aplicativo app convenio plano particular posto centro bairro andar caso mes ano feriado periodo turno hor horaio
        @article = o a os as um uma el la los las un una the it de da do ao aos
        @pron = me te se lhe lo la los las les le nos vos
        @subj = eu ele ela eles elas nos yo el ella ellos nosotros i we he she they agente
        @fill = eu ja mais ainda muito bem hoje amanha mesmo realmente infelizmente tambem la lo pois entao assim ai aqui yo he she we they ya mas aun todavia hoy really even definitely sadly unfortunately gonna going be able will
        @emph = sim mesmo certeza claro logico obvio
        @vocative = moca moco doutora doutor dra dr querida querido amiga amigo amor flor linda lindo senhora senhor sra sr senorita senora senor senorito meu minha gente cara mano bem viu ta ok tá né ne hein uai entao so mesmo agora hoje dear mate maam sir madam miss
        @polite = favor porfavor gentileza please obrigado obrigada grato grata gracias thanks desculpa desculpe perdao sorry perdon disculpe disculpa lamento infelizmente
        @greetWord = oi ola oie oii oiee bom boa dia tarde noite bomdia boatarde boanoite bdia btarde bnoite hola hello hi hey buenas buenos dias tardes noches alo opa eai salve good morning afternoon evening
        @courtesy = <polite> <greetWord> <vocative> sim ok yes si claro por a o com opcao opcion option numero number e eh moça aqui resposta minha mi answer my is la el
        @keyLead = opcao opcion option numero number n_ digitei digito digite aperto apertei apertado marca marque marco marquei escolho escolhi tecla botao boton pressed press clico cliquei clic escolha eleccion resposta mandei pressiono coloquei botei puse coloca bota anota apertar
        @numberLead = numero number n_
        @optionNoun = one opcao opcion option alternativa
        @unit = hora horas h minutos min dia dias mes meses semana semanas ano anos pessoas pessoa filhos people personas kids children reais real hour hours minute minutes days weeks months vezes vez anos times x feira por consultas pacientes menos mais pouco
        @zeroWord = zero cero
        @oneWord = um uno one
        @twoWord = dois dos two
        @threeWord = tres three
        @fourWord = quatro cuatro four
        @fiveWord = cinco five
        @firstWord = primeira primeiro primera primero first
        @secondWord = segunda segundo second
        @thirdWord = terceira terceiro tercera tercero third
        @fourthWord = quarta quarto cuarta cuarto fourth
        @fifthWord = quinta quinto fifth
        @lastWord = ultima ultimo last
        @afterKey = confirmo confirmado sim confirmar cancelar cancela remarcar pode vou por obrigado obrigada ok please gracias
        @beforeKey = dizer decir meant era foi sim ok entao e eh o a quero bom dia tarde noite opcao numero
        @notInfinitive = ir dar vir ayer mujer bar mar par cor por dor ser ter comparecer estar poder conseguir chegar aparecer lugar asistir acudir llegar celular familiar particular quiser quer doutor senhor favor
        @isWord = e eh es is sera foi
        @can = pode podem puede can sim si yes posso consigo da puedo can rola serve works ok dá
        @mayBe = pode podem puede pueden podia
        @name = maria joao #name roberto marcelo rafael gabriel felipe bruno eduardo daniel rodrigo gustavo diego leonardo andre thiago tiago mateus matheus miguel arthur davi pedro jorge sergio paula patricia aline camila amanda bruna jessica leticia beatriz larissa vanessa sandra marcia adriana rosa tereza teresa francisca raimunda antonia lucia regina sonia vera debora renata cristina claudia simone rita helena laura sofia isabela gabriela manuela alice bob john peter mary james robert michael david sarah lisa jane juana miguel jesus fernando alejandro alberto javier sebastian mateo andres camilo ricardo ana pedro jose paulo carlos lucas mariana julia antonio francisco juan luis carmen marcos fernanda
        @tag = ne ok ta viu certo bem blz beleza combinado problema right okay hein mal verdad si bom
        @or = ou or
        @weekday = segunda terca quarta quinta sexta sabado domingo lunes martes miercoles jueves viernes monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        @month = janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro enero febrero marzo mayo junio julio septiembre setiembre octubre noviembre diciembre january february march april june july august september october november december
        @rel = mae pai filho filha esposa esposo marido mulher avo vo vovo irma irmao sogra sogro neto neta tia tio sobrinho sobrinha cunhada cunhado namorado namorada mom mum mother dad father wife husband son daughter mama papa hijo hija abuela abuelo hermana hermano cuidadora cuidador responsavel enfermeira paciente grandma grandmother grandpa sister brother kid child crianca bebe mainha painho madre padre senora
        @poss = minha meu minhas meus mi mis my nossa nosso sua seu
        @who = <rel> gente agente ela ele elas eles ella he she they
        """
}
