import type { LocalDate, TimeZone } from '../../time.ts';

export type OwnerId = string;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** `outlook` is a personal mailbox, `outlook_work` one of a company or school: their links differ. */
export const webMails = ['gmail', 'outlook', 'outlook_work'] as const;

/** What an owner may change, within what `checkSettings` allows. Times are wall-clock `HH:MM` in the owner's zone. */
export type Settings = {
  /** Quiet hours are outside [from, to): 1.1 "Waking window". */
  readonly waking: { readonly from: string; readonly to: string };
  /** Year-end block 24 Dec-1 Jan counts as no business days (everywhere but JP, IN, SG). */
  readonly yearEndBlock: boolean;
  /** Business days after a day that was promised (K09): 2 to 5. */
  readonly graceDays: number;
  /** Business days where nothing was promised (K09): 4 to 20. */
  readonly daysWithoutTimeline: number;
  /** ISO 3166 country (and `-REGION`) of recipients nothing else is known about. */
  readonly country: string;
  readonly optional: {
    readonly app_followup_2: boolean;
    readonly close_loop: boolean;
    readonly prep_nudge: boolean;
    readonly card: boolean;
    /** Thanks and news to who recommended the owner (K20). */
    readonly referrer: boolean;
    /** Notes for invitations to connect, in the mail after a rejection (K23). */
    readonly connection: boolean;
  };
  /** Mail the owner a receipt for each mail that changed something. */
  readonly receipts: boolean;
  /** When the weekly digest comes, on the owner's wall clock; in the quiet hours it waits for their end. */
  readonly digest: 'off' | { readonly weekday: (typeof weekdays)[number]; readonly time: string };
  /** Say so when no mail has come for so many days while there are open applications. */
  readonly silenceDays: 'off' | number;
  /** Prefill the owner's capture address as bcc in compose links. */
  readonly bcc: boolean;
  /** Where the owner reads mail in a browser: drafts open there too. */
  readonly webMail: 'off' | (typeof webMails)[number];
  /** Attach each draft as a file that mail programs open as a mail ready to send. */
  readonly draftFiles: boolean;
  /** Use texts in languages that no native speaker has read yet. */
  readonly unreadTexts: boolean;
  /** Where there is no text in the employer's language, draft in English; else only a prompt comes. */
  readonly englishInstead: boolean;
};

/** Of owners who join. Whoever is there keeps what they have. */
export const defaultSettings: Settings = {
  waking: { from: '08:00', to: '21:00' },
  yearEndBlock: true,
  graceDays: 3,
  daysWithoutTimeline: 5,
  country: 'US',
  optional: { app_followup_2: true, close_loop: true, prep_nudge: true, card: false, referrer: true, connection: true },
  receipts: true,
  digest: { weekday: 'monday', time: '08:00' },
  silenceDays: 14,
  bcc: true,
  webMail: 'gmail',
  draftFiles: false,
  unreadTexts: true,
  englishInstead: true,
};

/** A job seeker with an account here. */
export type Owner = {
  readonly id: OwnerId;
  /** Own addresses, lower case; the first one gets the mails. */
  readonly addresses: readonly string[];
  readonly name: string;
  /** Ends every draft; without it, the name. */
  readonly signature?: string;
  /** Drafts address their readers formally, however familiarly those wrote. Absent: as the last mail of theirs did (T-12), which is as familiar as a draft may ever be. */
  readonly tone?: 'formal';
  /** At most five proof points, the only source of fit sentences. */
  readonly facts: readonly string[];
  readonly timeZone: TimeZone;
  /** Language of the mails to the owner. */
  readonly language: 'en' | 'de' | 'fr';
  readonly settings: Settings;
  /** Full address, local part unguessable. */
  readonly captureAddress: string;
  readonly pausedUntil?: LocalDate;
};
