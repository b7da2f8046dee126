import type { Wording } from '../../wording.ts';

const talk = '(entrevista*|reuniao|conversa|bate-papo|chamada|videochamada|ligacao)';
const weekday = '(segunda|terca|quarta|quinta|sexta|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|amanha)';

/**
 * Portuguese between people who have met, of Brazil and Portugal, without the set phrases of systems.
 * Sources: mails that recruiters and managers write themselves; HR guides' advice on keeping applicants informed.
 */
export const portugueseThreads: readonly Wording[] = [
  // Somebody else has it.
  [
    'rejection',
    5,
    '(escolher|escolhemos|escolhida|contratar|contratamos|selecionar|selecionamos|optar|optamos|preferimos|decidimos|acabamos) ~ (outra|uma outra|outro) (pessoa|candidat*|profissional|perfil)',
  ],
  ['rejection', 5, '(vaga|lugar|posicao|oportunidade|funcao) ~ (ficou|vai|foi|sera|fica|ira) ~ (com|para) (outra|outro|alguem)'],
  [
    'rejection',
    5,
    '(seguir|avancar|prosseguir|continuar|seguimos|avancamos|optamos|decidimos|seguiremos|avancaremos) ~~ com (pessoas|candidat*|profissionais|perfis|quem|alguem) (cuj*|que|com|mais)',
  ],
  // Not this time.
  ['rejection', 5, 'nao foi (desta|dessa) vez'],
  ['rejection', 5, 'nao (sera|foi|e) possivel (avancar|seguir|prosseguir|continuar|dar seguimento)'],
  [
    'rejection',
    5,
    'nao ~ (seguira|avancara|segue|avanca|continuara|passou|passaste|avancou|ira seguir|vai seguir) ~ (para|no|na|processo|fase|etapa)',
  ],
  ['rejection', 4, '(processo|percurso|participacao|candidatura) ~ (termina|encerra*|acaba|chega ao fim) (aqui|por aqui|nesta|neste)'],
  ['rejection', 2, 'nao foi ~ facil|decisao dificil|dificil decisao'],
  ['farewell', 1, '(maiores felicidades|desejo-lhe ~ (felicidades|sucesso|sorte))'],

  // Cancelled and set anew in one breath.
  [
    'interview_rescheduled',
    5,
    '(remarcamos|remarquei|reagendamos|reagendei|adiamos|passamos|mudamos|transferimos|alteramos|remarcada|reagendada) ~ (para|sua|nossa|a sua|entrevista|conversa)',
  ],
  [
    'interview_rescheduled',
    5,
    `(remarcar|reagendar|passar|mudar|adiar|antecipar|transferir) ~ para (a |o |as )?(proxima )?(dia|${weekday})`,
  ],
  ['interview_rescheduled', 5, `(remarcar|reagendar|passar|mudar|adiar|antecipar|transferir) (a|o|nossa|sua|a nossa|a sua) ${talk}`],
  ['interview_rescheduled', 3.5, `(em vez|ao inves|no lugar) d[aeo] ~ (${weekday}|previst*|combinad*)`],
  ['interview_rescheduled', 2, '(imprevisto|doente|adoeceu|contratempo)'],

  [
    'interview_invite',
    4,
    '(bater um papo|trocar uma ideia|tomar um cafe|falar (consigo|contigo|com voce)|conhecer (voce|te|melhor)|conhece-l[ao])',
  ],
  ['interview_invite', 5, `(tem|teria|terias|tens|voce tem) ~ (disponibilidade|horario|agenda) ~ (na|no|para|em|as|entre)`],
  ['interview_invite', 5, '(que|quais|qual) (dias|horarios|dia|horario|horas|hora|altura) ~ (lhe|te|voce|melhor|conv*|da jeito|prefere)'],

  [
    'timeline_update',
    4,
    '(dou|damos|darei|daremos|envio|enviarei|enviaremos|digo|diremos) ~ (resposta|retorno|feedback|novidades|noticias|decisao)',
  ],
  [
    'timeline_update',
    5,
    '(ate|antes d*|semana que vem|proxima semana|final d*|fim d*) ~~ (dou|damos|darei|daremos|terei|teremos|recebera|recebe|tera|digo|diremos) ~ (resposta|retorno|decisao|resultado|noticias|feedback|novidades)',
  ],
  ['timeline_update', 4, '(faltam|falta|ainda temos|restam) ~ (conversas|entrevistas|candidat*|pessoas|conversar|entrevistar)'],
  ['timeline_update', 3, '(reta final|fase final|ainda nao (temos|ha|decidimos|fechamos))'],

  [
    'on_hold',
    5,
    '(contratacoes|contratacao|orcamento|recrutamento|processo|vaga) ~~ (bloquead*|congelad*|suspens*|paralisad*|parad*|em pausa|em espera)',
  ],

  [
    'offer',
    5,
    '(propomos|propor|propor-lhe|convidamos|gostariamos) ~ (integrar|juntar-se|fazer parte|contrata-l*|contratar) ~ (equipa|equipe|empresa|time|da|do|voce)',
  ],
  ['offer', 4, '(contrato|proposta|carta) ~~ (assinad*|assinar|assine|assinatura)'],
  ['offer', 3, '(devolva|devolver|enviar|envie) ~ assinad*|bem-vind* (a equipa|a equipe|ao time)'],

  ['assessment', 4, '(exercicio|desafio|caso|teste|prova) (pratico|tecnico|pratica|tecnica)'],
  ['assessment', 5, '(resolva|resolver|resolucao|desenvolver|elaborar) ~ (exercicio|desafio|caso|teste|case)'],

  ['info_request', 5, '(qual|quais) (e|sao|seria|seriam) ~ (pretensao|pretensoes|expectativa*|salario|remuneracao)'],
  ['info_request', 5, '(quando|a partir de quando) (poderia|pode|poderias) (comecar|iniciar)'],
  ['info_request', 5, '(falta|faltam|faltou) ~ (documento*|diploma|certificado*|copia|comprovante|referencias)'],
  ['human_reply', 2, '(de nada|sem problema|nao ha problema|imagina|qualquer duvida)'],
  [
    'job_alert',
    5,
    '(comecou|iniciou) ~ (candidatar|candidatura|inscricao) ~ (nao|sem)|(candidatura|inscricao) ~ (incompleta|nao (foi )?(concluida|enviada|finalizada))|concluir (a )?sua candidatura',
  ],
  ['applied', 1, '(sua|tua) (candidatura|inscricao)'],

  // A time that stands.
  ['interview_confirmed', 4, '(fica|ficou|esta|tudo) (combinad*|marcad*|agendad*|certo)'],
  [
    'interview_confirmed',
    4,
    `(vemo-nos|encontramo-nos|te esperamos|esperamos por si|nos vemos|falamos|conversamos) ~ (${weekday}|as|no dia|dia)`,
  ],
  ['interview_confirmed', 3, '(segunda|terceira|ultima) (ronda|entrevista|conversa|fase)'],
  ['application_confirmation', 5, '(candidatura|inscricao|curriculo) ~~ (chegou|chegaram|deu entrada|esta connosco|esta conosco)'],
  ['job', 1, '(pretensao salarial|diploma|contratacoes|contratacao|exercicio pratico)'],

  // Whom they took.
  [
    'rejection',
    5,
    '(fechamos|fechei|contratamos|ficamos|optamos|escolhemos) (com |por )?(um|uma|outro|outra|alguem) ~ (candidat*|pessoa|profissional|perfil|que)',
  ],
  ['rejection', 5, '(existem|ha|havia) ~ (perfis|candidat*|pessoas) mais (ajustad*|adequad*|proxim*|alinhad*|aderentes)'],
  ['rejection', 2, '(queria|gostava de|gostaria de) ~ (ter|dar|trazer) ~ (noticia|noticias) melhor*'],
  // It is yours.
  [
    'offer',
    5,
    '(apresentar*|fazer|formalizar|enviar*) ~ (proposta|oferta) ~ (funcao|cargo|vaga|posicao|emprego|analista|contratacao|salari*)',
  ],
  ['offer', 5, '(lugar|vaga|cargo|emprego) e (seu|sua|teu|tua)'],
  ['offer', 4, '(envio|segue|enviamos|mando) ~ (anexo )?~ contrato'],
  // It does not happen.
  ['interview_cancelled', 5, `${talk} ~~ ~ nao ~ (realizar*|acontecer|ter lugar|ocorrer|fazer-se)`],
  [
    'interview_rescheduled',
    4,
    `nao (vou|vamos|consigo|conseguimos|posso|podemos|poderei|poderemos) ~ (fazer|realizar|manter|participar) ~ ${talk}`,
  ],
  ['interview_rescheduled', 4, `(deixar|deixamos|passar) ~ para (a )?${weekday}`],
];
