import { Temporal } from 'temporal-polyfill';
import type { Draft } from '../drafts/draft.ts';
import { dateOf, moment, shortDay } from '../drafts/wording/dates.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import { inMailOrder } from '../follow-ups/mail-order.ts';
import { rules } from '../follow-ups/rules.ts';
import { inForce } from '../search/in-force.ts';
import type { Owner } from '../search/owner.ts';
import type { Application, Search } from '../search/search.ts';
import type { Instant, TimeZone } from '../time.ts';
import { arrangingLines } from './arranging-lines.ts';
import { byHandBlocks } from './by-hand-blocks.ts';
import { composeLinks, gmailThreadLink } from './compose-links.ts';
import { type LinksOfMail, linkBlocks } from './links-of-mail.ts';
import { choices, nudges, optionalWords, reasons, subjects } from './nudge-words.ts';
import type { OwnerMail } from './owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from './page.ts';
import { callName, listed, placeOf } from './people-names.ts';
import { plannedLines } from './planned-words.ts';
import { promptBlocks } from './prompt-mail.ts';

type Input = {
  /** One event (G-11). */
  readonly followUps: readonly FollowUp[];
  readonly drafts: readonly Draft[];
  /** Cards and notes to connect that go with them. */
  readonly byHand?: readonly Draft[];
  readonly assumptions: readonly string[];
  readonly search: Search;
  readonly owner: Owner;
  readonly planned: readonly FollowUp[];
  /** Where there is an address for them. */
  readonly links?: LinksOfMail | undefined;
  /** The drafts came before, and are better by what the owner told since: sentences about that. */
  readonly said?: readonly string[];
};

/**
 * The mail in which the drafts of one event reach the owner (1.7): why now, what was assumed, every text with its links, and what to reply. Kinds that
 * carry no draft are a question or reminder of a few lines.
 */
export function followUpMail(given: Input): OwnerMail {
  const followUps = inMailOrder(given.followUps);
  const input: Input = { ...given, followUps };
  const { search } = input;
  const [first] = followUps;
  if (!first) throw new Error('a mail for no follow-up');
  const application = search.applications.find(({ id }) => id === first.application);
  const kind = input.drafts[0]?.kind ?? first.kind;
  const subject = `${given.said ? 'Written anew: ' : ''}${subjectOf(input, first, application)}`;
  const blocks: Block[] = [...againBlocks(input), ...openingBlocks(input, first, application)];
  if (input.drafts.length > 0) {
    blocks.push({ is: 'gap' });
    input.drafts.forEach((draft, index) => {
      blocks.push(...draftBlocks(draft, index, input, application));
    });
    blocks.push(...byHandBlocks(input.byHand ?? []));
    blocks.push({ is: 'rule' }, ...closingBlocks(input, first));
  } else {
    blocks.push({ is: 'gap' }, ...promptBlocks({ followUp: first, application, search }));
    blocks.push(...linkBlocks(input.links, ['skip', 'later', 'stop', 'undo'], 'By a click, after which you are asked once more:'));
  }
  const next = input.planned.filter(
    (one) => one.application === first.application && !followUps.some(({ event, id }) => event === one.event || id === one.id),
  );
  const [planned] = plannedLines(next, search, 1);
  if (planned !== undefined) blocks.push({ is: 'line', text: `Without news, next on ${planned}.` });
  blocks.push({
    is: 'quiet',
    text: `${[...new Set(followUps.map(({ rule }) => `Rule ${rule}`))].join(', ')}${first.why ? `: ${inline(first.why, 200)}` : ''}.`,
  });
  return { kind, subject, text: textOf(blocks), html: htmlOf(blocks, subject), drafts: input.drafts, conversation: first.application };
}

function subjectOf({ followUps, drafts, search, owner }: Input, first: FollowUp, application: Application | undefined): string {
  const readers = [
    ...new Set(
      followUps.flatMap((followUp) =>
        followUp.to === 'owner' || rules[followUp.kind].byHand || (followUp.kind === 'referrer_update' && first.kind !== followUp.kind)
          ? []
          : [
              followUp.relayFor !== undefined && followUp.kind === 'thank_you_via' && followUps.length > 1
                ? followUp.relayFor
                : followUp.to,
            ],
      ),
    ),
  ];
  const who = listed(readers.map((key) => callName(key, application)));
  const lead = followUps.find(({ kind }) => drafts.some((draft) => draft.kind === kind)) ?? first;
  const roles = [application, ...first.alsoFor.map((id) => search.applications.find((one) => one.id === id))].flatMap((one) =>
    one ? [placeOf(one)] : [],
  );
  const place = [...new Set(roles.filter(Boolean))].join('; ');
  const by =
    first.sendBy && nudges.has(first.kind) === false
      ? `, by ${moment(first.sendBy, owner.timeZone).replace(/ \d+ [A-Z][a-z]{2} /, ' ')}`
      : '';
  const words = subjects[lead.kind].replace('{who}', who || 'the company');
  return `${words}${place ? ` (${place})` : ''}${by}`;
}

/** Instead of the first text: whoever has sent that says so. */
function againBlocks({ said = [], drafts }: Input): readonly Block[] {
  if (said.length === 0) return [];
  const [these, took, them] =
    drafts.length > 1 ? ['These texts take', 'the earlier ones', 'them'] : ['This text takes', 'the earlier one', 'it'];
  return [
    ...said.map((text) => ({ is: 'line', text: inline(text, 600) }) as const),
    { is: 'line', text: `${these} the place of ${took}. If you have sent ${them} already, reply sent; undo takes back what you told me.` },
    { is: 'gap' },
  ];
}

function openingBlocks({ followUps, assumptions, owner }: Input, first: FollowUp, application: Application | undefined): readonly Block[] {
  const blocks: Block[] = [];
  const line = (text: string): void => void blocks.push({ is: 'line', text });
  const zone = owner.timeZone;
  if (first.kind.startsWith('thank_you')) {
    const late = first.kind === 'thank_you_late';
    // Class A: the last moment is 24 hours after the end of the day's last session, 72 for K07.
    const ended =
      first.sendBy &&
      Temporal.Instant.from(first.sendBy)
        .subtract({ hours: late ? 72 : 24 })
        .toString();
    line(
      `Send by ${first.sendBy ? moment(first.sendBy, zone) : 'the end of the day'}: ${late ? 'thanks still count in the first three days' : 'thanks count most within a day'} of the interview${ended ? `, which was planned to end ${moment(ended, zone)}` : ''}.`,
    );
    line('Did it go ahead? Reply no, and the thank-you falls away.');
  } else if (nudges.has(first.kind))
    line(`Already heard back? Reply heard. Why now: ${inline(first.why || 'it is the day that was planned', 240)}.`);
  else if (first.to !== 'owner' && first.kind !== 'keep_in_touch_1m')
    line(`${reasons[first.kind] ?? ''} Why now: ${inline(first.why || 'it is the day that was planned', 240)}.`.trim());
  for (const text of arrangingLines(first, application, owner)) line(text);
  const optional = optionalWords[first.kind];
  if (optional !== undefined) line(optional);
  const promised = promisedLine(followUps, application);
  if (promised !== undefined) line(promised);
  for (const assumption of assumptions) line(assumption);
  if (application && instructed(application, 'portal_only'))
    line('They asked for replies through their portal only: paste the text there instead of mailing it.');
  if (first.sendHint)
    line(
      `Do not send it at once: schedule it for ${inBothZones(first.sendHint, application?.known.timeZone, zone)}, when their office is open.`,
    );
  if (first.bestSendFrom)
    line(
      `Where they are it is late or early now; from ${inBothZones(first.bestSendFrom, application?.known.timeZone, zone)} it is not. Nothing waits for it.`,
    );
  return blocks;
}

/** The date understood for P, and the words it was read from; the owner can set another one. */
function promisedLine(followUps: readonly FollowUp[], application: Application | undefined): string | undefined {
  const because = new Set(followUps.flatMap((followUp) => followUp.because));
  const fact = application && inForce(application.facts).findLast((one) => because.has(one.id) && 'P' in one && one.P !== undefined);
  if (!fact || !('P' in fact) || fact.P === undefined) return undefined;
  const phrase = fact.type === 'timeline' ? fact.phrase : fact.evidence.find(({ field }) => field === 'timeline')?.text;
  const source = fact.source === 'owner' ? 'from your word' : 'from their mail';
  return phrase
    ? `I read "${inline(phrase, 120)}", ${source} of ${shortDay(fact.saidAt.slice(0, 10))}, as ${shortDay(fact.P)}; reply with a date to change it.`
    : `I take ${shortDay(fact.P)} as the day they named; reply with a date to change it.`;
}

function instructed(application: Application, instruction: string): boolean {
  return inForce(application.facts).some(({ about }) => about?.instructions.some((one) => one === instruction));
}

function inBothZones(at: Instant, theirs: TimeZone | undefined, yours: TimeZone): string {
  return theirs === undefined || theirs === yours ? moment(at, yours) : `${moment(at, yours)} your time (${moment(at, theirs)} theirs)`;
}

function draftBlocks(
  draft: Draft,
  index: number,
  { drafts, search, owner }: Input,
  application: Application | undefined,
): readonly Block[] {
  const name = inline(draft.to.name ?? draft.to.address, 80);
  const count = drafts.length > 1 ? `${index + 1} of ${drafts.length}: ` : '';
  const choice = draft.choice ? `: ${choices[draft.choice]}` : '';
  const links = composeLinks(draft, owner.settings.bcc ? owner.captureAddress : undefined);
  const thread = draft.inReplyTo ? (gmailThreadLink(draft.inReplyTo) ?? undefined) : undefined;
  const answered = answeredMail(draft, application, search.timeZone);
  const blocks: Block[] = [
    { is: 'heading', text: `${count}${name}${choice}` },
    {
      is: 'fields',
      fields: [
        ['To', draft.to.name ? `${inline(draft.to.name, 80)} <${draft.to.address}>` : draft.to.address],
        ['Subject', draft.subject],
      ],
    },
    { is: 'gap' },
    { is: 'draft', text: draft.text },
    { is: 'gap' },
  ];
  if (answered) blocks.push({ is: 'line', text: answered });
  if (thread !== undefined) blocks.push({ is: 'link', label: 'Find that mail in Gmail', href: thread });
  blocks.push({ is: 'link', label: 'Open as a new mail', href: links.mailto }, { is: 'link', label: 'Open in Gmail', href: links.gmail });
  if (links.withoutBody)
    blocks.push({
      is: 'line',
      text: 'The text is too long for a link: the links open an empty mail with the subject, so copy the text from above.',
    });
  blocks.push({ is: 'gap' });
  return blocks;
}

function answeredMail(draft: Draft, application: Application | undefined, zone: TimeZone): string | undefined {
  if (!draft.subject.startsWith('Re: ') || !application) return undefined;
  const thread = application.known.threads.find(({ from }) => from?.address.toLowerCase() === draft.to.address.toLowerCase());
  return (
    thread &&
    `Best sent as your reply to the mail of ${callName(draft.to.address.toLowerCase(), application)} of ${shortDay(dateOf(thread.sentAt, zone))}, so that it stays in the thread.`
  );
}

function closingBlocks({ followUps, drafts, search, owner, links }: Input, first: FollowUp): readonly Block[] {
  const blocks: Block[] = [];
  const line = (text: string): void => void blocks.push({ is: 'line', text });
  const application = search.applications.find(({ id }) => id === first.application);
  const one = callName(drafts[0]?.to.address.toLowerCase() ?? first.to, application);
  if (first.kind.startsWith('thank_you'))
    line(
      `${drafts.length > 1 ? 'All of it' : 'It'} can go as it stands. To add something, reply with one thing per person (${one}: what you talked about. They decide 30 Oct.) and the better text comes back within minutes.`,
    );
  else if (first.kind.startsWith('status') || first.kind.startsWith('app_followup'))
    line(`To add something, reply with one line (${one}: what to mention) and the better text comes back within minutes.`);
  if (owner.facts.length === 0 && nudges.has(first.kind))
    line('One fact about your work, stored in your settings, puts a sentence about you into these drafts.');
  const foreign = drafts.find(({ to, language }) => wantedLanguage(application) !== language && to);
  if (foreign) line(`The draft is in English, because there is no text of this kind in the language they wrote in.`);
  if (followUps.some(({ kind }) => kind === 'offer_ack'))
    line(
      'May the others you are in talks with be told that you hold an offer? Reply yes, and they get a note that names neither company nor figure.',
    );
  if (first.kind === 'offer_decision') line('Choose "ask for more time" only if its reason and its date are right for you.');
  if (first.alsoFor.length > 0)
    line(
      `This one text speaks for ${first.alsoFor.length + 1} applications, because they would have come to the same person within a week.`,
    );
  const later = first.sendBy === undefined ? 'later 2 days' : 'later 2 hours';
  line(
    `Reply: sent, skip, ${later}, ${nudges.has(first.kind) ? 'heard, ' : ''}stop, pause until a date. Other news? rejected, offer, moved on.`,
  );
  blocks.push(...linkBlocks(links, ['sent', 'skip', 'later', 'stop', 'undo'], 'Or by a click, after which you are asked once more:'));
  if (owner.settings.bcc) line('Your capture address is in bcc, so sending marks it as sent.');
  return blocks;
}

function wantedLanguage(application: Application | undefined): string {
  return application?.known.language?.split('-')[0]?.toLowerCase() ?? 'en';
}
