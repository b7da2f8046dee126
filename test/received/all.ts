import { addresses } from './categories/addresses.ts';
import { confirmations } from './categories/confirmations.ts';
import { replies } from './categories/replies.ts';
import { autoReplies } from './categories/sent-back/auto-replies.ts';
import { bounces } from './categories/sent-back/bounces.ts';
import { bouncesInWords } from './categories/sent-back/bounces-in-words.ts';
import { delivery } from './categories/sent-back/delivery.ts';
import { lists } from './categories/sent-back/lists.ts';
import { loops } from './categories/sent-back/loops.ts';
import { reports } from './categories/sent-back/reports.ts';
import { attachments } from './categories/shapes/attachments.ts';
import { blank } from './categories/shapes/blank.ts';
import { calendars } from './categories/shapes/calendars.ts';
import { dates } from './categories/shapes/dates.ts';
import { doubled } from './categories/shapes/doubled.ts';
import { lettersAndCharsets } from './categories/shapes/letters-and-charsets.ts';
import { missing } from './categories/shapes/missing.ts';
import { opaque } from './categories/shapes/opaque.ts';
import { oversize } from './categories/shapes/oversize.ts';
import { shapes } from './categories/shapes/shapes.ts';
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
