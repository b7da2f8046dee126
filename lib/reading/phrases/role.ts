import { type LazyPattern, lazyPattern } from '../patterns/lazy-pattern.ts';

/** A wording around a role's name; the group `role` holds it. Weight 3 names it alone. */
export type RoleWording = { readonly weight: number; readonly around: LazyPattern };

const noun = '(?:positions?|roles?|openings?|opportunity|vacancy|job|posting|course|internship(?= (?:at|with|position|role))|requisition)';
/** Where an open-ended role stops. */
const stop =
  '(?=\\s+(?:(?:(?:am|den|le|el|il|op|on|para|pour|per|no dia|dia) )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|lundi|mardi|mercredi|jeudi|vendredi|samedi|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday|saturday)|(?:le|el|il|op|am) \\d{1,2}|at|with|bei|beim|chez|presso|bij|within|position|role|opening|opportunity|vacancy|job|posting|has|have|is|was|were|will|are|and (?:are|we|would|for|your|I|the|have|will)|we|through|via|based|located|here|that|which|who|from|through|below|above|team at|on (?:\\d+|the|our)|in (?:our|the|unser\\p{L}*|\\p{Lu}\\p{L}*)|for (?:the|our|a|an|\\p{Lu}\\p{L}*)|im|in der|entschieden|aufgrund|und|hat|haben|ist|wurde|wird|nicht|leider|an|aan|anzubieten|anbieten|besetzt|erhalten|eingegangen|não|nao|no ha|ya|y (?:la|lo|nos|te|le|se|hemos|estamos|tu|su|ha)|ha|fue|será|è|e (?:la|lo|ci|abbiamo|siamo|il)|non|et (?:nous|votre|avons|vous|a)|ne|n[\\u0027’](?:a|est|ont|avait)|liegt|stellt|en (?:we|wij|hebben|zullen|je|uw)|niet|hebben|heeft|wordt|werd|en|em|na|no|da|do|e (?:o|a|os|as|gost|est|conf|temos)\\p{L}*|está|esta|ya (?:está|esta)|foi|fue|chegou|chegaram|ci è|è arrivat\\p{L}*|stands|tomorrow|today|this|next|starting|ha|a (?:été|retenu|bien|attiré|suscité)|nous|vous|correspond|au sein|dans|et|nella|nel|è|is|van)(?![\\p{L}])|[.!?](?:\\s|$)|[,;:](?:\\s|$)|\\s[|/]\\s|\\n|$|\\s*\\((?:req|job|ref|id|r\\d))';
const body = '(?<role>[\\p{L}\\p{N}.(/\\[][^\\n!?]{1,90}?)';

/** In texts. Sources: receipts and declines of the applicant-tracking systems, letter templates in each language. */
export const roleInText: readonly RoleWording[] = [
  { weight: 3, around: lazyPattern(`\\bshortlisted for(?: the| an?| our)?\\s+${body}${stop}`, 'giu') },
  { weight: 3, around: lazyPattern(`\\b(?:our|the|following|this) (?:role|position|opening|vacancy)\\s*:\\s*${body}${stop}`, 'giu') },
  {
    weight: 1.5,
    around: lazyPattern(`\\b(?:for|to) (?:the|our)\\s+(?<role>\\p{Lu}[^\\n!?;:]{1,80}?)${stop}`, 'gu'),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:the|our|an?|your|this|open)\\s+(?<role>[\\p{L}\\p{N}.(/](?:(?!\\s(?:the|our|an?|your|this)\\s)[^\\n!?;:]){1,90}?)\\s+${noun}\\b`,
      'giu',
    ),
  },
  {
    weight: 2,
    around: lazyPattern(
      `\\b(?:interest in|applying (?:to|for)(?: the)?|apply (?:to|for)|applied (?:to|for)|application (?:to|for)|regarding)\\s+(?<role>\\p{Lu}[^\\n!?;:]{1,80}?)\\s+${noun}\\b`,
      'gu',
    ),
  },
  {
    weight: 3.5,
    around: lazyPattern(
      `\\b(?<!current |previous |former |present |last )(?:position|role|post|job|vacancy|title|opening|internship|place)s? (?:of|as)(?: an?| the|:)?\\s+${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      String.raw`(?:^|\n)[\s•*·>-]{0,12}(?:position(?: title| applied for)?|role|job(?: title)?|title|vacancy|opening|stelle|poste|intitulé|puesto|vacante|vaga|cargo|posizione|ruolo|functie|vacature)\s*:\s*(?<role>[^\n]{2,90})`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    around: lazyPattern(
      `\\b(?:your|my|an|the|this) application (?:for|to|as)(?: the| an?| our| position of| role of)?\\s+${body}${stop}`,
      'giu',
    ),
  },
  { weight: 2.5, around: lazyPattern(`\\b(?:appl(?:y|ying|ied)) (?:for|to|as)(?: the| an?| our)?\\s+${body}${stop}`, 'giu') },
  {
    weight: 2.5,
    around: lazyPattern(
      `\\b(?:interview|onsite|on-site|panel|screen|round|conversation|call|chat|assessment|offer|opening|submission|resume|cv|consideration|considered|selected|search|hiring|recruiting|looking) for(?: the| an?| our| your)?\\s+(?:position of\\s+)?${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    around: lazyPattern(`\\b(?:interest in|candidacy for|application to|candidate for)(?: the| an?| our)?\\s+${body}${stop}`, 'giu'),
  },
  {
    weight: 2.5,
    around: lazyPattern(
      `\\b(?:opportunity|opening|position|role|vacancy)(?: that)? (?:we|they) (?:currently )?have (?:open )?(?:for|as) an?\\s+${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      String.raw`(?:^|\n)[ \t]*(?:(?:job|req|requisition|position|posting) )?id\s?[:#]?\s?[A-Z]{0,4}-?\d{3,12}\s?[-–:]\s?(?<role>\p{Lu}[^\n]{2,90})`,
      'giu',
    ),
  },
  { weight: 2, around: lazyPattern(`\\bas (?:an?|our|the|our new)\\s+${body}${stop}`, 'giu') },
  {
    weight: 3,
    around: lazyPattern(
      String.raw`(?:submitted an application for|application for|following position|following role|applied for)\s*:\s*\n?\s*(?:position:\s*)?(?<role>[^\n]{2,90}?)(?=\s+with\s|\s+at\s|,\s*\w+\d|\n|$)`,
      'giu',
    ),
  },
  // Workday: `Job Application: NAME - 69073 ROLE on 01/19/2026`.
  {
    weight: 3.5,
    around: lazyPattern(String.raw`Job Application: [^\n-]{2,60} - (?:[A-Z]{0,4}-?\d+\s+)?(?<role>[^\n]{2,90}?) on \d`, 'gu'),
  },
  {
    weight: 3,
    around: lazyPattern(`\\bjoin (?:us|our team|\\p{Lu}[^\\n.,;:!?]{1,30}?) as (?:an? |our (?:new )?|the )?${body}${stop}`, 'gu'),
  },
  // "For the care assistant interview", "your Night Porter application": a profession, or it says too little.
  {
    weight: 2.2,
    around: lazyPattern(`\\b(?:the|your|our)\\s+(?<role>[\\p{L}][^\\n.,!?;:]{2,60}?)\\s+(?:interview|application|vacancies)\\b`, 'gu'),
  },
  // German.
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:Bewerbung|beworben|bewerben|Stelle|Position|Tätigkeit|Anstellung|Rolle|Funktion|Praktikum|Job)(?: bei [^\\n]{1,40}?)? (?:als|des|der|zum|zur)\\s+(?:einer? )?${body}${stop}`,
      'gu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:für|um|auf) (?:die|unsere|Ihre|eine|deine) (?:ausgeschriebene |offene |vakante )?(?:Stelle|Position|Rolle|Vakanz|Funktion)(?: als| des| der| eine[sr])?\\s*[:„"]?\\s*${body}["“]?${stop}`,
      'gu',
    ),
  },
  // French, Spanish, Portuguese, Italian, Dutch.
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:poste|offre|stage|fonction|candidature (?:au|pour le) poste|alternance) (?:de |d['’]|: ?|en tant que )${body}${stop}`,
      'giu',
    ),
  },
  { weight: 2, around: lazyPattern(`\\b(?:en tant que|en qualité de)\\s+${body}${stop}`, 'giu') },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:puesto|posición|posicion|vacante|cargo|plaza|oferta(?: de (?:empleo|trabajo))?)(?: de| para| como|:)?\\s+(?!de |para |en )${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:vaga|cargo|posição|oportunidade|função)(?: de| para| como|:)?\\s+(?!de |para |em |na |no )${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:posizione|ruolo|candidatura per|offerta per)(?: di| da| come|:| la posizione di| il ruolo di)?\\s+(?!di |da |per )${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:candidat[oa]|candidarti|candidarsi|candidatura|proporti|proporle) (?:come|per il ruolo di|per la posizione di)\\s+${body}${stop}`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:candidatura|solicitud|postulación|inscrição) (?:para|a|à|ao|como|a la vacante de|al puesto de|para a vaga de)\\s+(?=\\p{Lu})${body}${stop}`,
      'gu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:proceso|selección|processo|proceso de selección|processo seletivo|selezione) (?:de|para|per)\\s+(?=\\p{Lu})${body}${stop}`,
      'gu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(
      `\\b(?:unas|una|incorpores|incorpore|incorporarte|incorporarse|contratarte|contar contigo|integrar|contratar)\\b[^\\n.,;:!?]{0,40}? como\\s+${body}${stop}`,
      'gu',
    ),
  },
  { weight: 3, around: lazyPattern(`\\b(?:werken|slag|starten|beginnen) als\\s+${body}${stop}`, 'gu') },
  { weight: 3, around: lazyPattern(`\\b(?:functie|positie|vacature|rol|baan)(?: van| als|:)?\\s+(?!van |als |bij )${body}${stop}`, 'giu') },
  {
    weight: 2.5,
    around: lazyPattern(
      `\\b(?:sollicitatie|solliciteren|gesolliciteerd)(?: bij [^\\n]{1,30}?)? (?:als|op|voor)(?: de functie(?: van)?)?\\s+${body}${stop}`,
      'giu',
    ),
  },
];

/** In subjects, where the role often stands bare between separators. */
export const roleInSubject: readonly RoleWording[] = [
  {
    weight: 3.5,
    around: lazyPattern(
      String.raw`\b(?:vaga|puesto|vacante|posición|posição|posizione|ruolo|poste|functie|vacature) (?:de |di |van |als |d['’])(?<role>\p{L}[^|:]{1,80}?)(?=\s+(?:en|em|na|no|chez|presso|bij)\b|\s+[-–—|]\s|\s*$)`,
      'giu',
    ),
  },
  {
    weight: 3,
    around: lazyPattern(String.raw`\bfor your (?<role>\p{Lu}[^|:]{1,80}?) (?:[Aa]pplication|[Ii]nterview|[Cc]andidacy)\s*$`, 'gu'),
  },
  {
    weight: 3,
    around: lazyPattern(
      String.raw`\b(?:application|applying|applied|apply|interest|interview|assessment|test|offer|update|invitation|opportunity|bewerbung|candidature|candidatura|sollicitatie|consideration|scheduled|challenge|position|call|screen|employment)s?\b[^|:]{0,30}? (?:for|to|in|as|als|für|fur|pour|au poste de|para|per|voor|as an?)(?: the| our| an?| your| position of| role of| position as| die stelle(?: als)?| le poste de| el puesto de| a vaga de)?\s+(?<role>\p{L}[^|]{1,90}?)(?=\s+(?:at|with|position|role|opening|job|vacancy|bei|chez|bij|presso|en|em|na|no|before|has)\b|\s*[|]|\s\/\s|$)`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    around: lazyPattern(
      String.raw`\b(?:application|bewerbung|candidature|candidatures?(?: via)? indeed|candidatura|interview|offer|invitation|reminder|rescheduled|confirmation|cancell?ed|cancellation|update|follow[- ]?up|employment|assessment|entrevista|entretien|colloquio|position|role|interview with|test|challenge|questionnaire|scheduled)(?: received| update| status| confirmation)?\s*(?::|-|–|—|\|)\s*(?<role>\p{L}[^|]{1,90}?)(?=\s+(?:at|with|bei|chez|bij|presso|position|role)\b|\s*[|]|\s\/\s|$)`,
      'giu',
    ),
  },
  { weight: 2, around: lazyPattern(String.raw`(?:^|[|:–—-]\s+)(?<role>\p{L}[^|:]{2,80}?),? (?:at|with|bei|chez|bij|presso) \p{L}`, 'giu') },
  {
    weight: 2,
    around: lazyPattern(
      String.raw`(?:^|[|:–—]\s+|\s-\s+|, )(?<role>\p{L}[^|:]{2,80}?)(?= (?:position|role|opening|application|interview)\b|\s*$)`,
      'giu',
    ),
  },
];

/** Numbers that name the opening, not the candidate. */
export const requisitionWordings: readonly LazyPattern[] = [
  lazyPattern(String.raw`\((?<id>20\d\d[-/]\d{3,6})\)`, 'gu'),
  lazyPattern(
    String.raw`\b(?:job|req(?:uisition)?|position|posting|vacancy|opening|job ref|reference|ref|stellen|kennziffer|referenz|stellennummer|jobnummer|référence|referencia|referência|riferimento|vacaturenummer)(?:\s*(?:id|no|nr|number|code|nummer|numéro|número|ref(?:erence)?|#))*\.?\s*[:#=-]?\s*(?<id>(?:[A-Z]{1,5}[-_ ]?)?\d[\w-]{2,18})\b`,
    'giu',
  ),
  lazyPattern(String.raw`\((?<id>(?:REQ|JR|R|ID|Job)[-_ ]?\d{3}[\w-]*)\)`, 'gu'),
  lazyPattern(String.raw`\b(?<id>(?:JR|REQ|R)[-_]?\d{4}[\w-]*)\b`, 'gu'),
  lazyPattern(String.raw`\b(?<id>\d{5,7}BR)\b`, 'gu'),
  lazyPattern(String.raw`Job Application: [^\n-]{2,60} - (?<id>[A-Z]{0,4}-?\d{3,})\s`, 'gu'),
];
