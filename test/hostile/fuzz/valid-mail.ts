/** Every header a mail of ours may have; once each. */
const ours =
  /^(?:from|to|reply-to|subject|message-id|date|in-reply-to|references|auto-submitted|x-auto-response-suppress|x-followthrough-(?:kind|token)|mime-version|content-type|content-transfer-encoding)$/;

/** RFC 5322 2.1.1, without the line end. */
const longestLine = 998;

/** What is wrong with the head of a mail of ours, whatever was in the mail that it answers. */
export function headFaults(raw: string, to: string): readonly string[] {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const field of head.split(/\r\n(?![ \t])/)) {
    const [, name = '', value = ''] = /^([!-9;-~]{1,70}):([\s\S]*)$/.exec(field) ?? [];
    const key = name.toLowerCase();
    if (!ours.test(key)) faults.push(`a header of its own: ${JSON.stringify(field.slice(0, 80))}`);
    else if (seen.has(key)) faults.push(`${key} twice`);
    seen.set(key, value.trim());
    if (/[^\t\r\n -~]/.test(field) || /\r(?!\n)|(?<!\r)\n/.test(field)) faults.push(`${key} has more than printed letters`);
    if (field.split('\r\n').some((line) => line.length > longestLine)) faults.push(`${key} has a line of more than ${longestLine}`);
  }
  for (const needed of ['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'auto-submitted', 'mime-version', 'content-type'])
    if (!seen.has(needed)) faults.push(`no ${needed}`);
  const written = seen.get('to') ?? '';
  if (!new RegExp(`(?:^|<)${to.replace(/[.+]/g, '\\$&')}>?$`).test(written)) faults.push(`it goes to ${written.slice(0, 80)}`);
  return faults;
}
