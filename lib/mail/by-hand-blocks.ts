import type { Draft } from '../drafts/draft.ts';
import { type Block, inline } from './page.ts';

/** K08 and K23 in the mail of the drafts they go with: texts to write by hand or to paste, each with its reader; no links, since nothing is mailed. */
export function byHandBlocks(drafts: readonly Draft[]): readonly Block[] {
  const cards = drafts.filter(({ kind }) => kind === 'handwritten_card');
  const notes = drafts.filter(({ kind }) => kind === 'connection_note');
  return [
    ...cards.flatMap((card): readonly Block[] => [
      { is: 'heading', text: `A card to ${nameOf(card)}` },
      ...(card.post === undefined ? [] : [{ is: 'fields', fields: [['Post to', inline(`${nameOf(card)}, ${card.post}`, 240)]] } as const]),
      { is: 'gap' },
      { is: 'draft', text: inOneBreath(card) },
      { is: 'gap' },
    ]),
    ...(cards.length > 0
      ? [{ is: 'line', text: 'A card is optional, and the mail alone is enough. Write it by hand and post it the same day.' } as const]
      : []),
    ...(notes.length > 0 ? [{ is: 'heading', text: 'Notes to connect, to paste into an invitation' } as const] : []),
    ...notes.flatMap((note): readonly Block[] => [{ is: 'draft', text: inOneBreath(note) }, { is: 'gap' }]),
    ...(notes.length > 0
      ? [
          {
            is: 'line',
            text: 'For a network on which you would like to stay in touch, such as LinkedIn; each text fits the 200 characters that an invitation takes.',
          } as const,
        ]
      : []),
  ];
}

function nameOf({ to }: Draft): string {
  return inline(to.name ?? to.address, 80);
}

/** Greeting, text and name as they are written on a card, or pasted into one field. */
function inOneBreath({ text }: Draft): string {
  return text.split('\n\n').join(' ').trim();
}
