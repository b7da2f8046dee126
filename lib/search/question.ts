import type { Evidence } from '../reading/reading.ts';
import type { ApplicationId, Fact } from './fact.ts';

/** A fact and the application it belongs to; no application: it concerns all of them. */
export type Recorded = { readonly application?: ApplicationId; readonly fact: Fact };

/** What the owner is asked when a mail is unsure: every answer says which facts it records. */
export type Question = {
  /** `kind`: what the mail means · `match`: which application · `trust`: whether to believe its sender · `essential`: role or company missing. */
  readonly about: 'kind' | 'match' | 'trust' | 'essential';
  /** The mail in question, for the owner to recognise it. */
  readonly mail: { readonly subject: string; readonly from?: string; readonly sentAt?: string };
  /** Of `trust`: the sender, proven, of whom nothing was known; once something is, the question answers itself. */
  readonly provenBy?: string;
  /** What counts until it is answered, whatever the answer will be: that somebody wrote. */
  readonly meanwhile?: readonly Recorded[];
  /** What was understood, one sentence. */
  readonly understood: string;
  readonly evidence: readonly Evidence[];
  /** Reply words are unique within a question, lower case: `1`, `2`, `nothing`. */
  readonly options: readonly {
    readonly word: string;
    readonly label: string;
    readonly records: readonly Recorded[];
    /** Chosen, it has these forgotten for good. */
    readonly forgets?: 'all' | readonly ApplicationId[];
  }[];
};

/** The applications that these are about, each once. */
export function applicationsRecorded(records: readonly Recorded[]): readonly ApplicationId[] {
  return [...new Set(records.flatMap(({ application }) => application ?? []))];
}
