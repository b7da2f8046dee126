import type { FollowUp } from '../../follow-ups/follow-up.ts';
import { inMailOrder } from '../../follow-ups/mail-order.ts';
import { rules } from '../../follow-ups/rules.ts';
import type { Application } from '../../search/search.ts';
import { byHandBlocks } from '../blocks/by-hand-blocks.ts';
import { draftBlocks } from '../blocks/draft-blocks.ts';
import { nudges } from '../blocks/nudge-words.ts';
import { openingBlocks } from '../blocks/opening-blocks.ts';
import { callName, placeOf } from '../blocks/people-names.ts';
import { plannedLines } from '../blocks/planned-words.ts';
import { draftFiles } from '../draft-file.ts';
import type { FollowUpMailInput, GivenForMail } from '../follow-up-input.ts';
import { linkBlocks } from '../links/links-of-mail.ts';
import type { OwnerMail } from '../owner-mail.ts';
import { type Block, htmlOf, inline, textOf } from '../page.ts';
import { speakerOf } from '../wording/say.ts';
import { promptBlocks } from './prompt-mail.ts';

/**
 * The mail in which the drafts of one event reach the owner (1.7): why now, what was assumed, every text with its links, and what to reply. Kinds that
 * carry no draft are a question or reminder of a few lines.
 */
export function followUpMail(given: GivenForMail): OwnerMail {
  const followUps = inMailOrder(given.followUps);
  const speaker = speakerOf(given.owner);
  const { words, say, retell, language } = speaker;
  const input: FollowUpMailInput = { ...given, followUps, speaker };
  const { search } = input;
  const [first] = followUps;
  if (!first) throw new Error('a mail for no follow-up');
  const application = search.applications.find(({ id }) => id === first.application);
  const kind = input.drafts[0]?.kind ?? first.kind;
  const subject = given.said
    ? say(words.follow.anew, { subject: subjectOf(input, first, application) })
    : subjectOf(input, first, application);
  const files = draftFiles(input.drafts, input.owner, ({ choice }) => choice && words.follow.choices[choice]);
  const blocks: Block[] = [...openingBlocks(input, first, application)];
  if (input.drafts.length > 0) {
    blocks.push({ is: 'gap' });
    input.drafts.forEach((draft, index) => {
      blocks.push(...draftBlocks(draft, index, input, application));
    });
    blocks.push(...byHandBlocks(input.byHand ?? [], speaker));
    blocks.push({ is: 'rule' });
    if (files.length > 0) blocks.push({ is: 'line', text: say(files.length > 1 ? words.follow.files : words.follow.file) });
    blocks.push(...closingBlocks(input, first));
  } else {
    blocks.push({ is: 'gap' }, ...promptBlocks({ followUp: first, application, search, speaker }));
    blocks.push(...linkBlocks(input.links, ['skip', 'later', 'stop', 'undo'], words.byClick, speaker));
  }
  const next = input.planned.filter(
    (one) => one.application === first.application && !followUps.some(({ event, id }) => event === one.event || id === one.id),
  );
  const [planned] = plannedLines(next, search, 1, speaker);
  if (planned !== undefined) blocks.push({ is: 'line', text: say(words.follow.next, { step: planned }) });
  const ids = [...new Set(followUps.map(({ rule }) => rule))].join(', ');
  const why = retell(inline(first.why, 200));
  blocks.push({ is: 'quiet', text: why === '' ? say(words.follow.rule, { rules: ids }) : say(words.follow.ruleWhy, { rules: ids, why }) });
  return {
    kind,
    subject,
    text: textOf(blocks, language),
    html: htmlOf(blocks, subject, language),
    drafts: input.drafts,
    ...(files.length > 0 && { attachments: files }),
    conversation: first.application,
  };
}

function subjectOf(
  { followUps, drafts, search, owner, speaker }: FollowUpMailInput,
  first: FollowUp,
  application: Application | undefined,
): string {
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
  const { words, say } = speaker;
  const who = speaker.listed(readers.map((key) => callName(key, application)));
  const lead = followUps.find(({ kind }) => drafts.some((draft) => draft.kind === kind)) ?? first;
  const roles = [application, ...first.alsoFor.map((id) => search.applications.find((one) => one.id === id))].flatMap((one) =>
    one ? [placeOf(one)] : [],
  );
  const place = [...new Set(roles.filter(Boolean))].join('; ');
  const by = first.sendBy && !nudges.has(first.kind) ? say(words.follow.by, { at: speaker.hour(first.sendBy, owner.timeZone) }) : '';
  return `${say(words.subjects[lead.kind], { who: who || words.theCompany })}${place ? ` (${place})` : ''}${by}`;
}

function closingBlocks({ followUps, drafts, search, owner, links, speaker }: FollowUpMailInput, first: FollowUp): readonly Block[] {
  const { words, say } = speaker;
  const { follow } = words;
  const lines: string[] = [];
  const application = search.applications.find(({ id }) => id === first.application);
  const who = callName(drafts[0]?.to.address.toLowerCase() ?? first.to, application);
  if (first.kind.startsWith('thank_you')) lines.push(say(drafts.length > 1 ? follow.addToAll : follow.addToIt, { who }));
  else if (first.kind.startsWith('status') || first.kind.startsWith('app_followup')) lines.push(say(follow.addLine, { who }));
  if (owner.facts.length === 0 && takesFact(first)) lines.push(say(follow.oneFact));
  if (drafts.some(({ language }) => language !== wantedLanguage(application))) lines.push(say(follow.inEnglish));
  if (followUps.some(({ kind }) => kind === 'offer_ack')) lines.push(say(follow.mayTell));
  if (first.kind === 'offer_decision') lines.push(say(follow.moreTimeOnly));
  if (first.alsoFor.length > 0) lines.push(say(follow.speaksFor, { count: first.alsoFor.length + 1 }));
  const later = first.sendBy === undefined ? follow.laterDays : follow.laterHours;
  lines.push(say(nudges.has(first.kind) ? follow.replyHeard : follow.reply, { later }));
  return [
    ...lines.map((text) => ({ is: 'line', text }) as const),
    ...linkBlocks(links, ['sent', 'skip', 'later', 'stop', 'undo'], words.orByClick, speaker),
    ...(owner.settings.bcc ? [{ is: 'line', text: say(follow.bcc) } as const] : []),
  ];
}

/** Kinds with a sentence about the owner (rubric 13). */
function takesFact({ kind }: FollowUp): boolean {
  return kind.startsWith('thank_you') || kind.startsWith('status') || kind.startsWith('app_followup');
}

function wantedLanguage(application: Application | undefined): string {
  return application?.known.language?.split('-')[0]?.toLowerCase() ?? 'en';
}
