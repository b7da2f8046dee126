import { calendarFeed } from '../../lib/calendar/calendar-feed.ts';
import { exportOf } from '../../lib/export/export.ts';
import { exportFiles } from '../../lib/export/files.ts';
import type { Attachment } from '../../lib/mail/owner-mail.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import { loadWhole } from '../planning/load-whole.ts';
import { feedPath } from '../secrets/links.ts';
import type { Services } from '../services.ts';

/** SES takes 10 MB of a mail, and attachments grow by a third on their way. */
const mostBytes = 6 * 1024 * 1024;

/**
 * What the owner asked for by `export`: everything as JSON and tables, the calendar, and where the calendar can be followed.
 * @returns the files, and sentences for the mail that carries them
 */
export async function exportByMail(
  { store, environment }: Pick<Services, 'store' | 'environment'>,
  owner: OwnerId,
  now: Instant,
): Promise<{ readonly attachments: readonly Attachment[]; readonly said: readonly string[] }> {
  const whole = await loadWhole({ store }, owner);
  if (!whole) return { attachments: [], said: [] };
  const calendar = calendarFeed({ search: whole.search, plan: whole.plan, domain: environment.captureDomain });
  const all: readonly Attachment[] = [
    ...exportFiles(exportOf(whole)).map(({ path, type, text }) => ({ name: path, type, text })),
    { name: 'followthrough.ics', type: 'text/calendar; charset=utf-8', text: calendar },
  ];
  const attachments: Attachment[] = [];
  let bytes = 0;
  // The smallest first: one that is too large leaves out no other.
  for (const attachment of [...all].sort((one, other) => one.text.length - other.text.length)) {
    bytes += Buffer.byteLength(attachment.text);
    if (bytes <= mostBytes) attachments.push(attachment);
  }
  const left = all.filter((one) => !attachments.includes(one)).map(({ name }) => name);
  const feed = environment.actions === undefined ? undefined : environment.actions + feedPath(owner, await store.feedSecret(owner, now));
  return {
    attachments: all.filter((one) => attachments.includes(one)),
    said: [
      ...(left.length > 0
        ? [`Too large for a mail: ${left.join(', ')}. The command line writes it: npm run -s cli -- export --to DIR.`]
        : []),
      ...(feed === undefined
        ? []
        : [`Your calendar program can follow your interviews and due follow-ups at ${feed} (whoever has this address can read them).`]),
    ],
  };
}
