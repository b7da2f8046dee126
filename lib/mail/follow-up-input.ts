import type { Draft } from '../drafts/draft.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Owner } from '../search/owner/owner.ts';
import type { Search } from '../search/search.ts';
import type { LinksOfMail } from './links/links-of-mail.ts';
import type { Speaker } from './wording/say.ts';

/** What a mail with the drafts of one event is written from. */
export type GivenForMail = {
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

/** With who speaks to the owner. */
export type FollowUpMailInput = GivenForMail & { readonly speaker: Speaker };
