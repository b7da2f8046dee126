import type { Draft } from '../../drafts/draft.ts';
import { type Block, inline } from '../page.ts';
import type { Speaker } from '../wording/say.ts';

/** K08 and K23 in the mail of the drafts they go with: texts to write by hand or to paste, each with its reader; no links, since nothing is mailed. */
export function byHandBlocks(drafts: readonly Draft[], { words, say }: Speaker): readonly Block[] {
  const cards = drafts.filter(({ kind }) => kind === 'handwritten_card');
  const notes = drafts.filter(({ kind }) => kind === 'connection_note');
  const line = (text: string): Block => ({ is: 'line', text: say(text) });
  return [
    ...cards.flatMap((card): readonly Block[] => [
      { is: 'heading', text: say(words.byHand.card, { who: nameOf(card) }) },
      ...(card.post === undefined
        ? []
        : [{ is: 'fields', fields: [[words.byHand.postTo, inline(`${nameOf(card)}, ${card.post}`, 240)]] } as const]),
      { is: 'gap' },
      { is: 'draft', text: inOneBreath(card) },
      { is: 'gap' },
    ]),
    ...(cards.length > 0 ? [line(words.byHand.optional)] : []),
    ...(notes.length > 0 ? [{ is: 'heading', text: say(words.byHand.notes) } as const] : []),
    ...notes.flatMap((note): readonly Block[] => [{ is: 'draft', text: inOneBreath(note) }, { is: 'gap' }]),
    ...(notes.length > 0 ? [line(words.byHand.network)] : []),
  ];
}

function nameOf({ to }: Draft): string {
  return inline(to.name ?? to.address, 80);
}

/** Greeting, text and name as they are written on a card, or pasted into one field. */
function inOneBreath({ text }: Draft): string {
  return text.split('\n\n').join(' ').trim();
}
