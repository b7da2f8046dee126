import { createHash } from 'node:crypto';
import { calendarFeed } from '../../lib/calendar/calendar-feed.ts';
import type { Instant } from '../../lib/time.ts';
import { loadWhole } from '../planning/load-whole.ts';
import { checkFeed } from '../secrets/links.ts';
import type { Services } from '../services.ts';
import { safeHeaders, smallPage, type WebAnswer, type WebRequest } from './web.ts';

/** The calendar feed of the owner whose secret address this is. Calendars ask every hour, so that it reads and never writes. */
export async function answerFeed(
  services: Pick<Services, 'store' | 'environment'>,
  { path, headers }: WebRequest,
  _now: Instant,
): Promise<WebAnswer> {
  const owner = await checkFeed(services, path);
  const whole = owner === undefined ? undefined : await loadWhole(services, owner);
  if (!whole) return smallPage(404, 'Not found', '<p>There is no calendar at this address.</p>');
  const { search, plan } = whole;
  const body = calendarFeed({ search, plan, domain: services.environment.captureDomain });
  // Made of facts alone: as long as they are the same, so is the text.
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (namesTag(headers['if-none-match'], etag)) return { status: 304, headers: { ...safeHeaders, etag }, body: '' };
  return {
    status: 200,
    headers: {
      ...safeHeaders,
      etag,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="followthrough.ics"',
    },
    body,
  };
}

/** RFC 9110 13.1.2, compared weakly: what lies between may have marked the tag so. */
function namesTag(given: string | undefined, etag: string): boolean {
  return (given ?? '')
    .slice(0, 400)
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);
}
