import { MailParser } from 'mailparser';
import { parseMail } from '../../functions/mime/mime.ts';
import { parserOptions } from '../../functions/mime/parser-parts.ts';
import { hashOf } from '../../functions/secrets/hash.ts';
import { plan } from '../../lib/follow-ups/plan.ts';
import { read } from '../../lib/reading/read.ts';
import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import { describe } from '../../lib/search/known.ts';
import { understand } from '../../lib/search/mails/understand.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Recorded } from '../../lib/search/question.ts';
import type { Search } from '../../lib/search/search.ts';

/** All that is computed for a mail that came in: parse, read, match, plan. */
export async function takeIn(raw: Uint8Array, search: Search, owner: Owner): Promise<void> {
  const knownAt = '2026-10-12T14:00:00Z';
  const mail = await parseMail(raw);
  const reading = read(mail, { owner, now: knownAt, id: 'bench' });
  const understood = understand({ reading, mail, mailId: 'bench', search, owner, trust: 'passed', knownAt, hash: hashOf });
  // As a function that is warm: what the mail changes is planned anew, and the rest is known.
  plan(withRecords(search, understood.do === 'record' ? understood.records : [], owner));
}

function withRecords(search: Search, records: readonly Recorded[], owner: Owner): Search {
  const facts = new Map<ApplicationId, readonly Fact[]>();
  for (const { application, fact } of records)
    if (application !== undefined)
      facts.set(application, [...(facts.get(application) ?? search.applications.find(({ id }) => id === application)?.facts ?? []), fact]);
  const told = [...facts].map(([id, all]) => ({ id, facts: all, known: describe(all, owner) }));
  return { ...search, applications: [...search.applications.filter(({ id }) => !facts.has(id)), ...told] };
}

/** The floor under it: the MIME parser as a stream with the same limits, whose parts are let go. */
export function parseBare(raw: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const parser = new MailParser(parserOptions);
    parser.on('data', (data) => {
      if (data.type !== 'attachment') return;
      data.content.on('data', () => undefined);
      data.content.once('end', () => data.release());
    });
    parser.once('end', () => resolve());
    parser.once('error', () => resolve());
    parser.end(Buffer.from(raw));
  });
}
