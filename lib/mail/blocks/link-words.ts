import type { Fact } from '../../search/fact.ts';
import type { Search } from '../../search/search.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { TimeZone } from '../../time.ts';
import type { LinkAction } from '../links/links-of-mail.ts';
import type { Speaker } from '../wording/say.ts';
import { callName, placeOf } from './people-names.ts';

/** What a link's page says before anything is done. */
export type LinkWords = {
  readonly title: string;
  /** Sentences: what will happen, and what will not. */
  readonly will: readonly string[];
  readonly button: string;
};

/** Says what a link will do, about what and whom. */
export function linkWords(action: LinkAction, sent: SentMail, search: Search, speaker: Speaker): LinkWords {
  const { words, say } = speaker;
  const { links } = words;
  const place = placesOf(sent, search);
  const at = place === '' ? '' : ` (${place})`;
  const what = `${stepsIn(sent, search, speaker)}${at}`;
  const will: Readonly<Record<LinkAction, readonly string[]>> = {
    sent: [say(links.sent, { what }), say(links.sentNot)],
    skip: [say(links.skip, { what })],
    later: [say(links.later, { what })],
    stop: [say(links.stop, { place: place || words.thisApplication })],
    undo: [say(sent.facts.length > 0 ? links.undoMail : links.undoLast, { place: at })],
  };
  return { title: say(links.titles[action]), will: will[action], button: say(links.buttons[action]) };
}

/** Says that it is so already, and since when. */
export function doneAlreadyWords(action: LinkAction, by: Fact, zone: TimeZone, { words, say, moment }: Speaker): string {
  return say(words.links.done[action], { at: moment(by.knownAt, zone) });
}

function placesOf(sent: SentMail, search: Search): string {
  const ids = [sent.application, ...sent.followUps.flatMap(({ application, alsoFor }) => [application, ...alsoFor])];
  const places = [...new Set(ids)].map((id) => placeOf(search.applications.find((one) => one.id === id)));
  return [...new Set(places.filter((place) => place !== ''))].join('; ');
}

function stepsIn({ followUps }: SentMail, search: Search, { words, say, listed }: Speaker): string {
  const steps = followUps.map(({ kind, to, application }) => {
    const step = say(words.stepNames[kind]);
    const place = search.applications.find(({ id }) => id === application);
    return to === 'owner' ? step : say(words.stepTo, { step, who: callName(to, place) });
  });
  return listed([...new Set(steps)], 4) || words.links.it;
}
