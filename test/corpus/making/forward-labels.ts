/** The words of the forwarding programs, by the language they are set to. */
const labels: Readonly<Record<string, readonly [from: string, sent: string, date: string, to: string, subject: string, colon: string]>> = {
  en: ['From', 'Sent', 'Date', 'To', 'Subject', ':'],
  de: ['Von', 'Gesendet', 'Datum', 'An', 'Betreff', ':'],
  fr: ['De', 'Envoyé', 'Date', 'À', 'Objet', ' :'],
  es: ['De', 'Enviado', 'Fecha', 'Para', 'Asunto', ':'],
  pt: ['De', 'Enviada em', 'Data', 'Para', 'Assunto', ':'],
  it: ['Da', 'Inviato', 'Data', 'A', 'Oggetto', ':'],
  nl: ['Van', 'Verzonden', 'Datum', 'Aan', 'Onderwerp', ':'],
};

export const appleStart: Readonly<Record<string, string>> = {
  en: 'Begin forwarded message:',
  de: 'Anfang der weitergeleiteten Nachricht:',
  fr: 'Début du message réexpédié :',
  es: 'Inicio del mensaje reenviado:',
  pt: 'Início da mensagem reencaminhada:',
  it: 'Inizio messaggio inoltrato:',
  nl: 'Begin doorgestuurd bericht:',
};

export const thunderbirdStart: Readonly<Record<string, string>> = {
  en: 'Forwarded Message',
  de: 'Weitergeleitete Nachricht',
  fr: 'Message transféré',
  es: 'Mensaje reenviado',
  pt: 'Mensagem encaminhada',
  it: 'Messaggio inoltrato',
  nl: 'Doorgestuurd bericht',
};

export const outlookPrefix: Readonly<Record<string, string>> = { en: 'FW', de: 'WG', fr: 'TR', es: 'RV', pt: 'ENC', it: 'I', nl: 'FW' };

export const originalMessage: Readonly<Record<string, string>> = {
  en: 'Original message',
  de: 'Ursprüngliche Nachricht',
  fr: "Message d'origine",
  es: 'Mensaje original',
  pt: 'Mensagem original',
  it: 'Messaggio originale',
  nl: 'Oorspronkelijk bericht',
};

export const labelsIn = (language: string) => labels[language] ?? (['From', 'Sent', 'Date', 'To', 'Subject', ':'] as const);
export const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
