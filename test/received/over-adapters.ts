import { simpleParser } from 'mailparser';
import { parseMail } from '../../functions/mime/mime.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import { type LaidOut, laidOut, mina } from '../functions/given/laid-out.ts';
import { applies, at, type Place } from './play.ts';

/**
 * The real adapters over the laptop's engines, one running set of them for all.
 * @returns what gives each mail, by its number, an owner of its own whose application is on record
 */
export async function placesOverAdapters(whenDone: Parameters<typeof laidOut>[1]): Promise<(number: number) => Promise<Place>> {
  const { services, outbox } = await laidOut(at, whenDone);
  return async (number) => {
    // As long as the usual local part, so that the mails keep their size.
    const local = `k7p2vq${String(number).padStart(4, '0')}`;
    const owner: Owner = { ...mina, id: `mina-${number}`, captureAddress: `${local}@in.example.com` };
    await services.store.addOwner({ owner, secret: `a secret of the test ${number}` });
    const place = { receiving: { ...services, parse: parseMail }, owner, mails: () => mailsAbout(outbox, owner) };
    return { ...place, token: await applies(place) };
  };
}

async function mailsAbout(outbox: LaidOut['outbox'], { id: owner }: Owner) {
  const sent = outbox.list().filter(({ tags }) => tags.owner === owner);
  return Promise.all(
    sent.map(async ({ id, to, tags }) => {
      const { subject = '', text = '' } = await simpleParser((await outbox.read(id)) ?? '');
      return { to, kind: tags.kind ?? '', token: tags.token ?? '', text: `${subject}\n${text}` };
    }),
  );
}
