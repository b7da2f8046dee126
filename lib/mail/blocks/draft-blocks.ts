import type { Draft } from '../../drafts/draft.ts';
import { dayAt } from '../../follow-ups/days/business-days.ts';
import type { Application } from '../../search/search.ts';
import type { TimeZone } from '../../time.ts';
import type { FollowUpMailInput } from '../follow-up-input.ts';
import { composeLinks, gmailThreadLink } from '../links/compose-links.ts';
import { type Block, inline } from '../page.ts';
import type { Speaker } from '../wording/say.ts';
import { callName } from './people-names.ts';

/** One text with its reader, its subject and its links. */
export function draftBlocks(
  draft: Draft,
  index: number,
  { drafts, search, owner, speaker }: FollowUpMailInput,
  application: Application | undefined,
): readonly Block[] {
  const { words, say } = speaker;
  const { follow } = words;
  const name = inline(draft.to.name ?? draft.to.address, 80);
  const count = drafts.length > 1 ? say(follow.count, { index: index + 1, count: drafts.length }) : '';
  const choice = draft.choice ? `: ${follow.choices[draft.choice]}` : '';
  const links = composeLinks(draft, owner);
  const thread = draft.inReplyTo && owner.settings.webMail === 'gmail' ? gmailThreadLink(draft.inReplyTo) : undefined;
  const answered = answeredMail(draft, application, search.timeZone, speaker);
  return [
    { is: 'heading', text: `${count}${name}${choice}` },
    {
      is: 'fields',
      fields: [
        [follow.to, draft.to.name ? `${inline(draft.to.name, 80)} <${draft.to.address}>` : draft.to.address],
        [follow.subject, draft.subject],
      ],
    },
    { is: 'gap' },
    { is: 'draft', text: draft.text },
    { is: 'gap' },
    ...(answered ? [{ is: 'line', text: answered } as const] : []),
    {
      is: 'links',
      intro: '',
      links: [
        { label: follow.openMail, href: links.mailto },
        ...(links.web ? [{ label: say(follow.openWeb, { where: links.web.name }), href: links.web.href }] : []),
        ...(thread === undefined ? [] : [{ label: follow.findInGmail, href: thread }]),
      ],
    },
    ...(links.withoutBody ? [{ is: 'line', text: say(follow.tooLong) } as const] : []),
    { is: 'gap' },
  ];
}

function answeredMail(
  draft: Draft,
  application: Application | undefined,
  zone: TimeZone,
  { words, say, day }: Speaker,
): string | undefined {
  if (!draft.subject.startsWith('Re: ') || !application) return undefined;
  const address = draft.to.address.toLowerCase();
  const thread = application.known.threads.find(({ from }) => from?.address.toLowerCase() === address);
  return thread && say(words.follow.answered, { who: callName(address, application), day: day(dayAt(thread.sentAt, zone)) });
}
