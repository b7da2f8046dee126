import type { About, Event, Fact } from '../../../lib/search/fact.ts';

const about: About = {
  company: 'Larchmont Press',
  role: 'Copy Editor',
  contacts: [{ name: 'Ines Duarte', address: 'ines.duarte@larchmont.example', part: 'recruiter' }],
  wroteBy: 'ines.duarte@larchmont.example',
  timeZone: 'America/New_York',
  instructions: [],
  thread: { messageId: '<first@larchmont.example>', references: [], subject: 'Copy Editor', sentAt: '2026-10-05T13:00:00Z' },
};

/** A fact of a recruiter's mail, said and learned at the same time. */
export function fact(id: string, at: string, event: Event, said: About = about): Fact {
  return { id, saidAt: at, knownAt: at, source: { mail: `mail-of-${id}` }, evidence: [], about: said, ...event };
}
