import type { Wording } from '../../wording.ts';

const talk = '(entrevista*|reunion|llamada|videollamada|conversacion|cita|charla)';
const weekday = '(lunes|martes|miercoles|jueves|viernes|manana)';

/**
 * Spanish between people who have met, `tú` and `usted`, without the set phrases of letters.
 * Sources: mails that recruiters and managers write themselves, of Spain and Latin America; HR guides' advice on keeping applicants informed.
 */
export const spanishThreads: readonly Wording[] = [
  [
    'interview_cancelled',
    5,
    '(entrevista|reunion|llamada|cita) ~ (se cae|se anula|queda (anulada|cancelada)|no podra ser|no se (hace|celebra))',
  ],
  ['interview_confirmed', 4, '(te|le|os|les) (confirmo|confirmamos) (la|el|tu|su|que|para|\\p{N}|lunes|martes|miercoles|jueves|viernes)'],
  // Somebody else has it.
  [
    'rejection',
    5,
    '(plaza|puesto|vacante|posicion|oferta) ~ (sera|es|ha sido|fue|va|quedo|ira|queda) ~ (para|a) (otra persona|otro candidat*|otra candidat*|alguien)',
  ],
  [
    'rejection',
    5,
    '(elegir|elegimos|eligio|elegido|escoger|escogimos|contratar|contratamos|optar|optamos|quedamos|quedarnos|apostar|apostamos|decantamos|decantado|preferido) ~ (a|por|con) (otra|otro|otras|otros) (person*|candidat*|perfil*|opcion*)',
  ],
  [
    'rejection',
    5,
    '(adelante|avanzar|seguir|continuar|avanzamos|seguimos|seguiremos) ~ con (person*|candidat*|perfil*) (cuy*|que|con|mas)',
  ],
  // Not this time.
  [
    'rejection',
    5,
    'no ~ (sigues|seguiras|continuas|continuaras|avanzas|avanzaras|pasas|pasaras|has pasado|sigue|avanza) ~ (en el|en nuestro|a la|al|adelante|siguiente)',
  ],
  ['rejection', 5, 'no ~ (podemos|podremos|vamos a|poder) ~ (ofrecer*|avanzar|continuar|seguir adelante|contar contigo|incorporar*)'],
  ['rejection', 5, 'no (eres|es|ha sido|eras) ~ (la persona|el perfil|lo) que ~ (buscamos|buscabamos|necesitamos|buscando)'],
  ['rejection', 5, 'no (has superado|superaste|supero|pasaste|ha superado) ~ (fase|etapa|prueba|proceso|filtro|seleccion)'],
  ['rejection', 4, 'no ~ (encaja*|ajusta*|cumple*|cuadra*) ~ (con|los|del todo|perfil|puesto)'],
  ['rejection', 4, '(proceso|camino|candidatura) ~ (termina|acaba|finaliza|concluye) aqui'],
  ['rejection', 2, 'no ha sido ~ facil|decision (muy )?dificil|dificil decision'],

  ['interview_rescheduled', 5, `(pasar|adelantar|retrasar|trasladar|mover|cambiar|aplazar) (la|nuestra|tu|su|esta|el) (${talk}|horario)`],
  [
    'interview_rescheduled',
    5,
    '(hemos|he|se ha) (tenido que )?(reprogramad*|reagendad*|cambiado|movido|pasado|aplazado|trasladado|mover|cambiar|aplazar) ~ (entrevista|reunion|llamada|cita|para|al)',
  ],
  ['interview_rescheduled', 3.5, `en (vez|lugar) del? ~ (${weekday}|previst*|acordad*)`],
  ['interview_rescheduled', 2, '(imprevisto|ha surgido|enferm*|indispuest*)'],

  ['interview_invite', 4, '(charlar|hablar|conversar|platicar) ~ (contigo|con usted)'],
  [
    'interview_invite',
    5,
    '(que|cuales|cual) (dias|horas|horarios|dia|hora|momento|fecha) ~ (vendria*|viene|convendria*|conviene|va|prefieres|puedes|tienes)',
  ],
  [
    'interview_invite',
    5,
    '(estas|estarias|tienes|tendrias|esta|tendria) ~ (libre|disponible|disponibilidad|hueco) ~ (el|la|para|esta|este)',
  ],
  ['interview_invite', 4, `(te|le) (viene|vendria|va|iria) bien ~ (el )?${weekday}`],

  ['timeline_update', 4, '(diremos|dire|decimos|contaremos|contare|sabremos|sabras|sabra) ~ (algo|resultado|decision|novedades|mas)'],
  [
    'timeline_update',
    5,
    '(antes de*|a finales|semana que viene|proxima semana|esta semana|a mas tardar|como muy tarde) ~~ (diremos|dire|sabras|sabra|tendras (noticias|una respuesta|respuesta|novedades)|tendra (noticias|una respuesta|respuesta|novedades)|daremos|contestaremos|comunicaremos|resolveremos|escribire|escribiremos)',
  ],
  ['timeline_update', 4, '(nos|aun|todavia) ~ (queda|quedan|falta|faltan) ~ (entrevista*|candidat*|person*|por ver|por entrevistar)'],

  [
    'on_hold',
    5,
    '(congelad*|paralizad*|parad*|bloquead*|suspendid*) ~ (contrataciones|proceso|presupuesto|vacante|incorporaciones|seleccion)',
  ],
  [
    'on_hold',
    5,
    '(proceso|seleccion|vacante|busqueda) ~ (queda|esta|permanece|sigue) ~ (en pausa|parad*|paralizad*|suspendid*|en espera|congelad*)',
  ],

  [
    'offer',
    5,
    '(queremos|quiero|gustaria|encantaria) que (te unas|se una|te incorpores|se incorpore|trabajes (con nosotros|aqui)|formes parte de(l| nuestro) equipo|forme parte de(l| nuestro) equipo)',
  ],
  [
    'offer',
    5,
    '(adjunto|adjunta|adjuntamos|anexo|anexamos) ~ (carta|contrato|oferta|propuesta) ~ (condiciones|oferta|laboral|firm*|incorporacion|economica)',
  ],
  ['offer', 3, '(firmar|firmes|firme|firmad*|aceptacion) ~ (carta|contrato|oferta)|bienvenid* (al equipo|a bordo)'],
  ['offer', 4, '(carta (de )?oferta|propuesta (economica|de incorporacion|de contrato))'],
  ['offer', 2, '(contrato indefinido|euros brutos|brutos anuales)'],

  ['assessment', 4, '(prueba|ejercicio|reto|caso) (practic*|tecnic*)'],
  ['assessment', 5, '(adjunt*|te envio|te enviamos|te mando|te mandamos|le enviamos) ~ (prueba|ejercicio|reto|caso|test)'],
  [
    'info_request',
    5,
    '(que|cual*) ~ (banda salarial|expectativa*|pretension*|salario|sueldo) ~ (tienes|esperas|buscas|tiene|espera|son|seria)',
  ],
  ['info_request', 5, '(cuando|a partir de cuando) (podrias|podria|puedes) (empezar|incorporarte|incorporarse|comenzar)'],
  ['info_request', 5, '(falta|faltan|necesitamos) ~ (documento*|titulo|certificado*|dni|copia|referencias|vida laboral)'],
  ['human_reply', 2, '(de nada|sin problema|no hay problema|gracias a ti|cualquier (duda|cosa))'],
  [
    'job_alert',
    5,
    'no has (terminado|completado|finalizado|enviado) ~ (inscripcion|candidatura|solicitud|postulacion)|(inscripcion|candidatura|solicitud|postulacion) ~ (sin terminar|a medias|incompleta)',
  ],
  ['applied', 1, '(tu|su) (candidatura|solicitud|postulacion|inscripcion)'],

  // A time that stands.
  [
    'interview_confirmed',
    4,
    `(nos vemos|hablamos|quedamos|te esperamos|le esperamos|nos encontramos|te veo) ~ (el )?(${weekday}|a las|dia)`,
  ],
  ['interview_confirmed', 3, '(segunda|tercera|ultima) (ronda|entrevista|fase)'],
  [
    'application_confirmation',
    5,
    '(candidatura|solicitud|postulacion|inscripcion) ~~ (en nuestras manos|nos ha llegado|ha llegado|nos llego|con nosotros)',
  ],
  ['job', 1, '(expectativa* salarial*|titulo universitario|prueba tecnica|contrataciones|incorporacion)'],

  // Whom they took.
  [
    'rejection',
    5,
    '(hemos|han|se ha|he) (fichado|contratado|cogido|elegido|seleccionado|incorporado) a (un|una|otro|otra|alguien) ~ (chic*|person*|candidat*|companer*|profesional|perfil|que)',
  ],
  ['rejection', 5, '(cerramos|cerrar|cerramos ya) aqui ~ (participacion|proceso|candidatura)'],
  ['rejection', 5, '(hay|existen|habia) ~ (perfiles|candidat*|personas) mas (ajustad*|adecuad*|cercan*|afines|alinead*)'],
  ['rejection', 2, 'no ~ (traer*|tener|dar*) (mejores|buenas) noticias'],
  // It is yours.
  ['offer', 5, '(puesto|trabajo|plaza) es (tuyo|tuya|suyo|suya|para ti|para usted)'],
  ['offer', 4, '(devuelv*|devolv*|mand*|envi*|reenvi*) ~ firmad*'],
  ['offer', 4, '(mando|envio|enviamos|mandamos|adjunto) ~ contrato'],
  // It does not happen.
  ['interview_cancelled', 5, `${talk} ~~ ~ no ~ (celebrarse|realizarse|tener lugar|hacerse|llevarse a cabo)`],
  [
    'interview_rescheduled',
    4,
    `no (podre|puedo|podremos|podemos|voy a poder|vamos a poder) ~ (hacer*|atender*|tener|mantener|asistir|estar) ~ ${talk}`,
  ],
  ['interview_rescheduled', 4, `(la|lo|nos la) (dejamos|pasamos|cambiamos|movemos) ~ (para|al|a) (el )?${weekday}`],
];
