import type { ReadInterview, Reading } from '../../../lib/reading/reading.ts';
import { shellOf } from './forward-shells.ts';
import { innerId, sentAt, shellsInside } from './mime.ts';
import { languageIn, one, owner, type WrittenMail, zoneOf } from './written-mail.ts';

/** What a right reading of a mail says. A field that is not there must not be read either. */
export type Expected = {
  readonly owner: {
    readonly name: string;
    readonly addresses: readonly string[];
    readonly captureAddress: string;
    readonly timeZone: string;
  };
  /** Whether the product may act on it without asking; absent: either way will do. */
  readonly sure?: boolean;
  readonly reading: Pick<Reading, 'kind' | 'language' | 'instructions' | 'automatic'> & {
    readonly original: { readonly from?: string; readonly subject: string; readonly sentAt: string; readonly messageId?: string };
    readonly forward?: { readonly client?: string; readonly depth: number };
    readonly company?: string;
    readonly role?: string;
    readonly requisition?: string;
    readonly agency?: string;
    readonly contacts: readonly { readonly name?: string; readonly address?: string; readonly part?: string; readonly title?: string }[];
    readonly interviews: readonly Partial<ReadInterview>[];
    readonly timeline?: { readonly by?: string };
    readonly deadline?: { readonly for: string; readonly at: string };
    readonly returnsOn?: string;
  };
  /** Fields that may be read either way. */
  readonly free?: readonly string[];
};

const named = ['company', 'role', 'requisition', 'agency'] as const;

export function expectedOf(mail: WrittenMail): Expected {
  const [kind = '', side] = (one(mail, 'reads') ?? '').split(' ');
  const via = one(mail, 'via') ?? 'auto';
  const shell = shellOf(via, 'en');
  const inside = shellsInside(mail).length;
  const client = shell?.client ?? via;
  const from = /<(.+)>/.exec(one(mail, 'from') ?? '')?.[1] ?? one(mail, 'from') ?? owner.address;
  const [deadlineFor, deadlineAt] = (one(mail, 'deadline') ?? '').split(' ');
  const free = one(mail, 'free');
  const timeline = one(mail, 'timeline');
  const returnsOn = one(mail, 'returns');
  return {
    owner: { name: owner.name, addresses: [owner.address], captureAddress: owner.capture, timeZone: zoneOf(mail) },
    ...(side === undefined ? {} : { sure: side === 'sure' }),
    reading: {
      kind: kind as Reading['kind'],
      language: languageIn(mail),
      original: {
        from,
        subject: one(mail, 'subject') ?? '',
        sentAt: sentAt(mail).toInstant().toString(),
        ...(shell !== undefined || inside > 0 ? {} : { messageId: innerId(mail) }),
      },
      ...(shell !== undefined
        ? { forward: { ...(client === '-' ? {} : { client }), depth: 1 + inside } }
        : via === 'attachment' || via === 'eml'
          ? { forward: { depth: 1 + inside } }
          : {}),
      ...Object.fromEntries(named.flatMap((field) => (one(mail, field) === undefined ? [] : [[field, one(mail, field)]]))),
      contacts: (mail.fields.get('contact') ?? []).map(contactOf),
      interviews: (mail.fields.get('interview') ?? []).map(interviewOf),
      ...(timeline === undefined ? {} : { timeline: timeline === 'open' ? {} : { by: timeline } }),
      ...(deadlineFor && deadlineAt ? { deadline: { for: deadlineFor, at: deadlineAt } } : {}),
      ...(returnsOn === undefined ? {} : { returnsOn }),
      instructions: (one(mail, 'instruct')?.split(', ') ?? []) as Reading['instructions'],
      automatic: one(mail, 'automatic') === 'yes',
    },
    ...(free === undefined ? {} : { free: free.split(', ') }),
  };
}

/** `Name <address> | part | title`. */
function contactOf(line: string): Expected['reading']['contacts'][number] {
  const [box = '', part, title] = line.split(' | ');
  const [, name, address] = /^(.*?) ?<(.+)>$/.exec(box) ?? [];
  return {
    ...(address === undefined ? { name: box } : { ...(name ? { name } : {}), address }),
    ...(part && part !== '-' ? { part } : {}),
    ...(title ? { title } : {}),
  };
}

/** `start > end | zone | certain | mode | key=value …`. */
function interviewOf(line: string): Partial<ReadInterview> {
  const [times = '', timeZone, certain, mode, ...more] = line.split(' | ');
  const [startsAt, endsAt] = times.split(' > ');
  const pairs = more.map((each) => {
    const [, key = '', value = ''] = /^([a-zA-Z]+)=?(.*)$/.exec(each) ?? [];
    if (key === 'with') return [key, value.split('; ')];
    if (key === 'cancelled') return [key, true];
    return [key, key === 'sequence' ? Number(value) : value];
  });
  return {
    ...(startsAt && startsAt !== '-' ? { startsAt } : {}),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(timeZone && timeZone !== '-' ? { timeZone } : {}),
    ...(certain && certain !== '-' ? { certain } : {}),
    ...(mode && mode !== '-' ? { mode } : {}),
    ...Object.fromEntries(pairs),
  } as Partial<ReadInterview>;
}
