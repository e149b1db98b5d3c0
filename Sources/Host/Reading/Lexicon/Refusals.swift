extension Lexicon {
    /// Saying that one does not come.
    static let refusals = """
        [declines-to-go cancel 92 | diz que não vai | says they will not come]
        <neg> <subj>? <fill>* <goNow> <fill>* !<infinitive> !de !me !te !se !lhe !precisar
        <neg> <subj>? <fill>* <goNow> <fill>* (poder / conseguir / a poder / a conseguir / pode / consegui / puder) <fill>* <goInf>? <fill>* nao? !<infinitive> !responder !falar !dizer !me !confirmar !te !pagar
        <neg> <subj>? <fill>* <goNow> <fill>* (comparecer / ir / aparecer / a ir / a asistir / estar / asistir / dar) <fill>* nao?
        <neg> <subj>? <fill>* <canNow> <fill>* nao? !<infinitive> !me !te !se !lhe !confirmar !dizer !pagar !com
        <neg> <subj>? <fill>* <canNow> <fill>* <goInf> <fill>* nao? !sozinho !sozinha !de !com !sem
        <goNow> <fill>* (poder|conseguir|ir|dar|consegui|pode|dá|comparecer)+ <fill>* nao $ ; <goNow> <fill>* (poder|conseguir|ir|dar) nao <vocative> ; <canNow> <fill>* (ir|comparecer|estar) (ai|la|hoje|amanha)? nao $ ; <canNow> (ir|comparecer|estar) nao <vocative> ; <canNow> nao $ ; <goNow> <fill>* nao $ ; <goNow> nao <vocative> ; <goNow> nada $ ; <goNow> nao (porque / hoje / amanha / mais / obrigado / obrigada / desculpa / posso / consigo / <why>) ; (posso / consigo / vai dar / da) (nao / mais nao) $ ; (posso / consigo / vai dar / da) nao <vocative>
        <neg> <fill>* (comparecerei / irei / compareco / estarei / asistire / poderei / podre) <fill>* !<infinitive>
        <neg> <fill>* (vai / vou / ia / iria / va a) <fill>* (dar / da / rolar / rola / ser possivel / acontecer / ter como / funcionar) <fill>* (para mim / para eu ir / para ir / certo / tempo)? nao? !de
        <neg> <fill>* da (mais / para mim / para ir / para eu ir / pra mim ir / certo)? (nao / hoje / nesse dia / nessa data / amanha / $) ; <neg> rola (nao)? ; <neg> deu (certo)? (para ir / para eu ir)? $
        <neg> (tenho / tem / tinha / teria / ha / vou ter / vai ter / tengo / hay) <fill>* (como / condicoes / condicao / jeito / possibilidade / meios / como ir / forma / manera) (de)? (eu)? (ir / comparecer / estar / chegar / asistir)? (ai / la / hoje / amanha / nesse dia)? nao? !<infinitive> !de
        (fica / ficou / ta / esta / e / sera / vai ser) (impossivel / inviavel / dificil de ir / imposible / complicado ir) (ir / comparecer / para mim)? ; impossivel (ir / comparecer)? ; me es imposible (ir / asistir / acudir)? ; imposible ; sem condicoes (de ir)? ; sem chance ; sem possibilidade ; de jeito nenhum ; nem pensar ; negativo ; nem a pau ; nem vou
        (impossibilitado / impossibilitada / incapaz / unable) (de / to)? (ir / comparecer / attend / come / make it / be there)? ; (im / i am) (unable to / not able to) (attend / come / make it / go / be there)?
        (estarei / estou / vou estar / to / estare / estoy / estaremos) (viajando / fora / ausente / fora da cidade / de viagem / de viaje / fuera / internado / internada / trabalhando nesse dia)
        (nem)? precisa me esperar ; (nao / nem) (me)? (espera / espere / esperem / precisa esperar / precisam esperar / precisa me esperar / precisam me esperar / me espere / me espera / me esperem / aguarde / me aguarde / contem comigo / conte comigo / conta comigo / cuenten conmigo / cuente conmigo)
        <cantEng> <fill>* (make it / come / attend / go / be there / do it / make that / make the) (anymore / today / tomorrow / then / that day / on #date / appointment)? ; <cantEng> $ ; <cantEng> (do|make) (the|that|this|on|at|it)* #ord|#time|#date|<weekday>|today|tomorrow ; <cantEng> <fill>* (make / do) (it / that|this|today|tomorrow|<weekday>)
        (not / wont / not gonna / not going to / will not / am not / im not / were not / cannot / can not / can no longer / no longer able to / do not think i can) <fill>* (make it / coming / come / attend / attending / going / be there / show up / be coming / be able to make it / be able to come / be able to attend / able to make it / able to come / able to attend)
        (couldnt / can not / i cant / we cant) make it ; i am not ; im not (going|coming)? $ ; wont be (there / coming / attending / able) ; i wont $ ; (i)? have to (pass / miss / skip) ; (gotta / got to) cancel ; gonna miss it ; (going to / gonna / will / have to / ill have to) miss (my / the / it / this) (appointment / visit)? ; (dont / do not) (expect / wait for) me
        no (puedo / podre / voy / podemos / iremos / ire / asistire / alcanzo / llego / podria) <fill>* (ir / asistir / acudir / llegar / a ir / a poder / a poder ir / a asistir / a poder asistir / presentarme)? ; no me (es posible / sera posible / va a ser posible / queda / da tiempo) (ir / asistir / acudir)? ; no (me)? va a ser posible ; no asisto ; no asistire ; no me esperen ; no me espere

        [will-miss cancel 88 | diz que vai faltar | says they will miss it]
        (vou / irei / vamos / voy a / precisarei / preciso / vou ter que / tenho que / terei que / vou precisar) faltar ; faltarei ; faltare ; vou furar ; (vou / terei que) dar (o)? cano

        [patient-not-coming cancel 90 | diz que a pessoa não vai | says the patient will not come]
        <poss>? <who> <fill>* <neg> <fill>* (vai / ira / va / pode / podera / consegue / vao / podem / puede / podra / poderao / conseguira / irao / comparecera / quer / quiere / a) <fill>* (poder / conseguir / puede / poder)? (ir / comparecer / a ir / estar / asistir / poder / conseguir / mais / ai / a poder ir / a poder)? nao? !<infinitive> !ter
        <who> (wont / cant / cannot / will not / can not / isnt / is not / is unable to) (be able to)? (be there / come / attend / make it / coming / going / go / make)? ; <poss>? <who> (nao quer mais ir / desistiu / no quiere ir) ; <who> (faleceu / morreu / fallecio / died / passed away / obito)
        (nao|no|num) (vai / va / ira) (poder / conseguir / a poder / dar para ela / dar para ele)? (ir / comparecer / asistir)? $ ; vai nao $ ; vai faltar $ ; (faleceu / fallecio / veio a obito / passed away)

        [no-longer-wanted cancel 84 | não quer mais a consulta | no longer wants the visit]
        <neg> <fill>* (quero / queremos / preciso / vou querer / precisarei / vou precisar / necesito / quiero / precisa / precisamos / desejo / tenho interesse) <fill>* (da / a / de / na / la / essa / dessa / nessa / desta / a minha / mais / ir / fazer / mas / en)+ <fill>* (consulta / cita / atendimento / ir / exame / retorno / horario / consultar / isso / procedimento / interesse)? nao? !<infinitive> !cancelar
        (dont / do not / no longer) (need / want) (it / the / this / my / that / an) (appointment / visit / it / anymore)? (anymore / any more)? ; (perdi / perdeu) (o)? interesse ; (ja)? (me consultei / consultei / fui atendida / fui atendido / resolvi / fiz a consulta / passei / marquei) (em / com / num / na / no) outro|outra (lugar / medico / clinica / medica / dentista / doutor / hospital)? ; (ja)? (arrumei / achei / consegui / encontrei) (em)? outro|outra (lugar / medico / clinica / medica) ; fica para (a)? proxima ; deixa para la ; dejalo ; esquece (a)? (consulta / isso)? ; melhor nao ; mejor no ; better not ; prefiro nao (ir)? ; hoje nao (vou)? $ ; dessa vez nao $ ; agora nao $ ; por enquanto nao
        (ya)? no (la)? (quiero / necesito) (la cita / mas / ir / la consulta) ; (i)? changed my mind ; mudei de ideia ; cambie de opinion
        """
}
