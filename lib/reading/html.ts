import { compile, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';

/** Longer HTML is cut: 5 MB took 1.6 s to flatten, 1 MB 0.3 s. */
export const longestHtml = 1_000_000;
/** Deeper nesting makes the parser quadratic (100,000 nested `div` took 8 s): such a mail only gets its tags stripped. */
const deepestNesting = 400;
const mostLinks = 500;

/** Everything between table cells: two blanks, so that a cell never runs into the next one. */
const cellGap = '  ';

const blockTags = new Set([
  'p',
  'div',
  'br',
  'tr',
  'table',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'pre',
  'center',
]);
const voidTags = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr', 'o:p']);
/** Elements that HTML closes by itself, so that fifty thousand of them unclosed are not nested. */
const selfClosing = new Set(['p', 'li', 'td', 'th', 'tr', 'option', 'dd', 'dt', 'tbody', 'thead']);

const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const cell: FormatCallback = (element, walk, builder) => {
  walk(lonelyBlock(element.children), builder);
  builder.addLiteral(cellGap);
};

/** Word wraps every cell in a paragraph of its own; one that is alone in its cell must not break the row. */
function lonelyBlock(children: DomNode[] | undefined): DomNode[] {
  let inner = children ?? [];
  for (let level = 0; level < 5; level++) {
    const said = inner.filter((node) => node.type !== 'text' || (node.data ?? '').trim() !== '');
    if (said.length > 1 && said.at(-1)?.name === 'br')
      inner = inner.slice(
        0,
        inner.findLastIndex((node) => node.name === 'br'),
      );
    const [only, second] = said;
    if (!only || second || (only.name !== 'p' && only.name !== 'div')) return inner;
    inner = only.children ?? [];
  }
  return inner;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } }));

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: longestHtml, maxDepth: 200, maxChildNodes: 5000 },
  formatters: { row, cell },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    // Preheaders: text that only the list of mails is meant to show.
    { selector: '[style*="display:none"]', format: 'skip' },
    { selector: '[style*="display: none"]', format: 'skip' },
    ...headings,
    { selector: 'hr', options: { length: 32 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'row' },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
  ],
};

/**
 * Flattens HTML to what a person reads: a table row is a line, its cells two blanks apart; addresses of links are left out, quoted blocks
 * get `>` marks. Never throws, and takes linear time on hostile input.
 */
export function textOfHtml(html: string): string {
  const cut = withoutAttributes(html.slice(0, longestHtml));
  const flat = isTooDeep(cut) ? stripTags(cut) : flatten(cut);
  return (
    flat
      .replace(/\r\n?/g, '\n')
      .split('\n')
      // A pattern for blanks at an end took minutes for a megabyte of them that ended in a letter.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .trim()
  );
}

/** Made once: to make it takes as long as to flatten a letter. */
let flattening: ((html: string) => string) | undefined;

function flatten(html: string): string {
  try {
    flattening ??= compile(options);
    return flattening(html);
  } catch {
    // The library throws on what it cannot nest; the words are worth more than their layout.
    return stripTags(html);
  }
}

/** Blanks are those of HTML: behind a hard one the name goes on. A quotation mark that follows no `=` is part of a name, too: such a tag is not whole. */
const wholeTag =
  /<([a-z][^ \t\n\f\r<>"'/]{0,60})([ \t\n\f\r](?:[^<>"'=]|=[ \t\n\f\r]{0,5}(?:"[^"<>]*"|'[^'<>]*'|(?=[^ \t\n\f\r<>"'=])))*|\/?)>/iy;
/** What is hidden, and how a list counts. */
const countingAttributes = /display/;
const countedTags = new Set(['ol', 'li']);
/** Elements whose content is text, whatever it looks like. */
const rawTags = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'svg',
  'math',
]);

/**
 * Attributes are nine tenths of what mailing systems send, and nearly none of them changes a word: the tree is built without them. As far as every tag, comment and script
 * is whole; behind one that is not, a quotation mark may close what nobody sees.
 */
function withoutAttributes(html: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
    const next = html.charAt(open + 1);
    if (!/[a-z]/i.test(next)) {
      open = next === '!' ? behindComment(html, open) : open + 1;
      if (open < 0) break;
      continue;
    }
    wholeTag.lastIndex = open;
    const [tag, name = '', attributes = ''] = wholeTag.exec(html) ?? [];
    if (tag === undefined) break;
    const lowerCase = name.toLowerCase();
    if (attributes.length > 1 && !countedTags.has(lowerCase) && !countingAttributes.test(attributes)) {
      kept.push(html.slice(done, open), `<${name}${/["' \t\n\f\r]\/$/.test(attributes) ? '/' : ''}>`);
      done = open + tag.length;
    }
    open += tag.length;
    if (!rawTags.has(lowerCase)) continue;
    const end = closingOf(html, lowerCase, open);
    if (end < 0) break;
    open = end;
  }
  return done === 0 ? html : kept.join('') + html.slice(done);
}

/** Where a comment ends; -1 for one that does not, or that programs end in several places. */
function behindComment(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) return html.startsWith('<![CDATA[', open) ? -1 : open + 2;
  const end = html.indexOf('-->', open + 4);
  return end < 0 || /^<!---?>/.test(html.slice(open, open + 6)) ? -1 : end + 3;
}

/** Nobody's script is longer: the end of each is looked for. */
const longestRaw = 50_000;

function closingOf(html: string, name: string, from: number): number {
  const found = html.slice(from, from + longestRaw).search(new RegExp(`</${name}[ \\t\\n\\f\\r>/]`, 'i'));
  return found < 0 ? -1 : from + found;
}

/** Counts open elements without building a tree. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
    const closes = html[open + 1] === '/';
    tagName.lastIndex = closes ? open + 2 : open + 1;
    const name = tagName.exec(html)?.[0];
    if (name === undefined || isNeverNested(name) || closesItself(html, tagName.lastIndex)) continue;
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepestNesting) return true;
  }
  return false;
}

const tagName = /[a-z][a-z0-9:]{0,20}/iy;

function isNeverNested(name: string): boolean {
  const tag = name.toLowerCase();
  return voidTags.has(tag) || selfClosing.has(tag);
}

/** `<div />`. Nobody's attributes are longer; the end is looked for behind each tag. */
function closesItself(html: string, from: number): boolean {
  if (html[from] === '>') return false;
  const rest = html.slice(from, from + 5_000);
  const end = rest.search(/[<>]/);
  return (end < 0 ? rest : rest.slice(0, end)).endsWith('/');
}

/** Text without tags, scripts and styles; line breaks where blocks begin. */
function stripTags(html: string): string {
  const lowerCase = html.toLowerCase();
  const text: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text.push(decodeEntities(html.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    const name = /^<\/?([a-z][a-z0-9]{0,20})/.exec(lowerCase.slice(open, open + 24))?.[1];
    const end = html.startsWith('<!--', open) ? html.indexOf('-->', open) : closing(lowerCase, open, name);
    const next = end < 0 ? 0 : html.indexOf('>', end) + 1;
    if (next === 0) break;
    if (name && blockTags.has(name)) text.push('\n');
    at = next;
  }
  return text.join('').replace(/\n{2,}/g, '\n');
}

function closing(html: string, open: number, name: string | undefined): number {
  if ((name === 'script' || name === 'style') && html[open + 1] !== '/') return html.indexOf(`</${name}`, open);
  return open;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  hellip: '…',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (all, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? all;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The addresses that links of the HTML point to, in their order, each once; `mailto:` and in-page links left out. */
export function findLinks(html: string): readonly string[] {
  const links = new Set<string>();
  for (const [, double, single, bare] of html
    .slice(0, longestHtml)
    .matchAll(/\bhref\s{0,5}=\s{0,5}(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})'|([^\s"'<>]{1,2000}))/gi)) {
    const link = decodeEntities(double ?? single ?? bare ?? '').trim();
    if (/^https?:\/\//i.test(link)) links.add(link);
    if (links.size >= mostLinks) break;
  }
  return [...links];
}
