import { carriesContact, clean } from '../rubric/clean.ts';

/** Words of titles that name the form of a meeting, not what it was about. */
const formWords =
  /\b(?:interviews?|calls?|meetings?|screens?|screening|rounds?|chats?|conversations?|introductions?|intro|panels?|onsite|on-site|lunch|tour|sessions?|discussions?|exercises?|tests?|cases?|tasks?|presentations?|demos?|q&a|debrief|welcome|visit|interviewer|workshops?|deep dive|lessons?|trials?|talks?|coffee|breakfast|dinner|walk|hour)\b/i;

/** Segments that say nothing of the content: "45 min", "Zoom", "final round". A blank belongs to one part only: forty times of day in a row took for ever. */
const empty =
  /^(?:re|fwd?|interview|(?:phone|video|virtual|onsite|on-site|technical|first|second|third|final|initial|intro|introductory|teams|zoom|online|in-person|face to face)?\s*(?:interview|call|meeting|chat|screen|screening|conversation|session|round|panel)?(?:\s*\d+)?|\d+\s*(?:min|mins|minutes|h|hr|hour|hours)|round\s*\d+|session\s*\d+|google meet|microsoft teams|meet(?:ing)? the (?:team|founders?|panel)|team (?:lunch|coffee|chat|meeting)|invitation|confirmed|confirmation|updated invitation|onsite|on-site|(?:\d{1,2}[:.]\d{2}(?:\s*(?:am|pm))?\s*)+)$/i;

/** Parts of a day that nobody would gladly come back to in a mail. */
const betweenTalks =
  /^(?:(?:final |closing |team |office |short |your )?(?:wrap[- ]?up|closing|close|q ?& ?a|questions?(?: (?:and|&) answers)?|debrief|welcome|arrival|check-?in|introductions?|intro|lunch|coffee|breakfast|dinner|break|tour|farewell|goodbye|next steps|meet (?:and|&) greet|feedback|summary|logistics|reception)(?: (?:chat|talk|words|remarks|session|round|call|conversation|break))?|abschluss(?:gespräch|runde)?|begrüßung|vorstellungsrunde|kennenlernen|mittagessen|pause|rundgang|verabschiedung|(?:ihre |deine )?fragen|ankunft|clôture|accueil|déjeuner|pause[- ]café|visite(?: des locaux| du site)?|conclusion|vos questions|bienvenida|cierre|almuerzo|preguntas|benvenuto|chiusura|pranzo|domande|acolhimento|encerramento|almoço|perguntas|welkom|afsluiting|rondleiding|vragen)$/iu;

/** What the title of a session says it was about, without company, role, names and times; undefined when nothing is left. */
export function topicOf(
  title: string | undefined,
  names: readonly string[],
): { readonly text: string; readonly topic: boolean } | undefined {
  if (title === undefined || carriesContact(title)) return undefined;
  const lowered = names.flatMap((name) => name.toLowerCase().split(' ')).filter((part) => part.length > 2);
  const segment = title
    .slice(0, 300)
    // Behind "with" stand people and companies.
    .replace(/\bwith\b.*$/is, '')
    .split(/\s[-–—|/]\s|[:|,()]|<>/)
    .map((part) => clean(part, { characters: 50, words: 7 }))
    .find(
      (part) =>
        part !== undefined &&
        !empty.test(part) &&
        !betweenTalks.test(part) &&
        !part
          .toLowerCase()
          .split(/[^\p{L}\p{N}&'’-]+/u)
          .some((word) => lowered.includes(word)),
    );
  if (segment === undefined || !/\p{L}{3}/u.test(segment)) return undefined;
  return { text: segment, topic: !formWords.test(segment) };
}
