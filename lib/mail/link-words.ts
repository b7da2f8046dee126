import { moment } from '../drafts/wording/dates.ts';
import type { Fact } from '../search/fact.ts';
import type { Search } from '../search/search.ts';
import type { SentMail } from '../search/sent-mail.ts';
import type { TimeZone } from '../time.ts';
import type { LinkAction } from './links-of-mail.ts';
import { callName, listed, placeOf } from './people-names.ts';
import { stepNames } from './planned-words.ts';

/** What a link's page says before anything is done. */
export type LinkWords = {
  readonly title: string;
  /** Sentences: what will happen, and what will not. */
  readonly will: readonly string[];
  readonly button: string;
};

/** Says what a link will do, about what and whom. */
export function linkWords(action: LinkAction, sent: SentMail, search: Search): LinkWords {
  const place = placesOf(sent, search);
  const what = stepsIn(sent, search);
  const at = place === '' ? '' : ` (${place})`;
  switch (action) {
    case 'sent':
      return {
        title: 'Mark as sent',
        will: [`Notes that you have sent ${what}${at}. The next step counts from now.`, 'Nothing is sent to anybody by this.'],
        button: 'Yes, I have sent it',
      };
    case 'skip':
      return {
        title: 'Skip this one',
        will: [`Passes over ${what}${at}. Whatever comes after it goes on.`],
        button: 'Skip it',
      };
    case 'later':
      return {
        title: 'Later',
        will: [`Puts off ${what}${at}, by two hours for a thank-you, else by two days. It comes again then.`],
        button: 'Put it off',
      };
    case 'stop':
      return {
        title: 'Stop',
        will: [
          `Ends all follow-ups about ${place || 'this application'}. Nothing more comes about it until you take this back or reply resume.`,
        ],
        button: 'Stop the follow-ups',
      };
    case 'undo':
      return {
        title: 'Take it back',
        will: [
          `Takes back what ${sent.facts.length > 0 ? 'that mail noted' : 'you last said about it'}${at}. The plan is then as if it had not been said.`,
        ],
        button: 'Take it back',
      };
  }
}

const doneWords: Readonly<Record<LinkAction, string>> = {
  sent: 'This is marked as sent already',
  skip: 'This is skipped already',
  later: 'This is put off already',
  stop: 'The follow-ups are stopped already',
  undo: 'This is taken back already',
};

/** Says that it is so already, and since when. */
export function doneAlreadyWords(action: LinkAction, by: Fact, zone: TimeZone): string {
  return `${doneWords[action]}, since ${moment(by.knownAt, zone)}. Nothing was changed.`;
}

function placesOf(sent: SentMail, search: Search): string {
  const ids = [sent.application, ...sent.followUps.flatMap(({ application, alsoFor }) => [application, ...alsoFor])];
  const places = [...new Set(ids)].map((id) => placeOf(search.applications.find((one) => one.id === id)));
  return [...new Set(places.filter((place) => place !== ''))].join('; ');
}

function stepsIn({ followUps }: SentMail, search: Search): string {
  const steps = followUps.map(({ kind, to, application }) => {
    const who =
      to === 'owner'
        ? ''
        : ` to ${callName(
            to,
            search.applications.find(({ id }) => id === application),
          )}`;
    return `${stepNames[kind]}${who}`;
  });
  return listed([...new Set(steps)], 4) || 'it';
}
