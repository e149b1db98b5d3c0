extension Lexicon {
    /// Asking for the visit to be cancelled, or not to be.
    static let cancelling = """
        [asks-to-cancel cancel! 94 | pede para cancelar | asks to cancel]
        <wantPt> <fill>* (de / que / to / que ter que / a / o / ter que / fazer o / pedir o / pedir para / solicitar o / solicitar)? <pron>? <cancelAny> <det>* <visit>?
        (tem como / da para / teria como / da pra / consigo / posso / pode / podem / poderia / poderiam / podia / podiam / gostaria que / queria que / queira / quero que / vamos / vou / vou ter que / vo te que / vou ter de / tenho que / terei que / precisarei / prefiro / melhor / e melhor / acho melhor / favor / porfavor / por favor / peco que / peco para / solicito / solicito que / pido / se puder / se puderem / puede / pueden / podria / podrian / puedo / podemos / me / tem jeito de / e possivel / seria possivel / es posible / hay que / hay forma de / hay manera de / vengo a) <subj>? <pron>? (precisar / ter que / a / o / me)? <cancelInf>|<cancelImp>|<cancelOne> <pron>? <det>* <visit>? (para mim / por favor / por gentileza)?
        (nao|no) (tem como / da para / teria como / posso / poderia / pode / podria / puede / puedo / se puede) <pron>? <cancelInf> <det>* <visit>? Q
        (como|onde) <subj>? (faco / faz / posso / fasso / fazer / que faz / que eu faco / puedo / hago / se faz / se hace / podemos / consigo) (para)? <cancelInf> <det>* <visit>?
        (can / could / please / id like to / i would like to / i want to / want to / wanna / need to / i need to / have to / ill have to / id have to / would like to / let me / lets / how do i / how can i / we need to / may i / gotta / got to / must / pls / go ahead and / could you / can you / can i / can we / could i / ask to) <subj>? (to / you)? cancel|cancelling <det>* <visit>?
        (please)? cancel <det>* <visit> ; <cancelImp> <det>* <visit>? (para mim / por favor / por gentileza / entao / tudo) ; <cancelImp> <det>* <visit>
        <cancelInf> <det>+ <visit> ; <cancelOne> <det>* <visit>? ; (e|era|es|seria|quis dizer|quero dizer|digo|queria dizer|quise decir) (para|pra)? <cancelInf> <det>* <visit>?
        (dar|dame|darme|deme|doy|dar_) de baja <det>* <visit> ; (confirmo / confirma / confirmado / confirmar / confirmando / confirmei / confirm / ok / solicito / peco / quero / pode fazer / confirme / segue / confirming) <det>* (cancelamento|desmarcacao|cancelacion|cancellation|desistencia) ; (cancelamento|cancelacion|cancellation) (por favor / da consulta / de cita / please)?
        pode (dar / passar / ceder / liberar) (o|a|meu|minha) (lugar|vaga|horario) (para / a)? (outro / outra / alguem / outra pessoa / outro paciente)? ; (libera / libere / liberar / liberem / pode liberar / podem liberar / passa / passe / ceder / cedo / pode dar) (a|o|meu|minha|mi|essa|esse|la) (vaga|horario|lugar|agenda|hora|turno) (para / pro / a)? (outro / outra / alguem / outra pessoa / outro paciente)? ; (give / let) (my / the) (slot / spot) (to someone else / go / away)? ; free up (my / the) (slot / spot)
        abro mao (da / do) <visit>? ; (desisto / desisti / desistimos / vou desistir / quero desistir) (da / de / do / desta / dessa)? (consulta / ir / horario / tratamento / tudo)? ; tira (eu / meu nome) da agenda ; (tira / tirar / retira / remover) <det>* (meu nome) da agenda ; call it off ; scrap (it / that) ; drop (my / the) appointment

        [cancels cancel 88 | cancela | cancels]
        ^^ <cancelInf> $$ ; ^^ <cancelImp> ; <cancelOne> ; ja <cancelPast> ; ya cancele|cancelamos ; (i)? already cancelled|canceled ; <cancelImp> ; (ja)? (havia / tinha) cancelado ; ja liguei (e)? (cancelando / cancelei / desmarquei) ; (pode)? considerar (cancelada|cancelado) ; considere|considerem <cancelPast>

        [names-cancelling cancel~ 80 | fala em cancelar | speaks of cancelling]
        <cancelAny> ; <cancelAny> (a / o / minha / la / mi / my / the / essa / esta)? <visit>

        [not-to-cancel keep 86 | não é para cancelar | not to cancel]
        <neg> <subj>? <fill>* (precisa / precisam / precisas / preciso / quero / queria / queremos / vou / iremos / vamos / e para / era para / pode / podem / posso / tem que / precisava / deve / necesita / hace falta / es necesario / quiero / queremos / voy a / es para / queria / pretendo / need to / estou / to / estamos / vou precisar / precisei / quise / penso em / falei em / mandei / pedi para / va a) <pron>? (nada)? (de / para / a / to / que)? <cancelAny> <det>* <visit>? nao?
        <neg> <fill>* <pron>? <cancelInf>|<cancelImp>|<cancelOne>|cancelei|desmarquei|cancelled|cancele <pron>? <det>* <visit>? nao? ; (dont|didnt|wont|doesnt) <fill>* (want to / need to / have to / wanna / please)? cancel|cancelling <det>* <visit>? ; no need to cancel <det>* <visit>? ; not cancelling|canceling ; <cancelInf>|<cancelImp>|cancel (nao|no) (,|$|moca|vou|eu|por) ; (nada de / sem) <cancelInf> ; nao e <cancelAny>

        [had-cancelled neutral 50 | ia cancelar antes | was going to cancel]
        (ia / iria / pensei em / pensava em / queria / tava pensando em / estava pensando em / quase / tinha / havia / iba a / pense en / was going to / was gonna / wanted to / thought about / thought i had to / almost / estava para / had to) <cancelAny> <det>* <visit>? (mas|pero|but|so)? ; (desconsidera / desconsidere / desconsiderem / ignora / ignore / ignorem / esquece / esqueca / ignoren / disregard) <det>* (cancelar|cancelamento|cancelacion|cancellation|cancel|cancelei)
        (era / eu)? (cancelei / desmarquei) (sem querer / por engano / errado / sin querer / por error) ; (cancelled|canceled) by (mistake|accident)
        """
}
