import { clean } from '../rubric/clean.ts';
import type { Language } from '../wording/voice.ts';
import { lowerFirst } from './notes.ts';

/** A stored proof point in the form its sentence needs; `share` is the sample that it says may be shared. */
type Proof = {
  readonly index: number;
  readonly form: 'factPast' | 'factBring' | 'factSelf' | 'factRaw';
  readonly text: string;
  readonly share?: string;
};

/** Adjectives that end like a past tense: "Certified Scrum Master" is no deed, "Trained four colleagues" is one. */
const adjectives =
  /^(?:(?:experienced|skilled|dedicated|based|self-taught|interested|gifted|talented|advanced|chartered)\b|(?:certified|licen[sc]ed|qualified|trained|registered|accredited|educated)\b(?! (?:\d|(?:the|a|an|our|over|more|all|many|several|new|two|three|four|five|six|seven|eight|nine|ten|twelve|staff|colleagues|teams?|people|guests|leads)\b)))/i;
const irregular =
  /^(?:built|cut|led|wrote|ran|won|grew|made|taught|brought|took|held|kept|sold|set up|drove|began|spoke|gave|found|spent|oversaw|rebuilt|put|hired|rewrote|did|got|went|became|bought|drew|sang|sewed|shot|wove|dealt|learnt|redid|beat|bore|chose|fed|fought|flew|hit|laid|left|lent|met|paid|read|rode|saw|sent|shook|stood|swam|told|thought|won|wound)\b/i;

/** The owner's stored facts, at most five, in their own words or narrower ones (2.2); what follows a semicolon is said only if it offers a sample. */
export function proofsOf(facts: readonly string[], language: Language, ownersLanguage: Language): readonly Proof[] {
  return facts.slice(0, 5).flatMap((fact, index): readonly Proof[] => {
    const [main = '', ...rest] = fact.slice(0, 400).split(/;|\.(?=\s)/);
    const text = clean(main, { characters: 160, words: 26 })?.replace(/\.$/, '');
    if (text === undefined) return [];
    if (language !== 'en') return language === ownersLanguage && !soundsEnglish(text) ? [{ index, ...formAbroad(text, language) }] : [];
    if (!isEnglish(text)) return [];
    const share = sampleIn(rest.join(' '));
    return [{ index, ...formOf(text), ...(share !== undefined && { share }) }];
  });
}

function formOf(text: string): Pick<Proof, 'form' | 'text'> {
  if (/^I\b/.test(text)) {
    const after = text.replace(/^I\s+/, '');
    return isDeed(after) ? { form: 'factPast', text: after } : { form: 'factSelf', text };
  }
  if (/^my\b/i.test(text)) return { form: 'factSelf', text: lowerFirst(text) };
  if (isDeed(text)) return { form: 'factPast', text: text.charAt(0).toLowerCase() + text.slice(1) };
  if (
    /^(?:\d+\+?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|over|more than|almost|nearly|about|some|many|several)\b.*\b(?:years?|months?|experience|background|degree|certificate|knowledge)\b/i.test(
      text,
    )
  )
    return { form: 'factBring', text: lowerFirst(text) };
  return { form: 'factRaw', text: lowerFirst(text) };
}

function isDeed(text: string): boolean {
  if (adjectives.test(text)) return false;
  return irregular.test(text) || /^[a-z]{2,}ed\b(?!-)/i.test(text);
}

/** What goes on after "I", where a text tells a deed: "Finished a course" gives "finished a course". */
export function deedIn(text: string): string | undefined {
  const form = formOf(text);
  return form.form === 'factPast' ? form.text : undefined;
}

function sampleIn(text: string): string | undefined {
  const found = /\b(an?\s[^,;.]{3,60}?)\s+(?:may|can)\s+be\s+(?:shared|sent|shown)\b/i.exec(text);
  return clean(found?.[1], { characters: 60, words: 8 })?.replace(/^A/, 'a');
}

/** "… geschrieben" goes on after "ich habe", "Remplacé …" after "j’ai"; what is no such deed stands after a colon. */
function formAbroad(text: string, language: Language): Pick<Proof, 'form' | 'text'> {
  if (language === 'de' && germanDeed.test(text) && !noGermanDeed.test(text)) return { form: 'factPast', text: afterColon(text) };
  if (language === 'fr' && frenchDeed.test(text) && !noFrenchDeed.test(text))
    return { form: 'factPast', text: text.charAt(0).toLowerCase() + text.slice(1) };
  return { form: 'factRaw', text: afterColon(text) };
}

/** A participle at the end, with something before it that was done. */
const germanDeed = /\s(?:\p{Ll}{0,12}ge\p{Ll}{2,20}(?:t|en)|(?:be|ver|er|ent|über|unter)\p{Ll}{2,20}t|\p{Ll}{2,20}iert)$/u;
/** What one is, and what goes with "bin". */
const noGermanDeed =
  /(?:^Ich\b|\s(?:ist|bin|war|wird|wurde|sind|wurden)\s|\s(?:zertifiziert|geprüft|ausgebildet|qualifiziert|spezialisiert|orientiert|interessiert|engagiert|motiviert|strukturiert|geübt|gelernt|gewachsen|\p{Ll}{0,6}gestiegen|\p{Ll}{0,6}gewechselt|geworden|\p{Ll}{0,6}gegangen|\p{Ll}{0,6}gekommen|geblieben|gereist|\p{Ll}{0,3}gezogen|erfahren|begeistert|vertraut|bewandert|versiert|berechtigt|befähigt|erkrankt|beliebt|bekannt|verheiratet|unterwegs)$)/u;
const frenchDeed =
  /^(?:\p{L}{2,20}é|Écrit|Construit|Reconstruit|Conduit|Conçu|Mis|Fait|Repris|Réduit|Tenu|Obtenu|Produit|Ouvert|Appris|Traduit|Soutenu|Suivi|Bâti|Établi|Fourni|Réussi|Rendu|Vendu|Introduit|Élargi|Choisi)\s/u;
/** What one is, and what goes with "je suis". */
const noFrenchDeed =
  /^(?:Passionné|Diplômé|Certifié|Expérimenté|Spécialisé|Motivé|Chargé|Salarié|Employé|Délégué|Associé|Avoué|Retraité|Habitué|Arrivé|Entré|Passé|Resté|Monté|Allé|Tombé|Retourné|Rentré|Né|Qualité|Société|Capacité|Comité|Marché|Côté|\p{L}+(?:ité|été|tié))\s/u;

/** Small words after a colon keep a small letter in German and French; any other first word may be a noun or a name. */
function afterColon(text: string): string {
  return /^(?:Ein|Eine|Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Zwölf|Mehrere|Mehr|Über|Rund|Seit|In|Mit|Für|Den|Die|Das|Un|Une|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Plus|Plusieurs|Depuis|Le|La|Les|Des|Refonte|Gestion|Création)\s/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** A note or fact in English has no place in a mail in another language. */
export function soundsEnglish(text: string): boolean {
  return /(?:^|\s)(?:the|and|of|they|we|you|he|she|to|is|are|was|with|about|for|my|their|from|showed|years?)(?=\s|$)/i.test(text);
}

/** Facts and notes are in whatever language the owner wrote them; one in another language than the draft's is left out. */
export function isEnglish(text: string): boolean {
  return !/(?:^|\s)(?:und|oder|der|das|mit|für|bei|vom|zum|zur|ein|eine|einen|les|des|une|et|pour|avec|dans|chez|aux)(?=\s|$)/.test(text);
}
