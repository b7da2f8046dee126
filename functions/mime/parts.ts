/** What is taken out of a mail: its text, invitations, attached mails; of other files only that they are there. */
export type MimeParts = {
  readonly text?: string;
  readonly html?: string;
  readonly calendars: { readonly text: string; readonly method?: string }[];
  readonly messages: Uint8Array[];
  readonly attachments: { readonly name?: string; readonly type: string }[];
};

export const noParts: MimeParts = { calendars: [], messages: [], attachments: [] };

export const mostCalendars = 10;
export const mostCalendarBytes = 1_000_000;

/** An invitation by its type or by its name. */
export function isCalendarPart(type: string, name = ''): boolean {
  return /^(?:text\/calendar|application\/ics)$/.test(type) || /\.ics$/i.test(name);
}

/** An attached mail by its type or by its name. */
export function isMessagePart(type: string, name = ''): boolean {
  return /^message\/(?:rfc822|global)$/.test(type) || /\.eml$/i.test(name);
}
