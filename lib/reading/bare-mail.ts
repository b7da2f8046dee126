import type { InboundMail } from './inbound-mail.ts';

/** A mail of nothing but what is given: for mails that come as plain fields, and for calendar files that come alone. */
export function bareMail(given: Partial<InboundMail>): InboundMail {
  return {
    references: [],
    replyTo: [],
    to: [],
    cc: [],
    subject: '',
    headers: new Map(),
    text: '',
    calendars: [],
    attached: [],
    attachments: [],
    faults: [],
    ...given,
  };
}
