/** How and where: a meeting link, a phone number to dial, an address. */
export type MeetingPlace = {
  readonly mode: 'phone' | 'video' | 'onsite' | 'unknown';
  readonly link?: string;
  readonly place?: string;
  readonly phone?: string;
};

/** Mode, link, place and phone number of a stretch of text. `links`: addresses behind link words in its HTML. */
export function readMeetingPlace(text: string, links: readonly string[] = []): MeetingPlace {
  const link = meetingLink(text) ?? meetingLink(links.join('\n')) ?? labelledLink(text);
  const phone = phoneToDial(text);
  const place = placeIn(text);
  const mode = modeOf(text, link, place, phone);
  return {
    mode,
    ...(link && mode !== 'onsite' ? { link } : {}),
    ...(place && mode !== 'video' && mode !== 'phone' ? { place } : {}),
    ...(phone && mode !== 'onsite' ? { phone } : {}),
  };
}

/** The first address of a known meeting service; with its scheme, even where the mail left it out. */
export function meetingLink(text: string): string | undefined {
  const part = text.slice(0, maxScanned);
  const found = meetingServices.test(part) ? meetingHosts.exec(part)?.[0].replace(/[.,;:!?'")\]]+$/, '') : undefined;
  if (!found) return undefined;
  return /^https?:/i.test(found) ? found : `https://${found}`;
}

/** `Video call: https://…` of a service that only the employer knows. */
function labelledLink(text: string): string | undefined {
  const part = text.slice(0, maxScanned);
  return (/http/i.test(part) ? labelled.exec(part) : undefined)?.groups?.link?.replace(/[.,;:!?'")\]]+$/, '');
}

const labelled =
  /\b(?:video ?(?:call|conference|meeting|interview|link|chat)?|meeting link|link to (?:the )?(?:call|meeting|interview)|join(?: here| the call| link| the meeting| meeting)?|videokonferenz|videogespräch|einwahl(?:link)?|link zum (?:gespräch|meeting|termin|interview)|lien (?:de (?:la )?)?(?:visio\p{L}*|réunion|connexion)|visio\p{L}*|videollamada|enlace|videochamada|link da (?:chamada|reunião|entrevista)|videochiamata|link (?:del|al|per il|alla|per la) (?:colloquio|videochiamata|chiamata)|videogesprek|link naar het gesprek)\s{0,2}[:–-]\s{0,3}(?<link>https?:\/\/[^\s<>"')\]]{4,400})/iu;

/** The `href`s of an HTML body, decoded where they are only HTML-escaped. */
export function hrefsOf(html: string): string[] {
  const links: string[] = [];
  for (const match of html.slice(0, maxHtmlScanned).matchAll(/\bhref\s{0,3}=\s{0,3}["']?(https?:[^"'\s>]{3,600})/gi)) {
    if (match[1]) links.push(match[1].replaceAll('&amp;', '&'));
    if (links.length >= 100) break;
  }
  return links;
}

/** Enough for every real mail; a body of links only would otherwise be scanned for each session. */
const maxScanned = 20_000;
const maxHtmlScanned = 200_000;

/** Services whose links are meetings (their own documentation), not pages about meetings. */
const meetingHosts =
  /(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){0,3}(?:zoom\.us\/(?:j|my|w|s)\/|zoom\.com\/j\/|teams\.microsoft\.com\/(?:l\/meetup-join|meet)\/?|teams\.live\.com\/meet\/|meet\.google\.com\/[a-z]|webex\.com\/(?:meet|join|[a-z0-9-]{1,60}\/j\.php)|whereby\.com\/|gotomeeting\.com\/join\/|meet\.goto\.com\/|bluejeans\.com\/\d|meet\.jit\.si\/|chime\.aws\/\d|app\.chime\.aws\/|around\.co\/r\/|meet\.ringcentral\.com\/|hirevue\.com\/|app\.coderpad\.io\/|join\.skype\.com\/|meet\.lync\.com\/)[^\s<>"'\])]{0,400}/i;

/** One of these stands in every link of {@link meetingHosts}, which looks for a host behind each letter. */
const meetingServices =
  /zoom\.|teams\.|meet\.|webex\.|whereby\.|gotomeeting\.|bluejeans\.|chime\.|around\.co|hirevue\.|coderpad\.|join\.skype/i;

const onsiteWords =
  /\b(?:on-?site|in[- ]person|at our (?:\w+ )?(?:office|offices|headquarters|hq|studio|campus|site)|our (?:\w+ )?office (?:is|in|at)|ask for \w+ at (?:the )?reception|at reception|visitor parking|building \d+|room \d+\b|nella nostra sede|nel nostro ufficio|in ufficio da noi|dans notre bureau|en nuestra oficina|em nosso escritório|vor ort|in unserem (?:büro|hause)|in unseren räumen|dans nos (?:locaux|bureaux)|sur place|en nuestras oficinas|presencial|no nosso escritório|in sede|presso la nostra|in presenza|op (?:ons )?kantoor|op locatie)\b/i;
const videoWords =
  /\b(?:video ?(?:call|interview|conference|chat|meeting|link)?|zoom|whereby|jitsi|gotomeeting|bluejeans|google meet|microsoft teams|ms teams|teams[- ](?:meeting|call|link|termin)|(?:over|via|on|by|per|über|mit|par|sur|por|em|su|in|con|met) (?:teams|meet)\b|skype|webex|virtual(?:ly)?|online[- ](?:interview|meeting|gespräch)|videokonferenz|videogespräch|videoanruf|visio(?:conférence)?|videollamada|videoconferencia|videochamada|videoconferência|videochiamata|videocall|videogesprek|remote interview)\b/i;
const phoneWords =
  /\b(?:phone|telephone|by phone|call you (?:at|on)|(?:will|'ll|to) (?:call|ring|phone) you|call from|on the number you gave|at the number you gave|give you a (?:call|ring)|rufe? (?:sie|dich) an|dial[- ]in|telefon(?:isch|at|interview|gespräch)?|telefongespräch|par téléphone|entretien téléphonique|por teléfono|telefónic[ao]|llamada|por telefone|telefônic[ao]|telefonica(?:mente)?|telefonicamente|telefonisch)\b/i;

function modeOf(text: string, link: string | undefined, place: string | undefined, phone: string | undefined): MeetingPlace['mode'] {
  const onsite = onsiteWords.test(text);
  if (onsite && !link) return 'onsite';
  if (link) return 'video';
  if (videoWords.test(text)) return 'video';
  if (phone || phoneWords.test(text)) return place && onsite ? 'onsite' : 'phone';
  return place ? 'onsite' : 'unknown';
}

/** A number the owner will be called at or should dial; never one from a signature. */
function phoneToDial(text: string): string | undefined {
  const words =
    /\b(?:call(?:ing)? you (?:at|on)|dial(?:[- ]?in)?(?: number)?:?|phone(?: number)?:|telefon(?:nummer)?:|téléphone\s?:|teléfono:|telefone:|telefoon:|rufe[nt]? sie unter)\s{0,3}(\+?[\d(][\d ().\-/]{6,20}\d)/i;
  return words.exec(text.slice(0, maxScanned))?.[1]?.trim();
}

function placeIn(text: string): string | undefined {
  const part = text.slice(0, maxScanned);
  const labelled =
    /^[ \t>*•\-–📍🏢]{0,6}(?:location|where|address|place|venue|interview location|ort|adresse|treffpunkt|lieu|lugar|dirección|ubicación|local|endereço|luogo|indirizzo|sede|locatie|adres)\*{0,2}\s?:\*{0,2}\s{0,3}([^\n]{4,160})$/imu.exec(
      part,
    )?.[1];
  if (labelled && !meetingHosts.test(labelled) && !videoWords.test(labelled) && !phoneWords.test(labelled))
    return labelled.replaceAll('*', '').trim();
  return streetAddress
    .exec(part)?.[0]
    .replace(/[\s,.]+$/, '')
    .replace(/ (?:in|à|en|em|te|a) (?=\p{Lu}\S+$)/u, ', ');
}

/** A house number with a street word, and the city behind it: the shape of US, British, German and Romance addresses. */
const streetAddress =
  /(?:(?<![:.\d])\b\d{1,5}[a-z]? (?![AaPp]\.?[Mm])(?:[A-ZÀ-Ž0-9][\p{L}\p{N}.'-]{0,20} ){1,4}(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Way|Square|Sq|Place|Pl|Plaza|Court|Ct|Parkway|Pkwy|Highway|Hwy|Terrace|Quay|Row|Wharf)\b\.?|\b[A-ZÄÖÜ][\p{L}.-]{1,30}(?:straße|strasse|str\.|allee|platz|weg|damm|ufer|gasse|straat|laan|gracht|plein)\s\d{1,4}[a-z]?\b|(?<![:.\d])\b\d{1,4}(?:,)? (?:rue|avenue|boulevard|place|quai|calle|avenida|via|viale|piazza|rua)\s(?:[\p{L}'-]{1,20} ?){1,5}|\bGran Vía,?\s\d{1,4}\b|\b(?:Calle|Avenida|Paseo|Plaza|Carrer|Corso|Largo|Praça|Via|Viale|Piazza|Rua)\s(?:[\p{L}'-]{1,20} ){0,4}[\p{L}'-]{1,20},?\s\d{1,4}\b)(?:(?:,\s?|\s(?:in|à|en|em|te|a)\s)(?:\d{4,5}\s)?[A-ZÀ-Ž][\p{L}'-]{1,20}(?: [A-ZÀ-Ž][\p{L}'-]{1,20}){0,2}(?:,\s?[A-Z]{2}(?:\s\d{5})?)?)?/u;
