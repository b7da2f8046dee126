import type { Sentence } from './draft.ts';
import { hash } from './hash.ts';
import type { Anchor } from './material/material.ts';
import { short } from './rubric/fingerprint.ts';
import { wordsOf } from './rubric/words.ts';
import type { Slots } from './variants/slots.ts';
import type { DraftWording, Lines, Skeleton } from './wording/table.ts';

/** How one attempt at a draft is put together. */
export type Recipe = {
  readonly wording: DraftWording;
  readonly skeleton: Skeleton;
  readonly slots: Slots;
  /** The slot that carries V2, if one was assigned. */
  readonly anchor?: Anchor['table'];
  /** Slots of stored facts to choose V3 from; none: V3 falls out. */
  readonly fit?: Slots;
  readonly words: readonly [number, number];
  /** Start index into the tables; another one gives other lines. */
  readonly seed: string;
  readonly attempt: number;
  /** Lines already used in this mail, and at this company within twelve months. */
  readonly taken: ReadonlySet<string>;
  /** Which of two forms in brackets is said: the second one for the familiar register, and for British English. */
  readonly form: 0 | 1;
};

const plainAttempts = 8;
const plainForms = 4;

/** A sentence with fewer words makes no paragraph of its own. */
const shortest = 13;

type Assembled = { readonly paragraphs: readonly (readonly Sentence[])[]; readonly lines: readonly string[] };

type Entry = {
  readonly paragraph: number;
  readonly sentences: readonly Sentence[];
  readonly line: string;
  readonly optional: boolean;
  readonly filler: boolean;
};

/** Puts sentences together along a skeleton: what has no source falls out, what is optional goes when the text is long, fillers come when it is short. */
export function assemble(plan: Recipe): Assembled {
  const entries: Entry[] = [];
  const lines = new Set<string>();
  plan.skeleton.forEach((steps, paragraph) => {
    for (const step of steps) {
      const name = step.replace(/[?+]$/, '');
      const chosen = choose(plan, name, lines);
      if (!chosen) continue;
      lines.add(chosen.line);
      entries.push({ paragraph, ...chosen, optional: step.endsWith('?'), filler: step.endsWith('+') });
    }
  });
  const kept = new Set(entries.filter(({ filler }) => !filler));
  const count = (): number =>
    [...kept].reduce((sum, { sentences }) => sum + sentences.reduce((inner, { text }) => inner + wordsOf(text).length, 0), 0);
  for (const entry of [...entries].reverse()) if (entry.optional && count() > plan.words[1]) kept.delete(entry);
  for (const entry of entries) if (entry.filler && count() < plan.words[0]) kept.add(entry);
  const said = entries.filter((entry) => kept.has(entry));
  const paragraphs = plan.skeleton
    .map((_, paragraph) => said.filter((entry) => entry.paragraph === paragraph).flatMap(({ sentences }) => sentences))
    .filter((paragraph) => paragraph.length > 0);
  return {
    paragraphs: withoutLoneLines(paragraphs),
    lines: said.map(({ line }) => line),
  };
}

/** Three paragraphs of a line each read like a telegram: one short sentence joins the paragraph before it. */
function withoutLoneLines(paragraphs: readonly (readonly Sentence[])[]): readonly (readonly Sentence[])[] {
  const lone = paragraphs.findIndex(
    ([only, ...rest], index) => index > 0 && only !== undefined && rest.length === 0 && wordsOf(only.text).length < shortest,
  );
  const before = paragraphs[lone - 1];
  const alone = paragraphs[lone];
  if (paragraphs.length < 3 || !before || !alone) return paragraphs;
  return [...paragraphs.slice(0, lone - 1), [...before, ...alone], ...paragraphs.slice(lone + 1)];
}

function choose(
  plan: Recipe,
  name: string,
  used: ReadonlySet<string>,
): { readonly sentences: readonly Sentence[]; readonly line: string } | undefined {
  if (name === 'anchor' && !plan.anchor) return undefined;
  if (name === 'fit' && !plan.fit) return undefined;
  const lines = parsedLines(plan.wording.tables[name === 'anchor' ? (plan.anchor ?? '') : name] ?? []);
  const slots = name === 'fit' ? { ...plan.slots, ...plan.fit } : plan.slots;
  const usable = lines.filter((line) => line.slots.every((slot) => slots[slot] !== undefined) && !used.has(line.id));
  const fresh = usable.filter((line) => !plan.taken.has(line.id));
  const pool = fresh.length > 0 ? fresh : usable;
  const line = pool[hash(`${plan.seed} ${name} ${plan.attempt}`) % Math.max(1, pool.length)];
  if (line === undefined) return undefined;
  const variation = hash(`${plan.seed} form ${plan.attempt}`);
  // The plain ways to name a post come first; the others only where those would make the text alike to another.
  return { sentences: fill(line.text, slots, plan.form, plan.attempt < plainAttempts ? variation % plainForms : variation), line: line.id };
}

type ParsedLine = { readonly text: string; readonly id: string; readonly slots: readonly string[] };

const parsed = new WeakMap<Lines, readonly ParsedLine[]>();

/** Tables never change: each is taken apart once. */
function parsedLines(lines: Lines): readonly ParsedLine[] {
  const known = parsed.get(lines);
  if (known) return known;
  const made = lines.map((text) => ({ text, id: short(text), slots: slotsIn(text) }));
  parsed.set(lines, made);
  return made;
}

function slotsIn(line: string): readonly string[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');
}

/** A line may hold two sentences; they are told apart before names with stops in them are filled in. */
function fill(line: string, slots: Slots, form: 0 | 1, variation: number): readonly Sentence[] {
  return line.split(/(?<=[.?]) (?=[\p{Lu}{[¿])/u).map((sentence) => {
    const sources = new Set(slotsIn(sentence).flatMap((slot) => slots[slot]?.sources ?? []));
    const text = sentence
      .replace(/\{(\w+)\}/g, (_, slot: string) => formOf(slots[slot], variation))
      .replace(/\[([^|[\]]*)\|([^|[\]]*)\]/g, (_, first: string, second: string) => (form === 0 ? first : second));
    return { text: text.replace(/\.(["”])?\.$/, '.$1'), sources: sources.size > 0 ? [...sources] : ['courtesy'] };
  });
}

function formOf(slot: Slots[string] | undefined, form: number): string {
  return slot?.forms?.[form % slot.forms.length] ?? slot?.value ?? '';
}
