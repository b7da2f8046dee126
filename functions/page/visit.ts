import type { Html } from '../../lib/page/pieces/html.ts';
import type { Frame } from '../../lib/page/pieces/layout.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import type { Instant } from '../../lib/time.ts';
import type { Environment } from '../environment.ts';
import type { LinkKey } from '../secrets/links.ts';
import type { Services } from '../services.ts';

/** What the page works with; the laptop has no more of it. */
export type PageServices = Pick<Services, 'store' | 'wakeUps'> & { readonly environment: Pick<Environment, 'actions' | 'captureDomain'> };

/** Somebody who may see and change everything of an owner. */
export type Visit = {
  readonly owner: OwnerId;
  /** What stands before the path of every page: the signed part of the address, or nothing on the laptop. */
  readonly base: string;
  /** From the slash on. */
  readonly path: string;
  /** Signs the forms. */
  readonly key: LinkKey;
  /** When the address expires, where it does. */
  readonly until?: Instant;
  /** What the stage puts around it. */
  readonly around: Pick<Frame, 'above' | 'beside' | 'busy' | 'mailAt' | 'notice'>;
  /** For a newcomer, where there is no application yet. */
  readonly start?: Html;
};
