extension Lexicon {
    /// Saying that one comes.
    static let attendance = """
        [will-come confirm 90 | diz que vai | says they will come]
        (chego|chegarei|estarei|chegaremos|vou chegar|iremos chegar|to ai|estaremos|estare|llego|llegare|i will be|ill be) (ai|la|com|uns|um|pouco|bem|<num>|minutos|min|meia|hora|minutes|unos)* (antes|cedo|adiantado|adiantada|no horario|na hora|pontual|pontualmente|early|on time|puntual|a tiempo|a la hora) ; (amanha|hoje|quinta|sexta|segunda|terca|quarta) (eu)? (estou|to|estarei|estamos) ai ; imagina (se)? (eu)? (ia|vou|iria)? <miss>|cancelar|desmarcar ; nao me (esqueci|esqueco) nao? ; (eu)? nunca falto ; resolvi (que)? (ir|vou) ; (pode|podem)? contar com (a)? (minha|nossa)? presenca ; (conte|contem|cuenta) (comigo|conmigo) ; still on (for)? ; (disse|falou|falaram|diz) que (ela|ele)? (vai|vem|vao|confirma) (sim)? ; ja (tinha|havia) confirmado ; pontualmente (as)? #time ; (not|never) (going to|gonna) miss (it|this)? ; im not (going to|gonna) miss (it|this)?
        <goNow> <vocative>? <emph>+ ; <goNow> $ ; <goNow> <fill>* <goInf>? $
        <goNow> <fill>* comparecer|asistir|acudir|poder|conseguir|ir|aparecer|la|ai|estar|alli|ahi|aca|allá <emph>* <goInf>?
        <goNow> (a / na / para / pra / pro / no / nessa / a minha / na minha / a la / a mi) <visit>
        <goNow> (presente / la / ai / aqui / alli / ahi / ali) ; estarei|estaremos|estare|estaremos <fill>* presente|la|ai|alli|ahi|pontualmente
        <goNow> com certeza ; (vou|vamos|iremos|irei) (eu|nos|todos|juntos|juntas|com|so|nem|de qualquer jeito|mesmo que|ate) (eu|e|meu|minha|nem|que|com|<rel>|chova|chovendo|a|o)* ; (vou|irei|vamos) de qualquer (jeito|forma|maneira) ; (ta|esta|segue|continua|tudo|consulta|sigue) (de|en) pe ; (tudo|todo) (organizado|pronto|arrumado|preparado|listo|certo|combinado|agendado|marcado) (para ir|aqui|por aqui|ja|para amanha|do meu lado)* ; (nao|nunca|never|no) (disse|falei|dije|said) (que)? (nao|no|eu|i wasnt|i wasnt_) (ia|vou|iba|iria|coming|going)* ; (disse|falei|dije) que (ia|vou|iria|iba|sim) ; com certeza <subj>? <goNow>? ; <goNow> <fill>* (se deus quiser / si dios quiere)
        <goNow> (estar la / estar ai / estar presente / comparecer sim) ; pode contar comigo ; conta comigo ; contem comigo ; cuente conmigo ; cuenten conmigo ; count me in ; count on me
        (pode / podem / puede / pueden) (me)? (esperar / aguardar / esperarme)
        (i will / ill / i shall / we will / well / im gonna / i am going to / i am) <fill>* (be there / attend / come / make it / be present / see you then / show up)
        (be / will be / ill be / we will be / well be) there ; (see / c) you (then / there / at #time / at <num> / tomorrow / <weekday> / soon / on) ; see ya (then / there)
        (im / i am / were / we are) (coming / going / attending) ; coming ; (i / we) can make it ; i (can / will) (come / attend / go) ; looking forward (to it)? ; wouldnt miss it ; i got it
        (estarei / estou / to / esta / ta / estara / tarei) (confirmado / confirmada) ; presenca confirmada ; presenca garantida ; garantido ; marcado ; combinado ; combinadissimo ; fechado ; fechou
        (posso / consigo / podemos / puedo / podre / poderei / conseguirei) sim <goInf>? ; sim <fill>* (posso / consigo / vou / irei / podemos / vamos) <emph>* $
        (vou / consigo / posso / poderei / puedo / podre / vamos) (conseguir / poder)? (ir / comparecer / estar / asistir) <emph>* $
        (vou / consigo / posso / poderei / vamos) (conseguir / poder)? (ir / comparecer / estar) (sim / ai / la / na consulta / no horario / no dia / nesse horario / nesse dia / presente / a consulta / com certeza)
        vou conseguir (ir)? ; voy a ir ; voy a asistir ; ahi voy ; alli voy ; ahi nos vemos ; alla nos vemos ; nos vemos (alla / ahi / alli / el <weekday> / manana / entonces)? ; ahi estare|estamos ; aqui estare ; ahi estaremos
        (a gente / agente / nos / nois) (vai / vamos) (sim)? $ ; (a gente / agente) se ve (la|ai|amanha|entao|<weekday>|na|no|dia|as)* ; nos vemos (la|ai|amanha|entao|<weekday>|na|no|dia|as|alla|manana|el|ahi)* ; (ate / te vejo) la ; te vejo (amanha / la / na <weekday>)
        ate amanha entao ; ate la ; ate amanha ; ate <when> entao ; ate dia <num> ; ate (segunda / terca / quarta / quinta / sexta / sabado) ; la estarei ; ai estarei ; la estaremos ; hasta entonces ; alla estare
        (estou / tou) confirmando ; to indo sim ; to dentro ; tamo junto ; tamo la ; estamos la ; (vou / irei) pontualmente ; chego (la / ai) <when> ; estarei no horario ; chego no horario ; (vou / irei) no horario ; estarei na hora

        [someone-comes confirm 88 | diz que a pessoa vai | says the patient will come]
        <poss>? <who> <fill>* vai|va|ira|vao|irao|estara|comparecera <emph>* $ ; <poss>? <who> <fill>* vai|va|ira|comparecera <emph>+
        <who> (vai / ira / va / podera) (comparecer / ir / a ir / estar / asistir) (ai / la / sim / presente / na consulta / no horario / a consulta)?
        <who> (vai / ira / va) (a / na / pra / para) <visit> ; <who> (estara / ira estar / va a estar) (la / ai / presente / alli / ahi) ; <who> confirma|confirmou ; <who> si va ; <who> si (puede / asistira / ira)
        <who> (will be there / is coming / will come / will attend / can come / is going / can make it / will make it) ; vai sim ; vai estar ai ; vao sim ; <who> will
        <who> (pode / consegue / podera) ir <emph>* $ ; (vou / irei) (levar / acompanhar) <who> sim ; (eu)? levo <who> sim

        [comes-instead confirm 90 | a pessoa mesma vai | says they come themselves]
        (but|mas|pero|so that|pero si) (i|eu|yo|we|nos|nosotros|a gente) (can|will|posso|vou|puedo|voy|podemos|vamos|consigo|am) (ir|go|come|make it|sim|si|asistir)? $

        [keeps-the-visit confirm 92 | mantém a consulta | keeps the visit]
        (mantem / mantenha / manter / mantenho / mantido / mantida / mantemos / mantiene / mantengo / mantenga / mantener / keep / deixa / deixe / keeping) (tudo / como esta / marcado / o mesmo / do jeito que esta / meu / a minha / la / mi / my / the)? (horario / consulta / cita / agendamento / marcado / marcada / como esta / it / appointment / assim mesmo / mesmo / agendado)?
        pode (manter / deixar) (a / o / minha / meu / assim / marcado / marcada / agendado / como)? (consulta / horario / mesmo / marcado / marcada / agendado / esta / ta / confirmado / confirmada / certo)? ; pode deixar <subj>? <goNow>? <emph>* ; pode deixar que (eu)? (vou / irei / compareco) ; deixa comigo
        <neg> <fill>* <goNow>? <subj>? <canInf>? <canNow>? <canThird>? (posso / vou / quero / ir / pretendo / voy a / puedo / quiero / poso / pienso / irei / a)? (me la)? <miss> (a / o / essa / esta / dessa / nessa / por / la / la cita / minha / mi / de / desta / outra)? (consulta / vez / cita / nada / ir / horario)? nao?
        <neg> (tem|ha|existe|hay|tenho|vejo) (como|jeito|chance|chances|hipotese|possibilidade|perigo|risco|manera|forma|posibilidad) (de|que)? <subj>? (nao|no)? <miss> (a|o|la|essa|esta|dessa|minha)* <visit>? nao? ; <neg> (tem|ha|existe|hay|tenho) (como|jeito|chance|hipotese|possibilidade) (de|que)? <subj>? (nao|no) (ir|comparecer|asistir|acudir|estar)
        (claro|logico|obvio|imagina|pues)? ,? como (que)? <subj>? (nao|no) (voy|vou|iba|iria|irei|vamos) <fill>* (a ir|a estar|a asistir|a faltar|ir|estar)? ; (why|how) (wouldnt|would i not) (i)? (come|go|be there)? ; no matter what ; (come|rain or) shine
        sem falta ; sin falta ; without fail ; <cantEng> miss (it / this / my)? ; wont miss (it / this)? ; (nao / no) (me la / me lo) pierdo (por nada)? ; nao perco (por nada / essa)? ; nao falto (nao / nunca / por nada)? ; (nao / no) (vou / voy a) te deixar na mao
        nao <fill>* (esqueci / esqueco / esqueceu / esquecemos / esquecerei) (da consulta / nao / de voces / disso)? nao? ; (nao / no) (vou / me) (me)? (esquecer / olvido / olvide) nao? ; (nao / no) (vou / irei) (me)? atrasar nao? ; (nao / no) (vou / irei) demorar nao?
        (i / we) (havent / didnt / wont) forget|forgotten|forgot ; no me olvide
        """
}
