import { beforeEach, describe, expect, test } from 'vitest';
import { owner } from '../laptop.ts';
import { formAction, type LaptopWithThanks, laptopWithThanks, linksIn, open, press, shareLaptopWithThanks } from './link-visits.ts';

const slow = { timeout: 60_000 };

let laptop: LaptopWithThanks;

describe('a link in a mail, one test after the other', () => {
  // Each leaves behind what it found: what it did, it takes back.
  shareLaptopWithThanks((shared) => {
    laptop = shared;
  });

  test('stands beside the words that can be replied, in both parts, and leads to this machine', slow, async () => {
    const mail = await laptop.thankYou();
    const links = linksIn(mail.text);
    expect([...links.keys()]).toEqual(['sent', 'skip', 'later', 'stop', 'undo']);
    for (const link of links.values()) {
      expect(link.startsWith(`${laptop.stage.linksUrl}/do/`)).toBe(true);
      expect(mail.html).toContain(`href="${link}"`);
      expect(link).not.toMatch(/pellworm|brandt|falk|mara/i);
      // The word of a reply address is not in it: who has the link cannot write as the owner.
      expect(link).not.toContain(/\+([a-z2-7]{20})@/.exec(mail.replyTo)?.[1] ?? 'no token');
    }
  });

  test('undo takes back the last thing that was said about the mail it stands in', slow, async () => {
    const undo = await laptop.linkFor('undo');
    expect((await open(undo)).text).toContain('Nothing to do');
    const before = await laptop.standing();
    const stop = await laptop.linkFor('stop');
    await press(stop, await open(stop));
    await press(undo, await open(undo));
    expect(await laptop.standing()).toEqual(before);
  });

  test('can be taken back on the page that says it is done, and done again', slow, async () => {
    for (const action of ['sent', 'skip', 'later', 'stop'] as const) {
      const before = await laptop.standing();
      const link = await laptop.linkFor(action);
      for (const time of ['once', 'twice']) {
        const done = await press(link, await open(link));
        expect(done.text, `${action} ${time}`).toContain('Done:');
        expect(await laptop.standing()).not.toEqual(before);
        const undo = new URL(formAction(done.html), laptop.stage.linksUrl).href;
        const back = await press(undo, done);
        expect(back.text).toContain('Done: take it back');
        expect(await laptop.standing()).toEqual(before);
        expect((await open(undo)).text).toContain('taken back already');
      }
    }
  });

  test('that was pressed and taken back is not done again by the same form', slow, async () => {
    const link = await laptop.linkFor('sent');
    const shown = await open(link);
    const done = await press(link, shown);
    await press(new URL(formAction(done.html), laptop.stage.linksUrl).href, done);
    const before = await laptop.everything();
    expect((await press(link, shown)).status).toBe(403);
    expect(await laptop.everything()).toEqual(before);
  });

  test('can be used for thirty days, and then says that it has expired', slow, async () => {
    const link = await laptop.linkFor('skip');
    await laptop.stage.moveClockTo('2027-04-02T20:00:00Z');
    expect((await open(link)).html).toContain('<form');
    await laptop.stage.moveClockTo('2027-04-03T20:00:00Z');
    const late = await open(link);
    expect(late.status).toBe(410);
    expect(late.text).toContain('This link has expired');
    await laptop.stage.store.changeOwner(laptop.stage.owner.id, (owner) => ({ ...owner, language: 'de' }));
    expect((await open(link)).text).toContain('Dieser Link ist abgelaufen');
  });
});

describe('a link in a mail', () => {
  beforeEach(async () => {
    laptop = await laptopWithThanks();
  }, 60_000);

  test('shows what it does, and its button does it just as a reply would', slow, async () => {
    const link = await laptop.linkFor('sent');
    const shown = await open(link);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Mark as sent');
    expect(shown.text).toContain('thank-you to Ines');
    expect(shown.text).toContain('Pellworm Analytics, Data Engineer');
    expect(await laptop.factTypes()).not.toContain('owner_sent');

    const done = await press(link, shown);
    expect(done.status).toBe(200);
    expect(done.text).toContain('Done: mark as sent');
    expect((await laptop.factTypes()).filter((type) => type === 'owner_sent')).toHaveLength(2);
    expect(done.text).toContain('Planned now:');
  });

  test('says so when it is used twice, and changes nothing the second time', slow, async () => {
    const link = await laptop.linkFor('skip');
    const shown = await open(link);
    await press(link, shown);
    const before = await laptop.everything();
    for (const again of [await open(link), await press(link, shown)]) {
      expect(again.status).toBe(200);
      expect(again.text).toContain('This is skipped already, since Wed 3 Mar');
      expect(again.html).not.toContain('<form');
    }
    expect(await laptop.everything()).toEqual(before);
  });

  test('pressed twice at the same moment counts once', slow, async () => {
    const link = await laptop.linkFor('sent');
    const shown = await open(link);
    await Promise.all([press(link, shown), press(link, shown), press(link, shown)]);
    expect((await laptop.factTypes()).filter((type) => type === 'owner_sent')).toHaveLength(2);
  });

  test('after a reply that said the same says so too', slow, async () => {
    const mail = await laptop.thankYou();
    await laptop.send(replyTo(mail, 'sent'), mail.replyTo);
    const before = await laptop.everything();
    const shown = await open(await laptop.linkFor('sent'));
    expect(shown.text).toContain('This is marked as sent already');
    expect(await laptop.everything()).toEqual(before);
  });

  test('of a draft that was put off and came again is void; the newer mail has its own', slow, async () => {
    const old = await laptop.linkFor('skip');
    const later = await laptop.linkFor('later');
    await press(later, await open(later));
    await laptop.stage.moveClockTo('2027-03-04T15:00:00Z');
    const shown = await open(old);
    expect(shown.status).toBe(410);
    expect(shown.text).toContain('A newer mail took its place');
    const newer = await laptop.linkFor('skip');
    expect(newer).not.toBe(old);
    expect((await open(newer)).html).toContain('<form');
  });

  test('is void at once when the keys were replaced on purpose', slow, async () => {
    const { stage } = laptop;
    const link = await laptop.linkFor('skip');
    await stage.store.replaceLinkKeys(stage.owner.id, stage.clock.now());
    expect((await open(link)).status).toBe(404);
  });
});

function replyTo(mail: { readonly messageId: string; readonly replyTo: string; readonly subject: string }, text: string): string {
  return `From: ${owner.name} <${owner.addresses[0]}>
To: ${mail.replyTo}
Subject: Re: ${mail.subject}
Date: Wed, 3 Mar 2027 16:05:00 -0500
Message-ID: <reply-1@mail.example.com>
In-Reply-To: ${mail.messageId}
MIME-Version: 1.0
Content-Type: text/plain; charset="UTF-8"

${text}
`;
}
