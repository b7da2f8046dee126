/** What is kept of a part's last run, in `docs/reliability.json`. */
export type PartFigures = {
  readonly on: string;
  /** Processor, memory, system and Node. */
  readonly machine: string;
  readonly seconds: number;
  readonly rows: readonly SoakRow[];
  /** What was not as it should be, each in a line. */
  readonly wrong: readonly string[];
};

export type SoakRow = { readonly what: string; readonly figure: string };

export type Described = { readonly name: string; readonly title: string; readonly about: string };

/** Of what went wrong the page names so much. */
const mostNamed = 20;

/** @returns `docs/reliability.md`: a part that never ran says so */
export function reliabilityPage(parts: readonly Described[], figures: Readonly<Record<string, PartFigures>>): string {
  const sections = parts.map((part) => sectionOf(part, figures[part.name]));
  return `${[opening, ...sections].join('\n\n')}\n`;
}

const opening = `# Reliability, measured

Written by \`npm run soak [-- PART…]\`, with the figures in \`docs/reliability.json\`; do not edit. A part that is run alone changes its own section only. The short forms of all of them are part of \`npm test\`, or of \`.ci/run\` where they start programs.`;

function sectionOf({ name, title, about }: Described, figures: PartFigures | undefined): string {
  const head = `## ${title}\n\n${about}`;
  if (!figures) return `${head}\n\nNot run yet: \`npm run soak -- ${name}\`.`;
  const { on, machine, seconds, rows, wrong } = figures;
  const table = ['| what | figure |', '|---|---|', ...rows.map(({ what, figure }) => `| ${what} | ${figure} |`)].join('\n');
  const ended =
    wrong.length === 0
      ? 'Nothing was wrong.'
      : `**${wrong.length} wrong:**\n\n${wrong
          .slice(0, mostNamed)
          .map((line) => `- ${line}`)
          .join('\n')}`;
  return `${head}\n\n${table}\n\n${ended} ${on}, ${timeIn(seconds)}, on ${machine}.`;
}

function timeIn(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
