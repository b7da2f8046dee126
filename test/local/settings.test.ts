import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSettings, UsageFault } from '../../local/settings.ts';
import { StageFault } from '../../local/stage-fault.ts';
import { aFolder } from './opened.ts';

describe('what can be set for the laptop', () => {
  test('has a default for everything', () => {
    expect(startSettings([], {})).toEqual({
      dataFolder: '.followthrough',
      smtpPort: 2525,
      pagePort: 8025,
      pageDoor: { host: '127.0.0.1' },
      linksPort: 8026,
      sample: false,
      help: false,
      captureDomain: 'in.followthrough.example',
      owner: {},
    });
  });

  test('the sample keeps nothing, unless a folder is named', () => {
    expect(startSettings(['--sample'], {}).dataFolder).toBe('memory');
    expect(startSettings(['--sample', '--data', 'mine'], {}).dataFolder).toBe('mine');
  });

  test('the owner is who the environment says, before who the file says', async () => {
    const file = join(await aFolder(), 'me.json');
    await writeFile(
      file,
      JSON.stringify({ name: 'From File', timeZone: 'Asia/Tokyo', facts: ['I can count.'], settings: { country: 'DE-BY', digest: 'off' } }),
    );
    const { owner } = startSettings(['--settings', file], {
      OWNER_NAME: 'Mara Lindqvist',
      OWNER_ADDRESS: 'mara@example.org, m@example.com',
    });
    expect(owner).toEqual({
      name: 'Mara Lindqvist',
      addresses: ['mara@example.org', 'm@example.com'],
      timeZone: 'Asia/Tokyo',
      facts: ['I can count.'],
      settings: { country: 'DE-BY', digest: 'off' },
    });
  });

  test.each<[string, string[], Record<string, string>, string]>([
    ['a port that is none', ['--smtp-port', 'http'], {}, '--smtp-port must be a number from 0 to 65535, not "http".'],
    ['a port beyond the last', ['--page-port', '70000'], {}, '--page-port must be a number from 0 to 65535, not "70000".'],
    ['an address with a space', [], { OWNER_ADDRESS: 'mara lindqvist@example.org' }, 'OWNER_ADDRESS: is no mail address.'],
    ['an unknown zone', [], { OWNER_TIME_ZONE: 'Europe/Atlantis' }, 'OWNER_TIME_ZONE: is no time zone; write it like Europe/Berlin.'],
    ['an offset in place of a zone', [], { OWNER_TIME_ZONE: '+02:00' }, 'OWNER_TIME_ZONE: is no time zone; write it like Europe/Berlin.'],
    ['a name over two lines', [], { OWNER_NAME: 'Mara\r\nBcc: all@example.org' }, 'OWNER_NAME: may have no line breaks.'],
    [
      'a web address to relay to',
      [],
      { OUTBOX_SMTP_URL: 'https://mail.example.com' },
      'OUTBOX_SMTP_URL: is no smtp:// or smtps:// address.',
    ],
    [
      'a sender of another domain',
      [],
      { SENDER_ADDRESS: 'me@example.org' },
      'SENDER_ADDRESS must be an address of the capture domain in.followthrough.example, not "me@example.org".',
    ],
    ['a settings file that is not there', ['--settings', '/nowhere/me.json'], {}, 'The settings file /nowhere/me.json does not exist.'],
  ])('%s is one clear sentence', (_, args, environment, sentence) => {
    const start = () => startSettings(args, environment);
    expect(start).toThrow(StageFault);
    expect(start).toThrow(sentence);
  });

  test('an unknown flag is wrong usage', () => {
    expect(() => startSettings(['--port', '25'], {})).toThrow(UsageFault);
  });

  test('an unknown field of the settings file is refused by name', async () => {
    const file = join(await aFolder(), 'me.json');
    await writeFile(file, '{"timezone": "Asia/Tokyo"}');
    expect(() => startSettings(['--settings', file], {})).toThrow(/timezone/);
  });
});
