import { foldInPlace } from '../dates/tokens.ts';
import { partOfTitle, personName } from '../names/person-name.ts';
import { isNoReply } from '../names/senders.ts';
import { findSigner } from '../people/signer.ts';
import type { Address, ReadInterview } from '../reading.ts';

type Mail = {
  readonly from?: Address;
  readonly organizer?: Address;
  /** Addresses in the calendar's list of attendees. */
  readonly attending: readonly { readonly address: string }[];
  readonly text: string;
  readonly ownerAddresses: readonly string[];
};

/**
 * Who is met in the sessions of a mail, beyond who is listed: the writer where the text says so ("with me", "I will call you"), and the organizer of a
 * calendar event only where nobody else attends or the text says so. Who only sets a time up is not thanked for an interview (W-01, fifth match).
 */
export function whoMeets(interviews: readonly ReadInterview[], mail: Mail): readonly ReadInterview[] {
  const { from, organizer } = mail;
  const writer =
    from !== undefined && !isNoReply(from.address) && !mail.ownerAddresses.includes(from.address.toLowerCase()) ? from : undefined;
  const words = foldInPlace(mail.text.slice(0, maxScanned));
  const meets = writer !== undefined && (writerMeets.test(words) || writerJoins.test(words));
  const arranges = organizer !== undefined && !(same(organizer, writer) && meets) && onlyArranges(organizer, mail, writer);
  return interviews.map((named) => {
    const session = writer === undefined ? named : withAddressOf(writer, named);
    const others = session.with.filter((person) => !same(organizer, { address: person }));
    const met = arranges && others.length > 0 ? others : session.with;
    // Rows of an agenda name their own people; the writer is added where there is one session, or nobody is named.
    const alone = interviews.length === 1 || interviews.every((each) => each.with.length === 0);
    if (writer === undefined || session.cancelled || met.some((person) => same(writer, { address: person })))
      return { ...session, with: met };
    const own = session.title === undefined ? undefined : ownTitle.exec(session.title);
    if (own) {
      const { title, ...rest } = session;
      const topic = title?.replace(own[0], '').trim();
      return { ...rest, ...(topic ? { title: topic } : {}), with: [...met, writer.address] };
    }
    return meets && alone ? { ...session, with: [writer.address, ...met] } : { ...session, with: met };
  });
}

/** A row that names the writer, `Gwen Okafor - wrap-up`, means who wrote. */
function withAddressOf({ name, address }: Address, session: ReadInterview): ReadInterview {
  const own = name === undefined ? undefined : personName(name);
  if (own === undefined || !session.with.includes(own)) return session;
  return { ...session, with: [...new Set(session.with.map((person) => (person === own ? address : person)))] };
}

/** Long enough for any mail. */
const maxScanned = 20_000;

/** Names with their functions and addresses, within one sentence. */
const besideNames = '(?:[^.!?]|[.](?=[^\\s])|\\b(?:dr|prof|mr|ms|mrs|m)[.]){0,200}?';

/** The writer speaks of a meeting with themselves. Texts are folded: lower case, no marks. */
const writerMeets =
  /\b(?:with|meet|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|chat(?:ting)? with|join|between) (?:me|myself|us both|the two of us)\b|\bbesides? me\b|\b(?:me|myself) and (?:my|our|dr|prof|mr|ms|mrs|[a-z]+ [a-z]+)\b|\bi(?:'ll| will| ll| am going to|'m going to) (?:call|phone|ring|give you a (?:call|ring)|be calling|be speaking|be interviewing|interview|speak with you|speak to you|meet you|be meeting you|talk to you|talk with you)\b|\bi(?:'d| would) (?:like|love|be (?:glad|happy|delighted)) to (?:talk|speak|meet|chat|interview|have a (?:chat|call|conversation))\b|\b(?:mit|neben) mir\b|\bich (?:werde|rufe|mochte) (?:sie|dich)\b|\bavec moi\b|\bje vous (?:appellerai|recevrai|rencontrerai)\b|\bconmigo\b|\bcomigo\b|\bcon me\b|\bmet mij\b/;

/** "The panel will be Dr Vane and myself", "Ihre Gesprächspartner sind Herr Pohl und ich": at the end of those who are met. */
const writerJoins = new RegExp(
  [
    `\\b(?:with|meet|meeting|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|panel|interviewers?|interviewed by|joined by)\\b${besideNames}\\band (?:me|myself)\\b`,
    '\\band i (?:(?:will|would like to|are going to) (?:meet|speak|talk|interview|join|be (?:meeting|speaking|talking|interviewing|joining))|(?:are |will be )?look(?:ing)? forward to (?:meeting|speaking|talking|chatting|interviewing))\\b',
    `\\b(?:mit|gesprachspartner\\w{0,5}|teilnehm\\w{1,5}|nehmen|anwesend|dabei|treffen|sprechen)\\b${besideNames}\\bund (?:mir\\b|ich(?= ?(?:[.,;)\\n]|$|freuen|werden|sind)))`,
    `\\b(?:avec|recue?s? par|accueillie?s? par|participeront|assisteront|presente?s|rencontrerez|rencontreras|interlocuteurs?|jury)\\b${besideNames}\\bet (?:avec )?moi(?:-meme)?\\b`,
    `\\b(?:con|recibir\\w{1,5}|asistir\\w{1,5}|estar\\w{1,5}|participar\\w{1,5}|parteciper\\w{1,5}|saranno)\\b${besideNames}\\b(?:y (?:yo|conmigo)|e (?:con )?(?:me|io))\\b`,
    `\\b(?:com|participar\\w{1,4}|estar\\w{1,4})\\b${besideNames}\\be (?:eu|comigo)\\b`,
    `\\b(?:met|aanwezig)\\b${besideNames}\\ben (?:mij(?:zelf)?|ik)\\b`,
  ].join('|'),
);

/** What an agenda calls the writer's own row. */
const ownTitle =
  /^(?:moi(?:-même)?|myself|me|ich(?: selbst)?|yo(?: mism[oa])?|eu|io|ik(?:zelf)?)(?![\p{L}'’])[\s,:–-]*|[\s,(–-]*\b(?:with (?:me|myself)|mit mir|avec moi|conmigo|con me|comigo|met mij)\b\)?/iu;

/** Not among those who attend, and no title of a line of work: the head of a department who sets a talk up sits in it. */
function onlyArranges(organizer: Address, mail: Mail, writer: Address | undefined): boolean {
  if (mail.attending.some((person) => same(organizer, person))) return false;
  const title = same(organizer, writer) ? findSigner(mail.text)?.title : undefined;
  return title === undefined || partOfTitle(title) === 'recruiter' || partOfTitle(title) === 'coordinator';
}

type Mailbox = { readonly address: string } | undefined;

function same(one: Mailbox, other: Mailbox): boolean {
  return one !== undefined && other !== undefined && one.address.toLowerCase() === other.address.toLowerCase();
}
