import type { Instant, TimeZone } from '../../time.ts';
import { readHeaderDate } from '../header-dates/header-date.ts';
import type { Address } from '../reading.ts';
import { readMailbox } from './address.ts';
import { readAttribution } from './attribution.ts';
import { findBlock } from './block.ts';
import { readLines, writeLines } from './lines.ts';
import { splitQuoted } from './quoted.ts';

/** A mail as another one quotes it. */
export type QuotedMail = {
  readonly newest: string;
  /** What it quotes itself. */
  readonly quoted: string;
  readonly from?: Address;
  readonly sentAt?: Instant;
};

/**
 * The newest mail in a history: what was answered.
 *
 * @param history as {@link splitQuoted} parts it off
 * @param zone of the clock that the mail program prints times by
 */
export function quotedMail(history: string, zone: TimeZone): QuotedMail | undefined {
  const lines = readLines(history);
  const at = lines.findIndex((line, index) => line.depth === 0 && readAttribution(lines, index) !== undefined);
  const attribution = at < 0 ? undefined : readAttribution(lines, at);
  const block = findBlock(lines);
  if (block && block.depth === 0 && (attribution === undefined || block.from < attribution.from)) {
    const from = block.values.from === undefined ? undefined : readMailbox(block.values.from);
    return mailOf(writeLines(lines.slice(block.to)), from, block.values.date, zone);
  }
  const behind = lines.slice(attribution?.to ?? 0);
  const said = behind.filter(({ text, depth }) => text !== '' || depth > 0);
  if (said.length === 0) return undefined;
  const isMarked = (said[0]?.depth ?? 0) > 0;
  if (attribution === undefined && !isMarked) return undefined;
  const own = isMarked ? behind.filter(({ depth }) => depth > 0) : behind;
  return mailOf(writeLines(own, isMarked ? 1 : 0), attribution?.sender, attribution?.dated, zone);
}

function mailOf(text: string, from: Address | undefined, dated: string | undefined, zone: TimeZone): QuotedMail | undefined {
  const parts = splitQuoted(text);
  if (parts.newest.trim() === '') return undefined;
  const sentAt = dated === undefined ? undefined : readHeaderDate(dated, zone)?.instant;
  return { ...parts, ...(from && { from }), ...(sentAt !== undefined && { sentAt }) };
}
