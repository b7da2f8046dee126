import type { Block } from './page.ts';

/** What can be done by a link in a mail; the same words can be replied. */
export const linkActions = ['sent', 'skip', 'later', 'stop', 'undo'] as const;
export type LinkAction = (typeof linkActions)[number];

/** Address of the link for an action. */
export type LinksOfMail = (action: LinkAction) => string;

/** A name on a link, short enough to stand beside the others. */
const labels: Readonly<Record<LinkAction, string>> = { sent: 'Sent', skip: 'Skip', later: 'Later', stop: 'Stop', undo: 'Undo' };

/** The links of a mail, side by side; nothing where no address for them is known. */
export function linkBlocks(links: LinksOfMail | undefined, actions: readonly LinkAction[], intro: string): readonly Block[] {
  if (!links || actions.length === 0) return [];
  return [{ is: 'links', intro, links: actions.map((action) => ({ label: labels[action], href: links(action) })) }];
}

export function isLinkAction(text: string): text is LinkAction {
  return linkActions.some((action) => action === text);
}
