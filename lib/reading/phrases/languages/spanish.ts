import type { Wording } from '../wording.ts';

const talk = '(entrevista*|reunion|llamada|videollamada|conversacion|cita|charla)';
const papers = '(solicitud|candidatura|postulacion|curriculum|cv|hoja de vida|aplicacion)';

/** Spanish. Sources: receipts and declines of InfoJobs, Bumeran, Computrabajo, Hiring Room; HR guides' templates of Spain and Latin America. Accents are folded away. */
export const spanish: readonly Wording[] = [
  [
    'rejection',
    5,
    '(continuo|continua|continuara|continuaremos|seguiremos|seguimos|avanzamos|avanzo|avanzaremos|sigue|siguio|procedimos) ~ con (otro|otra|otros|otras) (candidat*|perfil*|postulant*|person*|aspirant*)',
  ],
  [
    'rejection',
    5,
    'no ~ (continuar*|seguir*|avanzar*|proceder|proseguir|prosigue|continua|avanza) ~ (con (tu|su|el|la|usted)|en (el|este)|adelante|proceso|candidatura|solicitud|postulacion)',
  ],
  [
    'rejection',
    5,
    'no (has|ha|haya|hemos|fue|fuiste|fueron|ha sido|has sido|resulto) ~ (seleccionad*|elegid*|preseleccionad*|aceptad*|avanzad*|seleccion*|exitosa)',
  ],
  [
    'rejection',
    5,
    '(decidido|optado|elegido|seleccionado|escogido|avanzar|continuar|seguir|inclinado|proceder) ~~ (otro|otra|otros|otras) (candidat*|perfil*|postulant*|person*|aspirant*|profesional*)',
  ],
  ['rejection', 5, '(otro|otra|otros|otras) (candidat*|perfil*|postulant*|aspirant*) ~~ (mas|mejor|ajust*|adecua*|cercan*|se adapt*)'],
  [
    'gone',
    5,
    '(vacante|puesto|posicion|plaza|proceso|oferta|busqueda) ~~ (ha sido|ya ha sido|fue|ya fue|esta|ha quedado|ya esta|se ha) ~ (cubiert*|cerrad*|ocupad*|cancelad*|finalizad*|adjudicad*)',
  ],
  [
    'rejection',
    5,
    '(decidido no|descartad*|desestimad*|rechazad*|no ha prosperado|desestimar|descartar) ~ (continuar|avanzar|seguir|tu|su|la|candidatura|solicitud|proceder|postulacion)',
  ],
  ['rejection', 4, '(no (se ajusta|cumple|encaja|coincide|corresponde)) ~ (con|a|los|el|perfil)'],
  [
    'rejection',
    5,
    '(elegido|escogido|seleccionado|optado por|contratado|decantado por|decidido por) ~ (a )?(alguien|otra persona|una persona (con|que))',
  ],
  ['rejection', 4, 'no (te|le|os|lo|la) ~ (hemos|podemos|vamos a) ~ (seleccionad*|seleccionar|contar|ofrecer|incluir|contratar)'],
  ['rejection', 5, '(retirar|retiramos|rescindir|anular) ~ oferta'],
  ['rejection', 2, '(lamentamos|lamento|sentimos|siento) ~ (informar*|comunicar*|decir*|notificar*|tener que)'],
  ['regret', 1, '(lamentablemente|desafortunadamente|desgraciadamente|lamentamos|por desgracia|lo sentimos)'],
  [
    'farewell',
    1,
    '((mucho|mayor*|todo el|muchos|mucha|mejor*) (exito*|suerte)|exito* en|futuras (oportunidades|vacantes|busquedas|convocatorias)|base de datos|busqueda (de empleo|laboral|profesional)|proximas oportunidades|otras vacantes|tendremos en cuenta)',
  ],

  [
    'on_hold',
    5,
    '(proceso|vacante|puesto|contratacion*|seleccion|busqueda) ~~ (pausa*|en espera|suspendid*|congelad*|aplazad*|pospuest*|en pausa|stand by)',
  ],
  ['on_hold', 5, '(congelacion|congelamiento|suspension) de (las )?contrataciones'],

  [
    'offer',
    5,
    '(complace|complacemos|alegra|placer|gusto|encantad*|felices|grato) ~~ (ofrecer*|oferta (de trabajo|laboral|formal|de empleo)|extender*|propuesta (laboral|economica))',
  ],
  ['offer', 5, '(ofrecer*|ofrecemos|ofrece) (el|la|un|una) (puesto|posicion|plaza|contrato|cargo|empleo|vacante)'],
  ['offer', 5, '(carta|propuesta) (de )?oferta|(oferta (de trabajo|laboral|formal|de empleo)) (para|como|adjunt*|formal)'],
  ['offer', 5, '(ha|has|haber|hemos) ~ (sido )?(seleccionad*|elegid*) (para (el|la|ocupar|cubrir|incorporar*|formar)|como)'],
  ['offer', 4, '(oferta (de trabajo|laboral|formal|de empleo)|carta oferta|propuesta laboral)'],
  ['offer', 2, '(salario (anual|bruto|mensual|base)|sueldo|fecha de incorporacion|periodo de prueba|retribucion|bruto anual)'],
  ['offer', 1, '(felicidades|felicitaciones|enhorabuena|bienvenid*)'],

  ['application_confirmation', 5, `${papers} (recibid*|registrad*|enviad*)`],
  ['application_confirmation', 5, `(hemos recibido|recibimos|recibido|recepcion de|acuse de recibo|confirmamos la recepcion) ~ ${papers}`],
  ['application_confirmation', 5, `${papers} ~ (ha sido|fue|se ha|ha) ~ (recibid*|enviad*|registrad*|completad*|ingresad*)`],
  ['application_confirmation', 4, `(gracias|agradecemos|agradezco) ~~ (${papers}|interes|postular*|aplicar|inscri*|inscripcion)`],
  [
    'application_confirmation',
    3,
    '(revisar*|revisaremos|revision|evaluar*|evaluaremos|analizar*|analizaremos) ~ (tu|su|candidatura*|perfil|solicitud*|cv|curriculum|informacion)',
    'even_if',
  ],
  [
    'application_confirmation',
    3,
    '(nos pondremos en contacto|te contactaremos|le contactaremos|nos comunicaremos|contactaremos)',
    'even_if',
  ],

  ['interview_invite', 5, `(invitar*|invitamos|convocar*|citar*|citacion|invitacion|convocatoria|convocamos|citamos|invitad*) ~~ ${talk}`],
  [
    'interview_invite',
    5,
    `(gustaria|gustaria|queremos|quisieramos|deseamos|querriamos) ~~ (${talk}|conocer*|hablar contigo|hablar con usted|platicar)`,
  ],
  [
    'interview_invite',
    5,
    '(tu|su) disponibilidad|(que dia|que horario*|cuando) ~ (disponib*|podrias|puedes|podria|conviene|tendrias)|(horarios? disponible*|agendar|elegir un horario|reservar una hora)',
  ],
  ['interview_invite', 4, `(agendar|programar|concertar|coordinar|fijar|organizar) ~ ${talk}`],

  [
    'interview_confirmed',
    5,
    `${talk} ~~ (confirmad*|programad*|agendad*|tendra lugar|se realizara|se llevara a cabo|prevista|sera el|fijada|concertada)`,
  ],
  ['interview_confirmed', 5, `(confirmamos|confirmacion|confirmar|recordatorio|recordar*|recordamos) ~~ ${talk}`],
  [
    'interview_confirmed',
    4,
    '(fecha (y hora )?de la entrevista|esperamos verte|te esperamos|le esperamos|datos de la entrevista|detalles de la entrevista)',
  ],

  ['interview_rescheduled', 5, `${talk} ~~ (reprogramad*|aplazad*|pospuest*|cambiad*|movid*|modificad*|postergad*|adelantad*|reagendad*)`],
  [
    'interview_rescheduled',
    5,
    `(reprogramar|reprogramacion|aplazar|posponer|cambiar|mover|postergar|reagendar|cambio de) ~~ (${talk}|fecha|hora|horario)`,
  ],
  ['interview_rescheduled', 4, '(nueva (fecha|hora)|nuevo horario)'],

  ['interview_cancelled', 5, `${talk} ~~ (cancelad*|anulad*|suspendid*|no se realizara|queda cancelada)`],
  ['interview_cancelled', 5, `(cancelar|cancelacion|anular|cancelamos|suspender) ~~ ${talk}`],

  [
    'assessment',
    5,
    '(prueba*|test|evaluacion|examen|ejercicio|cuestionario|caso practico|reto|desafio) ~~ (completar|realizar|realice|complete|completes|hacer|tecnic*|en linea|online|rendir|resolver)',
  ],
  [
    'assessment',
    5,
    '(completar|complete|completes|realizar|realice|realices|hacer|rendir|resolver) ~~ (prueba*|test|evaluacion|examen|ejercicio|cuestionario|caso practico|reto|desafio)',
  ],

  [
    'info_request',
    5,
    '(por favor|podrias|podria|puedes|puede|necesitamos|requerimos|solicitamos|le pedimos|te pedimos|agradeceriamos|favor de) ~~ (enviar*|envie*|envies|facilitar*|proporcionar*|adjuntar|remitir*|completar|complete*|indicar*|responder|confirmar ~ datos|compartir|subir|aportar)',
  ],
  [
    'info_request',
    4,
    '(pretension* (salarial*|economica*|de renta)|expectativa* salarial*|referencias (laborales|profesionales)|documentacion|documentos|informacion adicional)',
  ],

  [
    'timeline_update',
    5,
    '(decision|respuesta|resolucion|resultado*|noticias) ~~ (antes de*|a finales|proxima semana|proximos dias|dentro de|en los|esta semana|a mas tardar|hasta|pronto)',
  ],
  ['timeline_update', 5, '(seguimos|todavia|aun|continuamos) ~~ (evalua*|revisa*|entrevista*|decid*|proceso|analiza*|decision|considera*)'],
  ['timeline_update', 3, '(gracias por (tu|su) paciencia|agradecemos (tu|su) paciencia|demora|retraso|en breve)'],
  ['timeline_update', 4, '(candidatura|participacion|proceso) ~ (sigue|continua|avanza) ~ (activ*|curso|proceso|siguiente)'],

  ['human_reply', 3, '(gracias por (tu|su) (mensaje|correo|respuesta|email|interes en saber)|con gusto|quedo atent*|he reenviado|le paso)'],

  [
    'recruiter_outreach',
    5,
    '(vi|vimos|encontre|encontramos|he visto|hemos visto|revisando) ~ (tu|su) (perfil|linkedin|cv|experiencia|trayectoria)',
  ],
  ['recruiter_outreach', 5, '(tu|su) (perfil|experiencia|trayectoria) ~~ (interes*|encaja*|llamado|llamo|atencion|ajusta)'],
  [
    'recruiter_outreach',
    5,
    '(estarias|estaria|estas|te gustaria|le gustaria|te interesa*|le interesa*) ~ (interesad*|abiert*|conocer|escuchar|saber mas|esta oportunidad|la oportunidad)',
  ],
  [
    'recruiter_outreach',
    4,
    '(mi cliente|nuestro cliente|consultora|soy (reclutador*|recruiter|seleccionador*)|estamos buscando|buscamos (un|una))',
  ],

  [
    'auto_reply',
    5,
    '(respuesta automatica|fuera de la oficina|fuera de oficina|estoy (ausente|de vacaciones)|estare (ausente|fuera|de vuelta|de vacaciones)|ausente hasta|de vacaciones hasta)',
  ],
  ['auto_reply', 3, '(en caso de urgencia|para asuntos urgentes|acceso limitado)'],
  [
    'job_alert',
    5,
    '(alerta* de empleo|nuevas ofertas|ofertas (de empleo )?(para ti|recomendadas|similares|que coinciden)|empleos (para ti|recomendados|nuevos)|nuevos empleos)',
  ],
  ['forwarding_confirmation', 6, '(confirmacion de reenvio|reenviar automaticamente|reenvio automatico|confirmar ~ reenvio)'],
  [
    'life',
    4,
    '(contrasena|tu pedido|su pedido|factura|envio|paquete|reserva|seguro de|prestamo|hipoteca|codigo de verificacion|suscripcion|alquiler|descuento)',
  ],
  [
    'job',
    2,
    '(entrevista*|candidat*|postulacion|vacante|puesto|reclutamiento|seleccion|curriculum|solicitud de trabajo|empleo|recursos humanos)',
  ],
];
