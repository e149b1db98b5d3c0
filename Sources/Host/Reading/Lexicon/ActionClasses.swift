extension Lexicon {
    /// Verbs and nouns of the actions, in the forms people type.
    static let actionClasses = """
        @cancelInf = cancelar desmarcar canselar desistir anular suspender cancel cancelala cancelarla desagendar cancelamento cancelacion cancellation desmarcacao desmarca_ cancelarmos cancelalo eliminar borrar
        @cancelImp = cancela cancele cancelem desmarca desmarque desmarquem anula anule cancelen cancelenla cancelela cancelame desagenda desagende suspende cancelarem
        @cancelOne = cancelo desmarco cancelando desisto desisti anulo cancelling canceling desistindo
        @cancelPast = cancelado cancelada cancelei cancelou cancelaram desmarquei desmarcado desmarcada desmarcou desmarcaram cancelled canceled cancele_ cancelamos cancelastes cancelaron
        @cancelAny = <cancelInf> <cancelImp> <cancelOne> <cancelPast> cancelas cancels
        @confirmInf = confirmar comfirmar confirm confirmarla confirmação confirmacao confirmacion confirmarmos confirmation
        @confirmImp = confirma confirme confirmem confirmala confirmen confirmenla
        @confirmOne = confirmo confirmando confirming confirmamos confirmadissimo confirmadissima
        @confirmPast = confirmado confirmada confirmei confirmadas confirmados confirmou confirmed confirme_ confirmei confirmaram
        @confirmAny = <confirmInf> <confirmImp> <confirmOne> <confirmPast>
        @resInf = remarcar reagendar reprogramar adiar antecipar remanejar transferir trocar mudar alterar reschedule rearrange postpone posponer aplazar cambiar mover adelantar reprogramarla cambiarla reagendarla remarcarmos postergar protelar prorrogar passar jogar empurrar rebook move change
        @resHard = remarcar reagendar reprogramar adiar antecipar remanejar reschedule rearrange postpone posponer aplazar adelantar reprogramarla cambiarla reagendarla postergar prorrogar remarcacao reagendamento reprogramacion rescheduling rebook resched
        @resImp = posterga postergue prorroga prorrogue protela remarca remarque remarquem reagenda reagende reagendem adia adie antecipa antecipe reprograma reprograme reprogramen reagenden reschedule
        @resOne = remarco remarcando reagendo rescheduling
        @resPast = remarcado remarcada remarquei reagendei reagendado reagendada remarcou remarcaram rescheduled adiado adiada
        @resAny = <resHard> <resImp> <resOne> <resPast>
        @miss = faltar perder esquecer furar fallar miss faltarei perderei esquecerei fallare forget olvidar esquecerei faltaremos perdemelo faltara faltare faltando
        @goInf = ir comparecer aparecer asistir acudir attend come participar estar chegar llegar go vir i
        @goNow = vou irei iremos comparecerei compareceremos estarei estaremos voy ire asistire asistiremos acudire estare estaremos chegarei asisto acudo compareco
        @goThird = vai ira vao irao comparecera estara va ira asistira estara van
        @canNow = posso podemos consigo conseguimos poderei poderemos conseguirei conseguiremos puedo podemos podre podremos pude pudemos consegui podia
        @canThird = pode podem consegue conseguem podera conseguira puede pueden podra podran podera poderao conseguirao
        @canInf = poder conseguir pode consegui dar da
        @notEng = cant cannot wont dont didnt couldnt cannot isnt arent wouldnt shouldnt doesnt havent wasnt
        @cantEng = cant cannot wont couldnt
        @wantPt = quero queria gostaria preciso desejo precisava necessito quiero quisiera necesito deseo preciso gustaria want need like wish prefiro prefiero prefer rather vou vamos tenho tengo precisamos queremos
        @visit = consulta cita appointment atendimento visita visit horario agendamento sessao exame retorno turno presenca asistencia booking hora agenda hour slot compromisso vaga presencia comparecimento
        @det = a o minha mi my essa esse esta este la el the o_ da do dela dele nossa sua tudo isso esto eso it this that as os de un una pra para
        @when = hoje amanha dia nesse nessa neste nesta esse essa este esta hoy manana today tomorrow dessa desse segunda terca quarta quinta sexta sabado as na no em #time #date ese esa ese este on at that this lunes martes miercoles jueves viernes
        @why = pq porque pois por devido estou to tou tenho tive teve fiquei pegou meu minha surgiu ja because porq since due tengo estoy mi me como
        @late = atrase atrasemos atrasara atrasar atrasado atrasada atrasados atrasadas atraso atrasei atrasando atrasinho atrasou late retrasado retrasada retraso demorado delay delayed atrasarei atrasadinha atrasadinho atrasara retrasar
        @people = atendente atendentes humano humana pessoa alguem recepcao recepcionista secretaria secretario doutor doutora dr dra medico medica human person someone somebody receptionist agent operator persona alguien asesor recepcion asesora secretaria gerente responsavel operador operadora gente doctor doctora representative staff funcionario funcionaria moça supervisor ouvidoria real agente representante vendedor vendedora consultor consultora suporte suport desk
        @talk = falar conversar fala falo conversa fale falasse hablar platicar speak talk comunicar comunicarme conversarmos contactar chat comunicarse falarmos tratar
        @callMe = liga ligue ligar liguem ligarem llame llamen llamar llamame llameme llamenme call ring telefona telefonar
        @msgNoun = mensagem mensagens lembrete lembretes aviso avisos notificacao notificacoes propaganda propagandas contato spam mensajes mensaje recordatorios recordatorio messages message texts text reminders reminder notifications emails promocoes promocao publicidad notificaciones sms avisinhos whatsapp convites anuncios anuncio contacto texting contacting messaging marketing
        @stop = parar pare parem para_ sair stop baja unsubscribe descadastrar descadastre descadastra remover remova removam tirar tire tirem tira retire retirar excluir exclua excluam bloquear bloqueio bloqueia remove quit quitar quitenme quiteme eliminenme eliminarme darme borrenme desinscrever desinscrever desinscreva optout delete deletar delete_ apagar apague apaga saia salir exclui deixar deixem parem desativar desative desativa
        @list = lista cadastro grupo list base contatos transmissao database mailing sistema lista_
        """
}
