/** Words by which somebody takes a time that the other named. Patterns over folded text: lower case, no accents. */

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const hour = '(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?|noon)';
const named = `(?:that|this|it|(?:the|that|this) (?:time|slot|date|day)|${day}|${hour})`;

/** Said of the time itself, or in place of it; who says so has it in their calendar. */
export const agreeingWords = new RegExp(
  [
    // English
    `\\b(?:works?|suits?|fits?)\\b.{0,30}\\b(?:for (?:me|us)|me|us|my (?:schedule|calendar|end|side))\\b`,
    `\\b${named}(?:,? (?:(?:${day}|${hour}|at|on|the|et|ct|pt|mt|est|edt|cst|cdt|pst|pdt|gmt|bst|cet)\\b ?){0,5})? ?(?:(?:all |both )?(?:works?|suits?)|(?:is|would be|sounds|looks|will be) (?:absolutely |totally |perfectly |very )?(?:fine|good|great|perfect|ok|okay|ideal|wonderful))\\b`,
    `\\b(?:that|this|it)(?:['’]s| is) (?:absolutely |perfectly )?(?:fine|perfect|great|confirmed|ideal)\\b`,
    `\\b(?:sounds (?:good|great|perfect|fine|wonderful|like a plan))\\b`,
    `\\bi(?:['’]ll| will| shall) be there\\b|\\bi (?:can|will|could) (?:make|attend|join|come|do) (?:it|that|this|then|on|at|${day}|${hour})`,
    `\\b(?:i(?:['’]d| would) (?:like|be (?:happy|glad|delighted|pleased)) to|(?:i['’]m |i am )?(?:happy|glad|delighted|pleased) to|i (?:hereby |gladly |happily )?|this is to|just to|writing to|let me) ?(?:confirm|accept)\\b(?! (?:receipt|that i have (?:received|applied)|the offer|your offer|the (?:job|position|role)))`,
    `^(?:hi|hello|dear|great|perfect|yes|thanks|thank you)?[^.?!\\n]{0,30}\\bconfirm(?:ed|ing)\\b(?! (?:receipt|the offer))`,
    `\\bsee you (?:then|there|both then|all then|on|at|tomorrow|next|${day}|in)\\b`,
    `\\b(?:count me in|i am in|(?:you are|it is|we are) (?:all )?(?:set|booked|on) for)\\b`,
    `\\byes,? (?:please|that|this|it|${day}|${hour}|i (?:can|am|would|will))\\b`,
    // German
    '\\bpasst (?:mir|uns|bei mir|gut|perfekt|prima|wunderbar|sehr gut|hervorragend)\\b|\\b(?:termin|zeit|uhrzeit|das|tag) .{0,25}\\bpasst\\b|\\bbestatige (?:ich|den|hiermit|gern\\w?)|\\bich bestatige\\b|\\bnehme .{0,50}\\b(?:gern\\w? )?(?:wahr|an)\\b|\\b(?:bin|komme) (?:ich )?(?:gern\\w? )?(?:dabei|vorbei|um|am|zu)\\b|\\bbis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag)\\b|\\beinverstanden\\b|\\bin ordnung\\b',
    // French
    "\\b(?:me|nous) conv(?:ient|iendrait)\\b|\\bconvient (?:parfaitement|tres bien)\\b|\\bje (?:vous )?confirme\\b|\\bje serai (?:present|la|au rendez)|\\bc'est (?:parfait|note|entendu)\\b|\\bentendu\\b|\\bd'accord pour\\b|\\ba (?:lundi|mardi|mercredi|jeudi|vendredi)\\b",
    // Spanish, Portuguese, Italian, Dutch
    '\\bme (?:va|viene|queda|parece) (?:muy |perfectamente )?(?:bien|perfecto|perfectamente)\\b|\\bconfirmo\\b|\\balli estare\\b|\\bnos vemos\\b|\\bde acuerdo\\b',
    '\\b(?:para mim (?:esta|funciona)|fica (?:otimo|bem|perfeito)|combinado|estarei (?:la|presente))\\b',
    "\\b(?:(?:mi )?va (?:benissimo|bene)|confermo|ci saro|d'accordo per)\\b",
    '\\b(?:schikt|past|komt) (?:me|mij|het me|het mij|goed|prima)\\b|\\b(?:bevestig (?:ik|graag)|ik bevestig|ik ben er|tot dan|is akkoord)\\b',
  ].join('|'),
);

/** Weaker: where a job seeker answers an invitation and says no more, it is taken. */
export const lookingForward =
  /\blook(?:ing)? forward to (?:it|then|(?:meeting|speaking|talking|seeing|chatting|connecting|our|the)\b)|\bi(?:'m| am) (?:available|free) (?:then|at that time|on|at)\b|\bfreue mich (?:auf|sehr auf|schon auf)\b|\b(?:au plaisir de|je me rejouis de)\b|\bkijk (?:er)?naar uit\b/;

/** Who says one of these has not agreed, whatever else they say. */
export const refusingWords =
  /\b(?:unfortunately|afraid|(?:can ?not|can['’]?t|could ?n['’]?t|won['’]?t|unable|not (?:able|available|free|possible|work|suit|make)|does ?n['’]?t|do not|don['’]?t)\b(?! (?:wait|hesitate|need|mind|have (?:any )?(?:questions|problem)))|conflict\w{0,3}|clash\w{0,3}|instead|(?:another|different|other|alternative|earlier|later) (?:time|day|date|slot|option|hour)|reschedul\w{1,3}|postpone\w?|would prefer|i prefer|withdraw\w{0,5}|no longer|declin\w{1,3}|if not|unless|tentativ\w{1,3}|let me (?:check|get back)|i will (?:check|get back|let you know)|(?:check|get back to you|let you know) (?:my|whether|if|by|later|soon)|leider|nicht|anderer?[nmrs]? (?:termin|uhrzeit|tag|zeit)|verschieben|malheureusement|ne (?:peux|pourrai|suis)|autre (?:date|creneau|horaire|jour)|lamentablemente|no (?:puedo|podre)|otr[oa] (?:fecha|hora|dia)|infelizmente|nao (?:posso|poderei)|outr[oa] (?:dia|horario|data)|purtroppo|non (?:posso|potro)|altr[oa] (?:giorno|orario|data)|helaas|niet|ander (?:moment|tijdstip|dag))\b/;
