import { addresses } from './categories/addresses.ts';
import { attachments } from './categories/attachments.ts';
import { autoReplies } from './categories/auto-replies.ts';
import { blank } from './categories/blank.ts';
import { bounces } from './categories/bounces.ts';
import { bouncesInWords } from './categories/bounces-in-words.ts';
import { calendars } from './categories/calendars.ts';
import { confirmations } from './categories/confirmations.ts';
import { dates } from './categories/dates.ts';
import { delivery } from './categories/delivery.ts';
import { doubled } from './categories/doubled.ts';
import { lettersAndCharsets } from './categories/letters-and-charsets.ts';
import { lists } from './categories/lists.ts';
import { loops } from './categories/loops.ts';
import { missing } from './categories/missing.ts';
import { opaque } from './categories/opaque.ts';
import { oversize } from './categories/oversize.ts';
import { replies } from './categories/replies.ts';
import { reports } from './categories/reports.ts';
import { shapes } from './categories/shapes.ts';
import { verdicts } from './categories/verdicts.ts';
import type { Category } from './received.ts';

export const categories: readonly Category[] = [
  { name: 'addresses', mails: addresses },
  { name: 'attachments', mails: attachments },
  { name: 'auto replies', mails: autoReplies },
  { name: 'blank', mails: blank },
  { name: 'bounces in words', mails: bouncesInWords },
  { name: 'bounces', mails: bounces },
  { name: 'calendars', mails: calendars },
  { name: 'confirmations', mails: confirmations },
  { name: 'dates', mails: dates },
  { name: 'delivery', mails: delivery },
  { name: 'doubled', mails: doubled },
  { name: 'letters and charsets', mails: lettersAndCharsets },
  { name: 'lists', mails: lists },
  { name: 'loops', mails: loops },
  { name: 'missing', mails: missing },
  { name: 'opaque', mails: opaque },
  { name: 'oversize', mails: oversize },
  { name: 'replies', mails: replies },
  { name: 'reports', mails: reports },
  { name: 'shapes', mails: shapes },
  { name: 'verdicts', mails: verdicts },
];
