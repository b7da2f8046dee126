import type { Wording } from '../wording.ts';

const talk = '(entrevista*|reuniao|conversa|bate-papo|chamada|videochamada|ligacao)';
const papers = '(candidatura|inscricao|curriculo|aplicacao|cv)';

/** Portuguese. Sources: mails of Gupy, Vagas.com, Catho, Kenoby and small Brazilian recruiting systems; HR guides' templates. Accents are folded away. */
export const portuguese: readonly Wording[] = [
  [
    'rejection',
    5,
    '(seguimos|seguiremos|seguir|segue|avancamos|avancaremos|continuamos|continuaremos|prosseguimos|prosseguiremos|optamos|ficamos) ~ (com|por) (outro|outra|outros|outras) ~ (candidat*|perfi*|profission*|pesso*|participant*)',
  ],
  [
    'assessment',
    5.5,
    '(atraves de|por meio de|com|responda|responder|preencha) (um|o|ao|uma|nosso) (questionario|teste|desafio|formulario de avaliacao)',
  ],
  ['info_request', 5, '(complete|completar|atualize|finalize|preencha) (o |seu |meu )*(cadastro|perfil|formulario|inscricao)'],
  [
    'rejection',
    5,
    'nao ~ (seguir*|seguiremos|prosseguir*|prosseguiremos|avancar*|avancaremos|avancou|continuar*|continuaremos|dar seguimento|daremos|dar continuidade|sera possivel ~ seguir|prosseguimento) ~ (com|no|na|processo|candidatura|seguimento|continuidade|adiante|etapa|proxima|para)',
  ],
  ['rejection', 5, 'nao ~ (foi|foram|fui|ter sido|ser|e|tenha sido) ~ (selecionad*|aprovad*|escolhid*|classificad*|contemplad*)'],
  [
    'rejection',
    5,
    '(optamos|decidimos|optou|decidiu|escolhemos|selecionamos|seguir*|avancar|prosseguir|seguiremos) ~~ (outro|outra|outros|outras) (candidat*|perfi*|profission*|pesso*|participant*)',
  ],
  ['rejection', 5, '(outro|outra|outros|outras) (candidat*|perfi*|profission*) ~~ (mais|melhor|alinhad*|aderent*|proxim*|adequad*)'],
  [
    'gone',
    5,
    '(vaga|posicao|processo|oportunidade|processo seletivo|funcao|lugar|recrutamento) ~~ (foi|ja foi|esta|ja esta|encontra-se|foi) ~ (preenchid*|encerrad*|fechad*|cancelad*|finalizad*|congelada definitivamente)',
  ],
  ['rejection', 5, '(decidimos|optamos|optou por|decidiu) (por )?nao ~ (seguir|prosseguir|avancar|continuar|contratar|dar)'],
  ['rejection', 5, '(candidatura|perfil|inscricao) ~ nao ~ (foi|sera|seguir*|avanc*|atende|aprovad*|selecionad*|corresponde)'],
  ['rejection', 5, '(descontinuad*|desclassificad*|reprovad*|recusad*|eliminad*) ~ (do|da|no|na|processo|candidatura|vaga)'],
  ['rejection', 5, '(retirar|retiramos|cancelar|rescindir) ~ (proposta|oferta)'],
  ['rejection', 3, '(candidatura|participacao) ~ (encerrad*|finalizad*|recusad*|reprovad*|nao aprovad*)'],
  ['rejection', 2, '(lamentamos|lamento|sentimos|infelizmente) ~ (informar|comunicar|dizer|que|nao)'],
  ['regret', 1, '(infelizmente|lamentamos|lamentavelmente|sentimos muito)'],
  [
    'farewell',
    1,
    '((muito |todo |desejamos |desejo )+(sucesso|sorte|boa sorte)|sucesso (em|na|nas|no)|futuras (oportunidades|vagas)|banco de talentos|proximas oportunidades|outras oportunidades|novas oportunidades|jornada profissional|trajetoria)',
  ],

  [
    'on_hold',
    5,
    '(vaga|processo|contratacao|contratacoes|posicao|processo seletivo|recrutamento|selecao|concurso|procedimento|candidaturas) ~~ (pausad*|suspens*|congelad*|em espera|adiad*|stand by|standby|em pausa)',
  ],

  [
    'offer',
    5,
    '(prazer|feliz*|satisfacao|alegria|temos o prazer|animad*) ~~ (oferecer|proposta (de trabalho|de emprego|formal|de contratacao)|oferta (de emprego|de trabalho)|fazer uma proposta|convidar* (para|a) (integrar|fazer parte|compor))',
  ],
  ['offer', 5, '(oferecer|oferecemos|oferecer-lhe|ofertar) (a voce )?(a|o|uma|um) (vaga|cargo|posicao|emprego|contrato)'],
  ['offer', 5, '(proposta|oferta|carta) (de |formal |oferta )*(trabalho|emprego|contratacao|oferta|admissao)'],
  [
    'offer',
    5,
    '(voce )?(foi|esta) (aprovad*|selecionad*|contratad*) ~ (para a vaga|na vaga|no processo|para o cargo|para ocupar|para integrar|para a posicao)',
  ],
  ['offer', 2, '(salario|remuneracao|beneficios|data de inicio|admissao|periodo de experiencia|clt|documentos para admissao)'],
  ['offer', 1, '(parabens|bem-vind*)'],

  ['application_confirmation', 5, `${papers} (recebid*|registad*|registrad*|enviad*|submetid*)`],
  ['application_confirmation', 5, `(recebemos|recebida|recebido|recebimento|confirmamos o recebimento|confirmacao de) ~ ${papers}`],
  ['application_confirmation', 5, `${papers} ~ (foi|esta|foram) ~ (recebid*|enviad*|registrad*|realizad*|confirmad*|concluid*|efetuad*)`],
  [
    'application_confirmation',
    4,
    `(obrigad*|agradecemos|agradeco) ~~ (${papers}|interesse|candidatar*|se inscrever|inscrever*|participar)`,
  ],
  [
    'application_confirmation',
    3,
    '(analisar*|analisaremos|analise|avaliar*|avaliaremos|avaliacao|analisando|avaliando) ~ (seu|sua|do seu|da sua|curriculo|perfil|candidatura*)',
    'even_if',
  ],
  ['application_confirmation', 3, '(entraremos em contato|entrar em contato|entrara em contato|retornaremos)', 'even_if'],

  ['interview_invite', 5, `(convidar*|convidamos|convidad*|convite|convocad*) ~~ ${talk}`],
  ['interview_invite', 5, `(gostariamos|gostaria|queremos|adorariamos) ~~ (${talk}|conversar|conhecer|agendar|marcar|bater um papo)`],
  [
    'interview_invite',
    5,
    '(sua disponibilidade|disponibilidade de (horario|data)|(qual|quais|que) ~ (horario*|dia*|melhor) ~ (para voce|disponivel|disponiveis|horario|data)|escolh* ~ horario|horarios disponiveis|sugira ~ horario|confirmar ou recusar)',
  ],
  ['interview_invite', 4, `(agendar|marcar|agende|marque|agendamento) ~ ${talk}`],
  ['interview_invite', 4, '(proposta|sugestao|convite) de (horario|data|entrevista)'],

  ['interview_confirmed', 5, `${talk} ~~ (confirmad*|agendad*|marcad*|acontecera|sera realizada|esta prevista|programada)`],
  ['interview_confirmed', 5, `(confirmamos|confirmacao|confirmar|lembrete|lembrar|lembrando|lembramos) ~~ ${talk}`],
  [
    'interview_confirmed',
    4,
    '((data e )?horario* confirmad*|link da entrevista|dados da entrevista|detalhes da entrevista|data da entrevista)',
  ],

  ['interview_rescheduled', 5, `${talk} ~~ (remarcad*|reagendad*|adiad*|alterad*|transferid*|antecipad*|mudou)`],
  [
    'interview_rescheduled',
    5,
    `(remarcar|reagendar|reagendamento|remarcacao|adiar|alterar|mudar|mudanca|alteracao) ~~ (${talk}|horario|data)`,
  ],
  ['interview_rescheduled', 4, '(nov[ao] (proposta de )?(data|horario)|nova sugestao de horario|horario ~ sugeriu ~ nao)'],

  ['interview_cancelled', 5, `${talk} ~~ (cancelad*|desmarcad*|nao acontecera|nao sera realizada)`],
  ['interview_cancelled', 5, `(cancelar|cancelamento|cancelamos|desmarcar|cancelad*|cancelada:?) ~ ${talk}`],
  ['interview_cancelled', 5, '(data cancelada|horario ~ cancelado)'],

  [
    'assessment',
    5,
    '(teste*|avaliacao|prova|desafio|questionario|case|estudo de caso) ~~ (realizar|realize|completar|complete|fazer|faca|responder|responda|tecnic*|online|concluir|prazo)',
  ],
  [
    'assessment',
    5,
    '(realizar|realize|completar|complete|fazer|faca|responder|responda|concluir|convidad*|participar) ~~ (teste*|avaliacao|prova|desafio|questionario|case|estudo de caso)',
  ],

  [
    'info_request',
    5,
    '(por favor|poderia|pode|precisamos|solicitamos|pedimos|favor|necessitamos|gentileza|necessario) ~~ (enviar|envie|encaminhar|encaminhe|preencher|preencha|informar|informe|anexar|anexe|completar|responder|atualizar|atualize|fornecer|enviar-nos)',
  ],
  ['info_request', 5.5, '(poderia|poderias|pode|podia) (nos )?(informar|enviar|indicar|dizer|facultar|encaminhar|remeter)(-nos)?'],
  ['rejection', 5, '(escolhemos|escolhido|optamos por|contratamos|selecionamos|recaiu sobre) ~ (alguem|outra pessoa|uma pessoa (com|que))'],
  [
    'info_request',
    4,
    '(pretensao salarial|documentos|documentacao|referencias|informacoes adicionais|dados complementares|cadastro incompleto)',
  ],

  [
    'timeline_update',
    5,
    '(decisao|retorno|resposta|resultado*|feedback|novidades) ~~ (ate|antes|proxima semana|proximos dias|em breve|nos proximos|dentro|no prazo|fim d)',
  ],
  ['timeline_update', 5, '(ainda|continuamos|seguimos|seguiremos) ~~ (avalia*|analis*|entrevist*|decid*|processo|decisao|definindo)'],
  [
    'timeline_update',
    5,
    '(candidatura|participacao|processo) ~ (continua|segue|permanece|esta) ~ (ativ*|em andamento|em analise|em avaliacao|avancando)',
  ],
  ['timeline_update', 4, '(atualizacao|andamento|status) ~ (processo|candidatura)'],
  [
    'timeline_update',
    4,
    '(agradecemos (sua|a) paciencia|obrigad* pela (sua )?paciencia|em breve ~ (equipe|contato|proximos passos)|proximos passos)',
  ],

  [
    'human_reply',
    3,
    '(obrigad* (pelo|pela|por) (sua |seu )?(mensagem|e-mail|email|retorno|resposta|contato)|vou encaminhar|encaminhei|fico a disposicao)',
  ],

  ['recruiter_outreach', 5, '(vi|vimos|encontrei|encontramos) ~ (seu|teu) (perfil|linkedin|curriculo)'],
  ['recruiter_outreach', 5, '(seu|teu) (perfil|experiencia) ~~ (interess*|chamou|atencao|encaix*|combina*|alinhad*)'],
  [
    'recruiter_outreach',
    5,
    '((voce )?(foi|esta) convidad* ~ (processo seletivo|vaga|candidatar|participar|se inscrever)|(teria|tem|gostaria) ~ interesse|processo aberto|vaga aberta|confirme se deseja participar|deseja participar)',
  ],
  [
    'recruiter_outreach',
    4,
    '(meu cliente|nosso cliente|consultoria|sou recrutador*|estamos (buscando|contratando)|oportunidade (para|de|na|no))',
  ],

  [
    'auto_reply',
    5,
    '(resposta automatica|fora do escritorio|estou (ausente|de ferias)|estarei (ausente|fora|de ferias|de volta)|ausente ate|de ferias ate)',
  ],
  ['auto_reply', 3, '(em caso de urgencia|assuntos urgentes|acesso limitado)'],
  [
    'job_alert',
    5,
    '(alerta* de (vaga*|emprego*)|novas vagas|vagas (para voce|recomendadas|similares|compativeis|que combinam)|vagas de emprego)',
  ],
  ['forwarding_confirmation', 6, '(confirmacao de encaminhamento|encaminhar ~ automaticamente|encaminhamento automatico)'],
  [
    'life',
    4,
    '(sua senha|redefinir senha|redefinicao de senha|nova senha|confirme seu (e-mail|email|cadastro)|verificar (seu|o) (e-mail|email)|seu pedido|entrega|fatura|boleto|pagamento|reserva|seguro|emprestimo|codigo de verificacao|assinatura|aluguel|desconto|criar (sua )?conta|sua conta|seu acesso|primeiro acesso)',
  ],
  ['job', 2, '(entrevista*|candidat*|vaga|processo seletivo|recrutamento|curriculo|recrutador*|emprego)'],
];
