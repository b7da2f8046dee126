import type { Block } from './page.ts';

/** What may be written in reply, for a reply that was not understood. */
export const replies =
  'sent, skip, later 2 days, heard, no, yes, stop, resume, undo, pause 2 weeks, they decide by 30 Oct, moved to Thursday 3pm, move to Thu 3pm or Fri 10:00, cancel, no-show, rejected, offer, accepted, withdrawn, handed in, company: Acme, role: Data Analyst, to: Ann Lee ann@company.example, referred by Ada Lang ada@company.example, status, list, help';

const lines: readonly (readonly [string, string])[] = [
  ['sent · skip · later 2 days · snooze until Friday', 'the draft that came; with a name (sent Tom) only that one'],
  ['heard', 'they answered where I cannot see it'],
  ['stop · resume', 'everything about one application; with a name (stop Acme) from anywhere'],
  ['pause 2 weeks · pause until 5 Oct', 'all of it but thank-yous, deadlines and offers'],
  ['undo', 'what the mail you answer told you; in a new mail, the last change'],
  ['rejected · offer · accepted · withdrawn · moved on', 'news that came by telephone or in a portal'],
  ['no · moved to Thursday 3pm · they decide by 30 Oct', 'what became of an interview, and when they mean to answer'],
  [
    'move to Thu 3pm or Fri 10:00 · cancel · no-show',
    'an interview that you move or cancel, or to which nobody came: the text comes at once',
  ],
  ['referred by Ada Lang, ada@company.example · internal', 'who recommended you, and a role at your present employer'],
  ['handed in', 'the test is with them'],
  ['Tom: what you talked about', 'a note for the next draft to Tom'],
  ['to: Ann Lee ann@company.example · add Maria Weber, maria@company.example', 'whom to write to, and who was in the interview too'],
  ['applied: Acme, Data Analyst', 'an application that no mail told me of'],
  ['company: Acme · role: Data Analyst · this is a rejection', 'corrections, which I remember'],
  ['same as Acme, Data Analyst · not Acme', 'two applications that are one, and one that is two'],
  ['fact: cut reporting time by half', 'about your work, for the drafts'],
  ['time zone Lisbon until 3 May', 'where you are'],
  ['status · status Acme · list', 'where things stand'],
];

/** Everything that can be written, in a list; nothing else explains it. */
export const helpBlocks: readonly Block[] = [
  { is: 'line', text: 'Reply to any of my mails, or write to your capture address, with one of these on a line of its own:' },
  { is: 'list', items: lines.map(([words, what]) => `${words}: ${what}`) },
  {
    is: 'line',
    text: 'Several lines do several things. The common words also work as the address: put +stop, +sent, +undo or +later2d behind its first part.',
  },
];
