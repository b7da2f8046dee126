import type { Verdict } from '../../functions/receiving/envelope.ts';

/**
 * What the receiving server says of DMARC in the value of an `Authentication-Results` field (RFC 8601), when it is one of those that are believed.
 *
 * @param author domain of the one address in From: a result about another domain is none about this mail
 * @returns nothing where nothing is to be believed: another server, no result, or two
 */
export function dmarcOf(value: string, trusted: readonly string[], author: string | undefined): Verdict | undefined {
  const [server = '', ...results] = plain(value.slice(0, longestField)).split(';');
  const [id = '', version = '1', ...more] = server.trim().toLowerCase().split(/\s+/);
  if (!trusted.includes(id) || version !== '1' || more.length > 0) return undefined;
  const [result, another] = results.map((each) => each.trim().toLowerCase()).filter((each) => /^dmarc\s*=/.test(each));
  if (result === undefined || another !== undefined) return undefined;
  const verdict = /^dmarc\s*=\s*([a-z]+)(?=\s|$)/.exec(result)?.[1];
  const [about, ...others] = [...result.matchAll(/\sheader\.from\s*=\s*([a-z0-9.-]+)(?=\s|$)/g)].map(([, domain]) => domain);
  if (verdict === 'fail') return 'FAIL';
  return verdict === 'pass' && others.length === 0 && about !== undefined && about === author?.toLowerCase() ? 'PASS' : undefined;
}

/** A server writes a few hundred characters; the rest of an endless field is not looked at. */
const longestField = 8_192;

/** Without comments and quoted strings: in them stands what the sender said (HELO, envelope sender, reasons), semicolons included. */
function plain(value: string): string {
  let text = '';
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at++) {
    const character = value[at] ?? '';
    if (character === '\\' && (depth > 0 || isQuoted)) at++;
    else if (depth === 0 && character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0) text += character;
  }
  // What was never closed may hide anything.
  return depth > 0 || isQuoted ? '' : text;
}
