import { datePhrasesOf, dayFirstIn, readDate } from '../../reading/dates/dates.ts';
import type { ReadingKind } from '../../reading/reading.ts';
import { lineOf } from '../../search/mails/posting.ts';
import type { Owner } from '../../search/owner/owner.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Command, CommandOf } from './command.ts';
import type { When } from './read-when.ts';
import { plainOf } from './read-word.ts';

/** A company or a role is a line at most; a proof point is a sentence. */
const longestName = 100;
const longestFact = 200;
const mailbox = /[^\s@<>(),;:"[\]]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}/gi;

/** Labels of corrections by language: en | de | fr | es | pt | it | nl. */
const labels = {
  company:
    'company|employer|firm|organi[sz]ation|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|compañía|azienda|società|bedrijf|werkgever',
  role: 'role|position|job|job title|title|stelle|rolle|position|poste|emploi|puesto|cargo|vaga|função|ruolo|posizione|functie|vacature',
} as const;
const correction = new RegExp(
  `^(?:(?:the|it s|its|correct|right|correction)\\s+)?(?:(${labels.company})|(${labels.role}))(?:\\s*[:=]\\s*|\\s+(?:is|should be|was|ist|est|es|é|è)(?:\\s*:)?\\s+)(\\S.*)$`,
  'iu',
);

/** `company: Acme`, `role is Data Analyst`, `company: Acme, role: Data Analyst`. */
export function readCorrection(line: string): Command | undefined {
  const parts = line.slice(0, 300).split(new RegExp(`\\s*[,;]\\s*(?=(?:${labels.company}|${labels.role})\\s*[:=])`, 'iu'));
  const said: { company?: string; role?: string } = {};
  for (const part of parts) {
    const found = correction.exec(part.trim());
    const name = found?.[3] && tidyName(found[3]);
    if (!found || !name) return undefined;
    if (found[1] !== undefined) said.company = name;
    else said.role = name;
  }
  return { word: 'correct', ...said };
}

function tidyName(text: string): string | undefined {
  const name = text
    .replace(/["“”„«»*_`<>]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:not .{1,60}? but|called)\s+/i, '')
    .replace(/[\s,;:.!]+$/, (end) => (/(?:^|\s)\p{L}{2,4}\.$/u.test(text.trim()) && end === '.' ? '.' : ''))
    .trim();
  return name === '' || name.length > longestName || name.includes('?') ? undefined : name;
}

/** `to: Ann Lee <ann@x.example>` anywhere; a bare name and address, on one line or two, where K03 asked for it. Never the owner's own address. */
export function readContact(
  lines: readonly string[],
  sent: SentMail | undefined,
  owner: Pick<Owner, 'addresses' | 'captureAddress'>,
): Command | undefined {
  const [first = '', second = ''] = lines;
  const named = /^(?:send (?:it )?)?(?:to|contact|write to|an|à|a|para|aan)\s*:\s*(.+)$/i.exec(first.slice(0, 300))?.[1];
  const asked = sent?.followUps.some(({ kind, to }) => kind === 'contact_prompt' || to === 'owner') ?? false;
  const written = named ?? (asked ? (first.includes('@') ? first : second.includes('@') ? `${first} ${second}` : undefined) : undefined);
  const person = written === undefined ? undefined : personIn(written, owner);
  return person?.address === undefined
    ? undefined
    : { word: 'contact', address: person.address, ...(person.name !== undefined && { name: person.name }) };
}

/** `add Maria Weber, maria@x.example`, `also Maria Weber <maria@x.example>`, `add Maria Weber`. */
export function readAddition(line: string, owner: Pick<Owner, 'addresses' | 'captureAddress'>): Command | undefined {
  const found =
    /^(?:(add|ajoute[rz]?|añad[ea]|agrega|adiciona[r]?|aggiungi|voeg toe|hinzufügen|ergänze)|also|and|plus|auch|aussi|también|também|anche|ook)\b\s*:?\s+(?:met |with )?(\S.{1,200})$/i.exec(
      line.slice(0, 300),
    );
  if (!found?.[2]) return undefined;
  const person = personIn(found[2], owner);
  if (person?.address !== undefined)
    return { word: 'add', address: person.address, ...(person.name !== undefined && { name: person.name }) };
  // Without an address only what looks like a name is one.
  const name = found[2].replace(/[.,;!]+$/, '').trim();
  return found[1] !== undefined &&
    /^(?:\p{Lu}[\p{L}.'’-]{0,30})(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|de|da|van|von|der|den|la|le)){1,4}$/u.test(name)
    ? { word: 'add', name }
    : undefined;
}

function personIn(
  written: string,
  owner: Pick<Owner, 'addresses' | 'captureAddress'>,
): { readonly name?: string; readonly address?: string } | undefined {
  if (written.length > 300) return undefined;
  // "Jane <mailto:j@x.example>", and HTML that prints an address twice.
  const addresses = [...new Set((written.match(mailbox) ?? []).map((address) => address.replace(/^mailto:/i, '')))];
  const [address] = addresses;
  if (!address || addresses.length > 1) return undefined;
  const own = address.toLowerCase();
  if (owner.addresses.includes(own) || own.replace(/\+[^@]*/, '') === owner.captureAddress.toLowerCase()) return undefined;
  const name = written
    .replaceAll(address, ' ')
    .replace(/mailto:|[<>()[\]"“”,;:]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name.split(' ').length > 6 || /\b(?:please|not|do|is|write|also|and|send)\b/i.test(name)) return undefined;
  return { address, ...(name && { name }) };
}

/** `applied: Acme, Data Analyst, 3 Oct`, `applied to Acme as Data Analyst`, `I applied for Data Analyst at Acme yesterday`. */
export function readApplied(line: string, { today, owner }: When): Command | undefined {
  const told =
    /^(?:i(?:'ve|’ve| have)? (?:just )?)?(?:applied|application|beworben|bewerbung|postulé|candidature|apliqué|candidatura|candidato|gesolliciteerd|sollicitatie)\b(.{2,240})$/iu.exec(
      line.trim(),
    )?.[1];
  if (told === undefined || told.includes('?')) return undefined;
  const address = told.match(mailbox)?.[0];
  const parts = told
    .replace(address ?? '\u0000', ' ')
    .replace(/[<>()]/g, ' ')
    .replace(/^\s*:?\s*/, '')
    .replace(/\b(?:today|heute)\b/gi, ' ')
    .split(/\s*[,;]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const dated = parts.map((part) => dayIn(part, today, owner));
  const on = dated.find((day) => day?.whole)?.on ?? dated.find((day) => day !== undefined)?.on;
  const named = parts.flatMap((part, index) =>
    dated[index]?.whole
      ? []
      : [
          dated[index]
            ? part
                .slice(0, dated[index].at)
                .replace(/\s+on$/i, '')
                .trim()
            : part,
        ],
  );
  const found = namesIn(named, told);
  if (!found) return undefined;
  const company = tidyName(found.company);
  const role = found.role === undefined ? undefined : tidyName(found.role);
  if (company === undefined) return undefined;
  return {
    word: 'applied',
    company,
    ...(role !== undefined && { role }),
    ...(on !== undefined && { on }),
    ...(address !== undefined && { address }),
  };
}

function namesIn(parts: readonly string[], told: string): { readonly company: string; readonly role?: string } | undefined {
  const [first = '', ...rest] = parts;
  const forAt = /^(?:for|als|comme|como|come)\s+(?:the |a |an )?(.{2,90}?)\s+(?:at|with|bei|chez|en|na|presso|bij)\s+(.{2,90})$/i.exec(
    first,
  );
  if (forAt?.[1] && forAt[2]) return { role: forAt[1].replace(/ (?:position|role|job)$/i, ''), company: forAt[2] };
  const atAs =
    /^(?:to|at|with|bei|chez|en|na|presso|bij|a)\s+(.{2,90}?)\s+(?:as|for|als|comme|como|come|pour)\s+(?:the |a |an )?(.{2,90})$/i.exec(
      first,
    );
  if (atAs?.[1] && atAs[2]) return { company: atAs[1], role: atAs[2].replace(/ (?:position|role|job)$/i, '') };
  const at = /^(?:to|at|with|bei|chez|presso|bij)\s+(.{2,90})$/i.exec(first);
  const company = at?.[1] ?? (/^\s*:/.test(told) ? first : undefined);
  if (company === undefined || company === '') return undefined;
  return { company, ...(rest[0] !== undefined && { role: rest[0].replace(/^(?:as|for|als)\s+(?:an? )?/i, '') }) };
}

/** A day not after today that a part of the line names. */
function dayIn(
  part: string,
  today: string,
  owner: When['owner'],
): { readonly on: string; readonly whole: boolean; readonly at: number } | undefined {
  const yesterday = /\b(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren)\b/i.exec(part);
  if (yesterday) {
    const on = readYesterday(today);
    return { on, whole: yesterday[0].length === part.length, at: yesterday.index };
  }
  if (!/\d/.test(part)) return undefined;
  const phrase = datePhrasesOf(part, today, { pastDays: 120, dayFirst: dayFirstIn(owner.timeZone, owner.language) }).find(
    ({ kind, days }) => kind === 'day' && days !== undefined,
  );
  const on = phrase?.days?.first.toString();
  if (!phrase || on === undefined || on > today) return undefined;
  return { on, whole: part.replace(/^(?:on|am|le|el|em|il|op)\s+/i, '').length <= phrase.end - phrase.start + 1, at: phrase.start };
}

function readYesterday(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return day > 1 ? `${today.slice(0, 8)}${String(day - 1).padStart(2, '0')}` : (readDate('1', today) ?? `${year}-${month}-${day}`);
}

/** `fact: cut reporting time by half`, `no fact: cut reporting`. */
export function readFact(line: string): CommandOf<'fact'> | undefined {
  const found =
    /^(no |not a |remove |delete |drop |forget |kein |streiche |pas de |supprime[rz]? )?(?:(?:the |my )?(?:fact|proof point|strength)|fakt|stärke|fait|dato|fato|fatto|feit)\s*:\s*(\S.{2,600})$/i.exec(
      line.trim(),
    );
  const text = found?.[2]?.replace(/\s+/g, ' ').trim();
  if (text === undefined || text.length > longestFact || (found?.[1] === undefined && text.length < 5)) return undefined;
  return { word: 'fact', text, ...(found?.[1] !== undefined && { gone: true as const }) };
}

/** `posting: turn tickets into clear reports`: a line of it, in its own words. */
export function readPosting(line: string): Command | undefined {
  const said =
    /^(?:(?:the )?(?:posting|job ad|job description)|ausschreibung|stellenanzeige|annonce|anuncio|annuncio|anúncio|vacaturetekst)\s*:\s*(\S.{4,400})$/i.exec(
      line.trim(),
    )?.[1];
  const text = said === undefined ? undefined : lineOf(said);
  return text === undefined ? undefined : { word: 'posting', line: text };
}

/** `same as Acme, Data Analyst`; `Acme Corp is the same as Acme`; `not Acme`. */
export function readSameOrNot(line: string): Command | undefined {
  const written = line
    .slice(0, 300)
    .replace(/["“”„«»]/g, '')
    .replace(/[\s.!]+$/, '')
    .trim();
  const same =
    /^(?:(.{2,80}?)\s+)?(?:(?:it |this |that )?(?:is|are|was)\s+)?(?:the\s+)?(?:same|identical)(?: (?:one|application|job|role|position|thing))?\s+(?:as|with|to|like)\s*:?\s+(?:the (?:one|application) (?:at|with|for|to)\s+)?(.{2,100})$/i.exec(
      written,
    ) ??
    /^()(?:merge(?: (?:it|this))? with|belongs to|this belongs to|it belongs to|goes with|dasselbe wie|gleich wie|gehört zu|même que|la même que|lo mismo que|o mesmo que|stesso di|hetzelfde als)\s*:?\s+(.{2,100})$/i.exec(
      written,
    );
  if (same?.[2] !== undefined) {
    const of = same[1]?.replace(/^(?:it|this|that|this one|it is|this is|that is|they are)$/i, '').trim();
    return { word: 'same', as: same[2], ...(of && { of }) };
  }
  const not =
    /^(?:(?:this|it|that)(?:'s|’s| is)? )?(?:not|nicht|pas|niet)\s*:?\s+(?:for |about |from |at |the same as |an? application (?:at|to) |für |von )?(.{2,80})$/i.exec(
      written,
    )?.[1];
  if (not === undefined || /[?]/.test(not) || not.split(' ').length > 6 || notNames.test(not)) return undefined;
  return { word: 'not', of: not };
}

/** What follows "not" in a sentence, where an application would follow in a command. */
const notNames =
  /^(?:yet|now|sent|sure|really|interested|today|tomorrow|ready|done|needed|necessary|available|possible|good|true|right|ok|okay|me|my|mine|i|we|you|it|this|that|so|too|very|any|going|happy|to|quite|heard|a|an|the)\b/i;

/** What a mail can be said to be, in the words of our questions and of everyday. */
const kindWords: readonly (readonly [RegExp, ReadingKind])[] = [
  [/^(?:rejection|refusal|no|decline|turn-?down|absage|refus|rechazo|recusa|rifiuto|afwijzing)$/, 'rejection'],
  [/^(?:offer|job offer|angebot|offre|oferta|offerta|aanbod)$/, 'offer'],
  [
    /^(?:invitation|invite|interview invitation|invitation to an interview|einladung|entretien|invitación|convite|invito|uitnodiging)$/,
    'interview_invite',
  ],
  [
    /^(?:confirmation|receipt|acknowledg(?:e)?ment|confirmation of my application|application confirmation|bestätigung|eingangsbestätigung|accusé de réception|confirmación|confirmação|conferma|bevestiging)$/,
    'application_confirmation',
  ],
  [/^(?:answer|reply|human reply|normal reply|mere answer|antwort|réponse|respuesta|resposta|risposta|antwoord)$/, 'human_reply'],
  [/^(?:request|question|request for information|anfrage|demande|solicitud|pedido|richiesta|verzoek)$/, 'info_request'],
  [/^(?:test|assessment|assignment|take-?home|coding test|task|aufgabe|épreuve|prueba|teste|prova|opdracht)$/, 'assessment'],
  [/^(?:on hold|hold|freeze|hiring freeze|pausiert|en pause)$/, 'on_hold'],
  [
    /^(?:spam|advertising|an? ad|newsletter|marketing|job alert|not job related|unrelated|nothing|not about (?:a|my) job|werbung|publicité|publicidad|publicidade|pubblicità|reclame)$/,
    'not_job_related',
  ],
];

/** `this is a rejection`, `it was an offer`, `this is not a rejection`, `das ist eine Absage`. */
export function readKind(line: string): Command | undefined {
  const found =
    /^(?:(?:no|nein|non)[,.]? )?(?:(?:this|that|it|the mail|this mail|das|dies|es|cest|c est|esto|isto|è|questo|dit|dat)(?:s|'s|’s)? ?(?:(?:is|was|ist|war|es|é|è|reads as|means)(?!\p{L}))?|(?=not an? ))\s*(actually |really |in fact |just |only |eigentlich )?(not |n[o']t |nicht |kein(?:e)? |pas |geen )?(?:an?|the|eine?|une?|una?|um|uma|een)? ?(.{2,40})$/u.exec(
      plainOf(line),
    );
  const what = found?.[3];
  if (!found || what === undefined) return undefined;
  const kind = kindOf(what);
  if (kind === undefined)
    return /not (?:about|related)|unrelated/.test(plainOf(line)) && found[2] && /^(?:about (?:a|my) job|job related|related)/.test(what)
      ? { word: 'kind', kind: 'not_job_related' }
      : undefined;
  return { word: 'kind', kind, ...(found[2] !== undefined && { isNot: true as const }) };
}

function kindOf(words: string): ReadingKind | undefined {
  return kindWords.find(([pattern]) => pattern.test(words.replace(/^(?:an?|the|eine?|une?|una?) /, '').trim()))?.[1];
}
