import type { Temporal } from 'temporal-polyfill';

/** The mail inside, as the forwarding program shows it. */
export type Inner = {
  readonly from: string;
  readonly to: string;
  readonly cc?: string;
  readonly subject: string;
  /** In the zone of the one who forwards. */
  readonly at: Temporal.ZonedDateTime;
  readonly body: string;
};

export type Shell = {
  /** How the reader calls it, where that is another name than the field `via` has; `-` where it cannot know. */
  readonly client?: string;
  /** What `write` returns is a page, not a text. */
  readonly html?: true;
  readonly prefix: string;
  readonly header: readonly string[];
  readonly write: (inner: Inner, language: string) => string;
};
