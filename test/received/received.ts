import type { Verdict } from '../../functions/receiving/envelope.ts';

/**
 * What has to become of a mail: `recorded` it was read, `asked` the owner decides, `told` the owner hears that it could not be read or what a provider asks,
 * `command` the owner's own word, `refused` it is put aside, `nothing` it says nothing, `same` it is known, `nobody` has that address.
 */
export type Outcome = 'recorded' | 'asked' | 'told' | 'command' | 'refused' | 'nothing' | 'same' | 'nobody';

/** A mail that servers and programs trip over, and what has to become of it in the search of an owner who has applied to Larchmont Press. */
export type Received = {
  /** What is odd about it. */
  readonly what: string;
  readonly raw: Uint8Array;
  /** What the server that took it says of it; without it: from somebody who proved to be the sender, to the capture address. */
  readonly sent?: {
    readonly source?: string;
    readonly dmarc?: Verdict;
    readonly spam?: Verdict;
    readonly virus?: Verdict;
    /** `reply`: to the Reply-To of the receipt that the owner got. */
    readonly recipients?: readonly (string | 'reply')[];
  };
  readonly outcome: Outcome;
  /** The reason on record. */
  readonly why?: string;
  /** What was recorded: the type with the moment, the day or the company that decides. None unless they are named. */
  readonly facts?: readonly string[];
  /** Stands in the mail to the owner. */
  readonly told?: RegExp;
  /** Stands in no mail to the owner. */
  readonly untold?: RegExp;
};

/** Mails of one kind of trouble. */
export type Category = { readonly name: string; readonly mails: readonly Received[] };
