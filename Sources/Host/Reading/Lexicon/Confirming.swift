extension Lexicon {
    /// Yes, no, and confirming.
    static let confirming = """
        [says-yes yes 82 | diz sim | says yes]
        sim ; ss ; si ; yes ; yep ; yeah ; yup ; yess ; sip ; sipi ; sii ; siim ; sin ; sm ; aham ; uhum ; arram ; aran ; ahan ; ahã ; urrum ; yh ; yea ; claro ; claro que (sim / si) ; claro (com certeza / pode) ; com certeza ; certeza ; seguro $ ; por supuesto ; of course ; sure ; sure thing ; definitely ; absolutely ; certamente ; certainly ; logico ; obvio ; evidente ; isso $ ; isso mesmo ; isso ai ; exato ; exatamente ; exacto ; correto ; correcto ; correct ; ^ positivo $ ; ^ afirmativo ; sem duvida ; sin duda ; sim (senhor / senhora / por favor / claro / com certeza / sim / ok / pode) ; yes (please / sir / maam / of course) ; si (por favor / claro / señor) ; eh ; s $ ; y $ ; 👍 ; ✅ ; ✔ ; ☑ ; 👌 ; 🆗 ; 🙌 ; ✓ ; 💯 ; 🤝 ; 👏 ; 🤙 ; 🫡

        [agrees yes 80 | concorda | agrees]
        ok ; okay ; oki ; okey ; oks ; okk ; okok ; okas ; k $ ; oka ; okidoki ; ok (ok / entao / obrigado / obrigada / thanks / gracias / certo / beleza / combinado / tudo bem) ; beleza ; blza ; certo $ ; certo (entao|obrigado|obrigada|moca|combinado|confirmado|vou|pode|doutora) ; certinho ; certissimo ; ta (bom / certo / ok / otimo / bem / joia) ; esta (bom / certo / ok / otimo / bem / bien / combinado) ; tudo (certo / ok / bem / joia / otimo / combinado) $ ; todo (bien / ok / correcto / perfecto) ; pode ser ; pode $ ; pode sim ; podemos sim ; puede ser ; joia ; maravilha ; perfeito ; perfecto ; perfect ; otimo ; excelente ; excellent ; great ; good ; fine ; sounds good ; sounds great ; thats fine ; thats good ; works for me ; that works ; all good ; all set ; alright ; all right ; dale ; vale ; listo ; de acuerdo ; de acordo ; entendido ; combinado ; fechado ; fechou ; firmeza ; firme ; demoro ; demorou ; bora ; show $ ; show de bola ; top ; massa ; suave ; tranquilo ; tranquila ; na paz ; dahora ; pode crer ; por mim (ok / tudo bem / pode ser / ta otimo) ; to ciente ; ciente ; estou ciente ; cool ; deal ; roger ; bet ; gotcha ; you got it ; esta perfeito ; ta perfeito ; bien ; muy bien ; muito bem ; fechou ; feito ; aceito ; acepto ; accept $ ; aprovado ; confere ; topo ; bele ; blz ; concordo ; sem problemas ; sem problema $ ; partiu ; vamos que vamos ; yessir ; ofc ; orale ; sale $ ; va $ ; simbora ; e nois ; ja e $ ; vamo ; ta safe ; okok ; no problem ; 🙋

        [confirms confirm 92 | confirma | confirms]
        <confirmOne> ; <confirmOne> <det>* <visit>? ; <confirmPast> ; (ja)? <confirmPast> <det>* <visit>? ; <confirmImp> (para mim / sim / por favor / ai / pois)? ; ^^ <confirmInf> $$ ; <confirmImp> <det>* <visit> ; <confirmInf> <det>* <visit>
        (to / estou / tou / estoy / im / i am) (confirmado / confirmada / confirmando / confirmed / confirming) ; confirmadissimo ; (esta / ta / fica / queda) <confirmPast> ; confirmation|confirmacao|confirmacion ; confirmed ; confirm ; i confirm ; rsvp yes

        [asks-to-confirm confirm! 93 | pede para confirmar | asks to confirm]
        (quero / queria / gostaria de / preciso / posso / pode / podem / poderia / quiero / quisiera / puede / pueden / would like to / want to / id like to / like to / need to / vou / vamos / vim / pode me / favor / por favor / porfavor / please / deixa / deixe / deseo / desejo / e para / es para / era para / pode deixar / tem como / da para / can you / can i / could you / just / i can / writing to / venho / venho por meio desta / vengo a / here to / hereby) <subj>? <pron>? <confirmInf>|<confirmImp>|<confirmOne>|confirmado|confirmada <det>* <visit>? (para mim / para ela / para ele / sim / por favor / por mim)?
        (marca / marque / bota / coloca / ponha / poe / anota / anote / pon / ponga) (ai)? (presente / confirmado / sim / presenca / que sim / que vou / minha presenca) ; (pode)? (marcar / colocar / botar) (presenca / como confirmado / que sim / confirmado) ; put me down !for ; mark me (as)? (present / coming / confirmed) ; pode (agendar / marcar) (sim)? $

        [not-to-confirm neutral 70 | não confirma | does not confirm]
        <confirmInf>|confirma|confirmo nao , ; <confirmInf>|confirma|confirmo nao $ ;         <neg> <fill>* (e para / es para / posso / quero / vou / consigo / puedo / quiero / precisa / preciso / estou / to)? <confirmAny> (ainda|nao|todavia|yet)? ; (dont|didnt|cant|cannot) confirm

        [cannot-say-yet unknown 72 | ainda não sabe | cannot say yet]
        <neg> <fill>* (posso / consigo / puedo / podemos / sei / se / pude / vou / tenho como / da para) <fill>* (confirmar / dizer / responder / garantir / afirmar / confirm / saber / prometer / decir / te dizer / dar certeza / confirmarte / dar uma resposta / confirmarle / asegurar / dar resposta) <fill>* (sim / nada / certeza / agora / ainda / hoje)? ; (cant / cannot / can not) (confirm / say / promise / talk / tell / commit) <fill>* (yet / now / right now)?

        [refuses no 80 | diz não | says no]
        ^ nao+ $ ; ^ no+ $ ; ^ nope $ ; ^ nops $ ; ^ nop $ ; ^ nah $ ; ^ nem $ ; ^^ nao+ (obrigado / obrigada / vou / moca / querida / senhora / infelizmente / desculpa / valeu) $ ; (e|era|eh|es|foi) nao+ $ ; ^ no (thanks / thank you / gracias / sorry) ; ^ nao (por favor / sinto muito) ; claro que nao $ ; com certeza nao $ ; (i meant|quis dizer|quise decir|quero dizer|queria dizer|i mean) (nao|no) $ ; acabei de dizer que nao ; que nao $ ; claro que no $ ; of course not ; (certainly|absolutely|definitely|surely|obviously|totally|clearly|sure|course) (not|no) $ ; (claro|obvio|logico|evidente|certeza|certamente|definitivamente|absolutamente|supuesto|seguro|jamais) (que)? (nao|no) $ ; ^ negativo $ ; 👎 ; ❌ ; ✖ ; ❎ ; 🙅 ; ✗
        ^^ nao $ ; ^^ nn $ ; nananinanao ; ^ nananao

        [wants wants 78 | quer | wants it]
        quero|desejo|aceito|gostaria|preciso|quiero|deseo|necesito|prefiro (sim|muito|por favor|si|claro|entao|ok)* $

        [pleads wants 60 | pede que sim | asks for it]
        ^ (i do|i would|id love to|id like that|yes please|me gustaria|eu quero|eu preciso|por favor|please|porfavor|bora|vamos|vamo|pode|manda|manda ver|lets do it|go ahead|adelante|pode mandar) (sim|por favor|please)? $

        [declines declines 80 | não quer | does not want it]
        <neg> <fill>* quero|desejo|preciso|precisa|quiero|deseo|necesito|gostaria|obrigado|obrigada (mais|nao|no|obrigado|obrigada|por enquanto|por favor|agora|gracias|ahora|nada|disso|isso|moca)* $ ; ^ (i dont|no thanks|no thank you|no gracias|nao obrigado|nao obrigada|dispenso|deixa|deixa para la|deixa quieto|agora nao|ahora no|not now|por enquanto nao|melhor nao|mejor no|better not|not really|id rather not|nem) $

        [confirmed-before neutral 60 | tinha confirmado antes | had confirmed before]
        (tinha / havia / eu tinha / ja tinha / tinhamos / eu havia / habia / had / i had) <fill>* (dito|falado|respondido|marcado|apertado|said|dicho) (que)? (sim / ia / iria / vou / si / yes / confirmado / que iria / um / 1)? <confirmPast>? (mas|porem|pero|but|so que)? ; (tinha / havia / eu tinha / ja tinha / habia / had / i had) <confirmPast> (antes|mas|porem|pero|but|so|que|before)* ; i <confirmPast> before (but)? ; (confirmei / confirmed / confirme) (antes|ontem|ayer|before|yesterday|ja) (mas|porem|pero|but|so)+ ; (disse|falei|dije|said|respondi|apertei|digitei|mandei|pressed|marquei|coloquei) (que)? (sim|si|yes|1|um|que|confirmado|confirmo|confirmar)+ (mas|porem|pero|but|so)+
        """
}
