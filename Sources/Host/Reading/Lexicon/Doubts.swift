extension Lexicon {
    /// Hedges, conditions, turns.
    static let doubts = """
        [hedges hedge 60 | tem dúvida | is not sure]
        acho ; acho que ; eu acho ; creio ; creio que ; creo ; creo que ; supongo ; supongo que ; imagino ; imagino que ; suponho ; talvez ; tal vez ; quizas ; quiza ; a lo mejor ; maybe ; perhaps ; might ; probably ; provavelmente ; provavel ; probablemente ; possivelmente ; posiblemente ; possibly ; likely ; i think ; i guess ; i believe ; i suppose ; i hope ; espero que ; espero ; tomara ; ojala ; hopefully ; pode ser que ; puede que ; puede ser que ; quem sabe ; sei la ; vai que ; parece que ; estou pensando ; em duvida ; nao tenho certeza ; sem certeza ; no estoy seguro|segura (si|de)* ; nao sei ; not sure (if|yet|about)* ; im not sure ; a principio ; em principio ; en principio ; por enquanto (sim)? ; mais ou menos ; mas o menos ; talves ; 🤔 ; 🤷 ; depende ; depends ; (vou|vamos|irei|voy a|will|ill|i will) (tentar|intentar|try|fazer o possivel|hacer lo posible|me esforcar|ver se|do my best)+ (ir|to|come|be there|make it|chegar|consigo|posso|comparecer|da|remarcar)* ; fazer o possivel ; (tento|tentarei|tratare|intentare) (de)? (ir|comparecer)?

        [sets-a-condition condition 60 | põe uma condição | sets a condition]
        se (eu|ele|ela|nao|der|tudo|o|a|chover|puder|conseguir|meu|minha|for|tiver|ate|estiver|chegar|sair|melhorar|o_|voces|alguem|passar|acordar|marido|patrao|me|nada|carro|ninguem|aparecer|pudesse|fosse|arrumar|achar|ficar)+ ; si (no|puedo|me|mi|llueve|el|la|todo|salgo|consigo|alguien|tengo|se|logro|mejora|hay|ya|estoy|pudiera|llego)+ ; (if|unless|as long as|provided|depending on|assuming) ; caso (eu|nao|ela|ele|consiga|chova|de|meu|minha|tenha|o)+ ; a nao ser que ; desde que ; contanto que ; so se ; solo si ; only if ; dependendo ; depende de|do|da ; depende se ; siempre y cuando ; a menos que

        [idiom neutral 60 | expressão | turn of phrase]
        se deus quiser ; si dios quiere ; se deus permitir ; god willing ; com fe em deus ; primeiramente deus ; gracas a deus ; se possivel ; se for possivel ; si es posible ; if possible ; se puder ; se puderem ; si puede ; if you can ; se nao for incomodo ; se precisar (de)? (algo|alguma coisa|mais)* ; se quiser ; qualquer coisa (eu)? (aviso|te aviso|ligo|te falo|chamo|me avisa)* ; cualquier cosa (aviso|te aviso)* ; if needed ; se bem que ; com a graca de deus ; se tiver como ; se der ; if you dont mind ; se nao se importar

        [turns but 60 | mas | but]
        mas ; porem ; pero ; but ; contudo ; todavia ; entretanto ; no entanto ; so que ; mais nao ; however ; although ; though ; embora ; sin embargo ; apesar ; afinal ; after all ; agora (nao|vou) ; now

        [takes-back correct 70 | corrige-se | takes it back]
        (apertei|digitei|cliquei|mandei|marquei|respondi|escrevi|enviei|toquei|coloquei|pressed|clicked|typed|hit|apreté|aprete|puse|marque|envie|escribi|di|tecleei|foi) (o|a|no|na|em|the|el|la|1|2|3|0|cancelar|confirmar|sim|nao|botao|um|dois|confirmado|1_|opcao|button|confirm|cancel|2_|errado_|num|numero)* (errado|errada|sem querer|por engano|engano|mal|by mistake|by accident|por error|wrong|sin querer|equivocado|accidentally|accident|equivocada) ; (errei|me enganei|me confundi|desculpa errei|me equivoque|my mistake|my bad|oops|ops|opa errei|perdao errei|foi mal|quer dizer|quero dizer|quis dizer|digo|alias|melhor dizendo|perdon|quise decir|i meant|i mean|meant|na verdade|en realidad|actually|corrigindo|retificando|correcao|correction|mejor dicho|pensando bem|pensandolo bien|on second thought|scratch that|wait no|na real|ou melhor|o mejor|or rather|nao nao|no no|nao pera|pera nao|minto|apertei errado) ; foi sem querer ; era para (ser)? ; dedo errado ; corretor ; autocorrect
        """
}
