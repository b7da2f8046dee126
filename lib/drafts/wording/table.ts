/**
 * Lines of one purpose. `{slots}` are filled from what is known; a line with a slot that has no value is passed over, so a finished draft cannot
 * hold a placeholder. `[Ihnen|dir]` is a choice by register, the formal or American form first. `^` before a first word keeps its capital after a
 * greeting. Lines of one table differ in their first five words (rubric 17).
 */
export type Lines = readonly string[];

/**
 * Paragraphs of steps; a step names a table of lines. `name` is said when one of its lines can be filled, `name?` is dropped first when the text is
 * too long, `name+` is only added when it is too short.
 */
export type Skeleton = readonly (readonly string[])[];

/** All lines of a language, by purpose. */
export type Tables = Readonly<Record<string, Lines>>;

/** How one kind of draft is worded for one sort of reader, in one language. */
export type DraftWording = {
  readonly tables: Tables;
  /** Rotated from person to person (V1-V7 in another order, drafts.md 3.3). */
  readonly skeletons: readonly Skeleton[];
};
