import { compose } from '../../lib/drafts/compose.ts';
import type { FollowUp } from '../../lib/follow-ups/follow-up.ts';
import type { ComposedTexts } from '../../lib/page/drafts.ts';
import type { Whole } from '../../lib/page/view.ts';
import type { WaitingDrafts } from '../../lib/page/waiting.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Instant } from '../../lib/time.ts';
import { companiesOf } from '../sending/letter-facts.ts';
import type { PageServices } from './visit.ts';

/** Each event costs a composing; a page shows the next ones. */
const mostEvents = 12;

/** The texts of drafts that were mailed, word for word as they were, and of those planned as they would be written now; by the event they come in. */
export async function textsOf(
  services: Pick<PageServices, 'store'>,
  { owner, search, plan, now }: Whole,
  waiting: readonly WaitingDrafts[],
  planned: readonly FollowUp[],
): Promise<ReadonlyMap<string, ComposedTexts>> {
  const texts = new Map<string, ComposedTexts>();
  const write = async (event: string, followUps: readonly FollowUp[], of: Search, mailedBefore?: Instant) => {
    if (texts.has(event) || texts.size >= mostEvents) return;
    const used = await Promise.all(companiesOf(of, followUps).map((company) => services.store.used(owner.id, company, now, mailedBefore)));
    const others = plan.filter((one) => !followUps.some(({ id }) => id === one.id));
    const { drafts, byHand, assumptions } = compose({ followUps, search: of, owner, used: used.flat(), planned: others });
    if (drafts.length + byHand.length > 0) texts.set(event, { drafts, byHand, assumptions });
  };
  for (const { at, followUps, search: then } of waiting) await write(followUps[0]?.event ?? '', followUps, then, at);
  for (const { event } of planned)
    await write(
      event,
      plan.filter((one) => one.event === event),
      search,
    );
  return texts;
}
