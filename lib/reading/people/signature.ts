import { foldWord } from '../header-dates/months.ts';

/** Words that close a mail, with or without a name behind them on the same line. By language: en de fr es pt it nl da no sv fi pl cs sk hu ro hr ru uk tr el he ar ja zh ko. */
const closings: readonly string[] = [
  'best',
  'best regards',
  'best wishes',
  'all the best',
  'kind regards',
  'kindest regards',
  'warm regards',
  'warmest regards',
  'warmly',
  'regards',
  'with regards',
  'sincerely',
  'yours sincerely',
  'sincerely yours',
  'yours truly',
  'yours faithfully',
  'yours',
  'respectfully',
  'cheers',
  'thanks',
  'many thanks',
  'thank you',
  'thanks again',
  'thanks so much',
  'thank you so much',
  'thank you very much',
  'thanks and regards',
  'thanks & regards',
  'thank you and best regards',
  'with kind regards',
  'with best regards',
  'with appreciation',
  'talk soon',
  'cordially',
  'looking forward',
  'best of luck',
  'good luck',
  'br',
  'rgds',
  'kr',
  'mit freundlichen grüßen',
  'mit freundlichem gruß',
  'mit besten grüßen',
  'mit herzlichen grüßen',
  'freundliche grüße',
  'beste grüße',
  'viele grüße',
  'liebe grüße',
  'herzliche grüße',
  'schöne grüße',
  'grüße',
  'mfg',
  'lg',
  'vg',
  'hochachtungsvoll',
  'vielen dank',
  'danke',
  'cordialement',
  'bien cordialement',
  'très cordialement',
  'sincères salutations',
  'salutations distinguées',
  'bien à vous',
  'meilleures salutations',
  'cdt',
  'merci',
  'belle journée',
  'bonne journée',
  'saludos',
  'un saludo',
  'saludos cordiales',
  'un cordial saludo',
  'atentamente',
  'cordialmente',
  'gracias',
  'muchas gracias',
  'atenciosamente',
  'cumprimentos',
  'com os melhores cumprimentos',
  'melhores cumprimentos',
  'abraços',
  'um abraço',
  'obrigado',
  'obrigada',
  'att',
  'saudações',
  'cordiali saluti',
  'distinti saluti',
  'un cordiale saluto',
  'a presto',
  'grazie',
  'saluti',
  'met vriendelijke groet',
  'met vriendelijke groeten',
  'vriendelijke groet',
  'groeten',
  'hartelijke groet',
  'mvg',
  'bedankt',
  'venlig hilsen',
  'med venlig hilsen',
  'mange hilsner',
  'de bedste hilsner',
  'hilsen',
  'vennlig hilsen',
  'med vennlig hilsen',
  'mvh',
  'vh',
  'med vänlig hälsning',
  'med vänliga hälsningar',
  'vänliga hälsningar',
  'hälsningar',
  'bästa hälsningar',
  'hej då',
  'tack',
  'ystävällisin terveisin',
  'terveisin',
  'parhain terveisin',
  'kiitos',
  'pozdrawiam',
  'z poważaniem',
  'z wyrazami szacunku',
  'serdecznie pozdrawiam',
  'dziękuję',
  's pozdravem',
  's přátelským pozdravem',
  's pozdravom',
  'děkuji',
  'ďakujem',
  'üdvözlettel',
  'tisztelettel',
  'köszönettel',
  'cu stimă',
  'cu respect',
  'toate cele bune',
  'mulțumesc',
  'lijep pozdrav',
  's poštovanjem',
  'srdačan pozdrav',
  'lep pozdrav',
  'с уважением',
  'с наилучшими пожеланиями',
  'всего доброго',
  'з повагою',
  'з найкращими побажаннями',
  'с уважение',
  'поздрави',
  'saygılarımla',
  'saygılarımızla',
  'iyi çalışmalar',
  'teşekkürler',
  'με εκτίμηση',
  'φιλικά',
  'ευχαριστώ',
  'בברכה',
  'תודה',
  'מברכת',
  'مع أطيب التحيات',
  'مع التحية',
  'تحياتي',
  'شكرا',
  'با احترام',
  '敬具',
  'よろしくお願いいたします。',
  '以上',
  '此致',
  '谢谢',
  '祝好',
  '感謝',
  '감사합니다',
  '감사합니다.',
  'trân trọng',
  'hormat saya',
  'salam',
  'terima kasih',
];
const bareClosing = (line: string) => foldWord(line.replace(/[\s,.!;:、，。！–-]+$/u, '').replace(/^[\s*_]+|[*_]+$/g, ''));
const closingSet = new Set(closings.map(bareClosing));
const mostClosingWords = 6;

/** "Sent from my iPhone" and its like, in the languages that print it. */
const sentFrom =
  /^(?:sent from (?:my |outlook|yahoo|proton|mail|samsung|the )|get outlook for|sent via |von meinem .{1,30} gesendet|gesendet (?:von|mit|über)|envoyé (?:de|depuis) |enviado desde |enviado (?:do|de|a partir) |inviato da(?:l)? |verstuurd vanaf|verzonden (?:vanaf|met)|skickat från|sendt fra|lähetetty |wysłane z |odesláno z |odoslané z |küldve |отправлено (?:с|из)|надіслано |από το .{1,30} μου|iphone から|从我的|發自我的|发自我的|나의 .{1,20}에서 보냄)/iu;

/** Legal and bulk footers. Their wordings vary, their beginnings do not. */
const footer =
  /^(?:confidentiality|disclaimer|this (?:e-?mail|message|communication)(?: and any)?[^.]{0,80}(?:confidential|intended|privileged)|the information (?:contained )?in this|diese (?:e-?mail|nachricht) (?:enthält|kann|ist)|ce (?:message|courriel)[^.]{0,60}confidentiel|este (?:mensaje|correo|e-?mail|mensagem)[^.]{0,60}confiden|unsubscribe|to unsubscribe|you (?:are receiv|receiv)|manage (?:your )?(?:preferences|notifications)|view (?:this )?(?:email )?in (?:your )?browser|if you (?:no longer|do not) wish to receive|©|copyright \(?c|please consider the environment|abmelden|se désabonner)/iu;

/** Signatures are short lines; a longer one is prose. */
const longestSignatureLine = 110;
const mostSignatureLines = 18;
/** Only the end of a mail is looked at. */
const mostTail = 60;

/** Splits what a person wrote from how they signed it. `body` ends before the closing words, `signature` begins with them; either may be empty. */
export function splitSignature(text: string): { readonly body: string; readonly signature: string } {
  const lines = text.split('\n');
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  for (let index = Math.max(0, end - mostTail); index < end; index++) {
    const line = (lines[index] ?? '').trim();
    if (!startsSignature(line) || !isTail(lines.slice(index + 1, end), line)) continue;
    return { body: lines.slice(0, index).join('\n').trimEnd(), signature: lines.slice(index, end).join('\n').trim() };
  }
  return { body: text.trimEnd(), signature: '' };
}

function startsSignature(line: string): boolean {
  // RFC 3676 4.3: dash dash blank; mail readers drop the blank.
  return line === '--' || line === '—' || /^_{2,}$/.test(line) || isClosing(line) || sentFrom.test(line) || footer.test(line);
}

function isClosing(line: string): boolean {
  if (line === '' || line.length > 60) return false;
  const bare = bareClosing(line);
  if (closingSet.has(bare)) return bare.split(' ').length <= mostClosingWords;
  // "Best regards, Jane" and "Thanks, Jane Doe"
  const [first, second] = [bare.slice(0, bare.indexOf(',')), bare.slice(bare.indexOf(',') + 1)];
  return bare.includes(',') && closingSet.has(first.trim()) && second.trim().split(/\s+/).length <= 4;
}

/** Whether everything behind the first line looks like name, title, telephone and small print. */
function isTail(lines: readonly string[], first: string): boolean {
  if (footer.test(first) || sentFrom.test(first)) return true;
  let count = 0;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (footer.test(line)) return true;
    count++;
    if (count > mostSignatureLines || line.length > longestSignatureLine || isSentence(line)) return false;
  }
  return true;
}

/** Seven words that end like a sentence, or ten that do not. */
function isSentence(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (/https?:\/\/|www\.|@/.test(line)) return words > 14;
  return /[.?!]$/.test(line) ? words >= 7 : words >= 12;
}
