import { foldWord } from '../header-dates/months.ts';

/** What a line between a note and a mail below it says: that the mail is forwarded, or only that it is an older one (Outlook prints it above replies too). */
export type Marker = { readonly says: 'forwarded' | 'older'; readonly client?: string };

/** Lines that clients print above a forwarded mail, without their dashes; client first. Several clients share a phrase: the dashes tell them apart. */
const forwarded: Readonly<Record<string, readonly string[]>> = {
  apple: [
    'Begin forwarded message',
    'Anfang der weitergeleiteten Nachricht',
    'Anfang der weitergeleiteten E-Mail',
    'Début du message réexpédié',
    'Début du message transféré',
    'Inicio del mensaje reenviado',
    'Inizio messaggio inoltrato',
    'Início da mensagem reencaminhada',
    'Início da mensagem encaminhada',
    'Begin doorgestuurd bericht',
    'Start på videresendt besked',
    'Videresendt melding',
    'Vidarebefordrat mejl',
    'Välitetty viesti alkaa',
    'Början på vidarebefordrat brev',
    'Začátek přeposílané zprávy',
    'Začiatok preposlanej správy',
    'Początek przekazywanej wiadomości',
    'Továbbított levél kezdete',
    'Începe mesajul redirecționat',
    'Započni proslijeđenu poruku',
    'Začetek posredovanega sporočila',
    'Начало переадресованного сообщения',
    'Початок листа, що пересилається',
    'İleti başlangıcı',
    'Έναρξη προωθημένου μηνύματος',
    'תחילת ההודעה שהועברה',
    'بداية الرسالة المعاد توجيهها',
    'بدء الرسالة المعاد توجيهها',
    '転送されたメッセージ',
    '以下是转发的邮件',
    '开始转发的邮件',
    '開始轉寄郵件',
    '以下為轉寄的郵件',
    '전달된 메시지의 시작',
    '전달된 메시지',
    'Bắt đầu thư được chuyển tiếp',
    'Mulai pesan terusan',
    'Inici del missatge reenviat',
  ],
  mailmate: ['Forwarded message'],
  '': [
    'Forwarded Message',
    'Fwd.Msg',
    'Forwarded mail',
    'Forwarded e-mail',
    'Weitergeleitete Nachricht',
    'Weitergeleitete E-Mail',
    'Message transféré',
    'Message transmis',
    'Courriel transféré',
    'Mensaje reenviado',
    'Messaggio inoltrato',
    'Mensagem encaminhada',
    'Mensagem reencaminhada',
    'Doorgestuurd bericht',
    'Videresendt meddelelse',
    'Videresendt melding',
    'Vidarebefordrat meddelande',
    'Vidarebefordrat mejl',
    'Edelleenlähetetty viesti',
    'Välitetty viesti',
    'Přeposlaná zpráva',
    'Preposlaná správa',
    'Przekazana wiadomość',
    'Wiadomość przesłana dalej',
    'Treść przekazanej wiadomości',
    'Továbbított üzenet',
    'Továbbított levél',
    'Mesaj redirecționat',
    'Mesaj transmis',
    'Proslijeđena poruka',
    'Prosleđena poruka',
    'Posredovano sporočilo',
    'Пересылаемое сообщение',
    'Перенаправленное сообщение',
    'Пересланное сообщение',
    'Переслане повідомлення',
    'Перенаправлене повідомлення',
    'Препратено съобщение',
    'Прослеђена порука',
    'İletilen İleti',
    'İletilmiş Mesaj',
    'Προωθημένο μήνυμα',
    'Edastatud kiri',
    'Pārsūtītā ziņa',
    'Persiųstas laiškas',
    'הודעה שהועברה',
    'רسالة معاد توجيهها',
    'رسالة معاد توجيهها',
    'الرسالة المعاد توجيهها',
    'پیام فورواردشده',
    'メッセージを転送',
    '転送メッセージ',
    '转发的邮件',
    '转发邮件信息',
    '轉寄的郵件',
    '전달된 메일',
    '전달 메시지',
    'Thư được chuyển tiếp',
    'Pesan terusan',
    'Pesan yang diteruskan',
    'Missatge reenviat',
    'अग्रेषित संदेश',
    'ข้อความที่ส่งต่อ',
    'Áframsent skeyti',
  ],
};

/** Outlook, Samsung, GMX, IONOS, QQ, 163, Fastmail and others print these above forwards and replies alike. */
const older: readonly string[] = [
  'Original Message',
  'Original message',
  'Original email',
  'Original Appointment',
  'Ursprüngliche Nachricht',
  'Originalnachricht',
  'Original-Nachricht',
  'Ursprünglicher Termin',
  "Message d'origine",
  'Message original',
  'Message d’origine',
  'Mensaje original',
  'Messaggio originale',
  'Mensagem original',
  'Missatge original',
  'Oorspronkelijk bericht',
  'Origineel bericht',
  'Oprindelig meddelelse',
  'Original meddelelse',
  'Opprinnelig melding',
  'Ursprungligt meddelande',
  'Originalmeddelande',
  'Alkuperäinen viesti',
  'Původní zpráva',
  'Pôvodná správa',
  'Wiadomość oryginalna',
  'Oryginalna wiadomość',
  'Eredeti üzenet',
  'Mesaj original',
  'Izvorna poruka',
  'Originalna poruka',
  'Izvirno sporočilo',
  'Исходное сообщение',
  'Оригинальное сообщение',
  'Вихідне повідомлення',
  'Оригинално съобщение',
  'Orijinal Mesaj',
  'Özgün İleti',
  'Orijinal İleti',
  'Αρχικό μήνυμα',
  'הודעה מקורית',
  'الرسالة الأصلية',
  '元のメッセージ',
  'Original Mail',
  '原始邮件',
  '原始郵件',
  '原邮件',
  '邮件原件',
  '원본 메시지',
  '원본 메일',
  'Thư gốc',
  'Pesan asli',
  'Algne kiri',
];

const phrases = new Map<string, Marker>();
for (const phrase of older) phrases.set(foldWord(phrase), { says: 'older' });
for (const [client, lines] of Object.entries(forwarded)) {
  for (const line of lines)
    if (!phrases.has(foldWord(line))) phrases.set(foldWord(line), { says: 'forwarded', ...(client ? { client } : {}) });
}

/** As written: an accent may be a character of its own. */
const longestPhrase = 2 * Math.max(...[...phrases.keys()].map((phrase) => phrase.length));
/** A longer line is prose. */
const longestMarker = 120;

/** Reads one line, quote marks already off. Dashes, equals signs or a colon may frame the phrase. */
export function readMarker(line: string): Marker | undefined {
  if (line.length > longestMarker) return undefined;
  const framed = /^[\s*_]*([-=_~#]{3,})/.exec(line)?.[1];
  const known = line
    .split(/[-=_~]{3,}/)
    .map((part) => phraseOf(part.replace(/^[\s*_#/|>]+|[\s*_#/|:：]+$/g, '')) ?? phraseBefore(part))
    .find((marker) => marker !== undefined);
  if (!framed) return known && (known.says === 'older' || !known.client) && !/[:：]\s*\**\s*$/.test(line) ? bareMarker(line, known) : known;
  if (known) return { ...known, ...clientByFrame(framed, known, line) };
  // Lotus Notes: "----- Forwarded by Jane Doe/ACME on 03/10/2026 -----"; also any unknown phrase between dashes.
  if (/forwarded by|weitergeleitet von|transféré par/i.test(line)) return { says: 'forwarded', client: 'notes' };
  return undefined;
}

/** What is folded grows no longer, but for ligatures; no phrase has one. */
function phraseOf(words: string): Marker | undefined {
  return words.length > longestPhrase ? undefined : phrases.get(foldWord(words));
}

/** "Forwarded Message / Fwd.Msg": a phrase in two tongues. */
function phraseBefore(part: string): Marker | undefined {
  if (!/[/|]/.test(part)) return undefined;
  const [first] = part.split(/[/|]/);
  return first && first !== part ? phraseOf(first.trim()) : undefined;
}

/** Without dashes or colon a phrase is a marker only when it is all that stands on the line. */
function bareMarker(line: string, marker: Marker): Marker | undefined {
  return phrases.has(foldWord(line.trim())) ? marker : undefined;
}

function clientByFrame(frame: string, marker: Marker, line: string): { readonly client: string } | object {
  if (marker.says === 'older') return frame.startsWith('=') ? { client: 'zoho' } : {};
  if (frame.startsWith('=')) return { client: 'zoho' };
  if (frame.length === 5) return { client: 'yahoo' };
  if (frame.length === 7) return { client: 'proton' };
  if (frame.length === 8) return { client: 'thunderbird' };
  if (frame.length === 10) return /message -{9,10}\s*$/i.test(line) ? { client: 'gmail' } : { client: 'hubspot' };
  return {};
}

/** A rule line: Outlook's underscores, Roundcube's and mutt's dashes. */
export function isRule(line: string): boolean {
  return /^[\s*]*[-_=—–─]{3,}[\s*]*$/.test(line);
}

/** Beginnings of a subject that say "forwarded", of Outlook in its languages, Gmail, Yahoo and others. */
const forwardPrefix =
  /^(?:fwd?|fw|wg|tr|rv|i|vs|vb|vl|pd|enc|İLT|i̇lt|ilt|redir|trans|doorst|továbbítás|továbbított|videresend|fs|προωθ|πρθ|הועבר|转发|轉寄|转寄|轉發|転送|전달|fyi|إعادة توجيه|reenv|res-enc|edelleenlähetys|przekaz|přepos)(?:\[\d+\])?\s?\.?\s*[:：]/iu;
const replyPrefix =
  /^(?:re|aw|antw?|rép|sv|res|rif|r|odp|vá|ynt|απ|σχετ|vast|hå|回复|回覆|답장|返信|השב|رد|ответ|відп|отг|ats|bls|atb|yan)(?:\[\d+\])?\s?\.?\s*[:：]/iu;
const tag = /^\[[^\]]{1,40}\]\s*|^\(?(?:external|extern|externe)\)?\s*[:：]?\s+/iu;

/** Longest chain of prefixes looked at: stops a subject of nothing but "Re:". */
const mostPrefixes = 20;

/** Takes the leading prefixes of a subject apart: `Re: [EXTERNAL] Fwd: Hello` is a reply and a forward of `Hello`. */
export function readSubject(subject: string): {
  readonly forwarded: boolean;
  readonly reply: boolean;
  readonly bare: string;
  readonly inner: string;
} {
  let rest = subject.replace(/\s+/g, ' ').trim();
  let [isForwarded, reply] = [false, false];
  let inner: string | undefined;
  for (let count = 0; count < mostPrefixes; count++) {
    const forward = forwardPrefix.exec(rest);
    const prefix = forward ?? replyPrefix.exec(rest) ?? tag.exec(rest);
    if (!prefix) break;
    if (prefix.index !== 0 || prefix[0].length === 0) break;
    if (!forward && inner !== undefined) break;
    if (forward) isForwarded = true;
    else if (!tag.test(prefix[0])) reply = true;
    rest = rest.slice(prefix[0].length).trim();
    if (forward) inner = rest;
  }
  return { forwarded: isForwarded, reply, bare: rest, inner: inner ?? rest };
}
