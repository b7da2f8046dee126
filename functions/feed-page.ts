import { calendarFeed } from '../lib/calendar/calendar-feed.ts';
import type { Instant } from '../lib/time.ts';
import { checkFeed } from './links.ts';
import { loadWhole } from './load-whole.ts';
import type { Services } from './services.ts';
import { safeHeaders, smallPage, type WebAnswer, type WebRequest } from './web.ts';

/** The calendar feed of the owner whose secret address this is. Calendars ask every hour, so that it reads and never writes. */
export async function answerFeed(
  services: Pick<Services, 'store' | 'environment'>,
  { path }: WebRequest,
  _now: Instant,
): Promise<WebAnswer> {
  const owner = await checkFeed(services, path);
  const whole = owner === undefined ? undefined : await loadWhole(services, owner);
  if (!whole) return smallPage(404, 'Not found', '<p>There is no calendar at this address.</p>');
  const { search, plan } = whole;
  return {
    status: 200,
    headers: {
      ...safeHeaders,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="followthrough.ics"',
    },
    body: calendarFeed({ search, plan, domain: services.environment.captureDomain }),
  };
}
