import type { Block } from '../page.ts';
import type { Speaker } from '../wording/say.ts';

/** What can be done by a link in a mail; the same words can be replied. */
export const linkActions = ['sent', 'skip', 'later', 'stop', 'undo'] as const;
export type LinkAction = (typeof linkActions)[number];

/** Address of the link for an action. */
export type LinksOfMail = (action: LinkAction) => string;

/** The links of a mail, side by side; nothing where no address for them is known. */
export function linkBlocks(
  links: LinksOfMail | undefined,
  actions: readonly LinkAction[],
  intro: string,
  { words, say }: Speaker,
): readonly Block[] {
  if (!links || actions.length === 0) return [];
  return [
    { is: 'links', intro: say(intro), links: actions.map((action) => ({ label: say(words.links.labels[action]), href: links(action) })) },
  ];
}

export function isLinkAction(text: string): text is LinkAction {
  return linkActions.some((action) => action === text);
}
