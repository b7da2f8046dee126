/** A pattern that is made when a text is first tried on it: of the tables' thousands most are never needed, and to make one costs more than to use it. */
export type LazyPattern = {
  readonly source: string;
  readonly flags: string;
  /** `isPlain`: the text is {@link isPlainText}. */
  readonly of: (isPlain: boolean) => RegExp;
};

/** Nothing but ASCII, as most English mail is, and every folded one in the seven languages. */
export function isPlainText(text: string): boolean {
  if (text.length > shortText) return /^[\0-\x7f]*$/.test(text);
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** To begin with a pattern costs as much as to look at so many characters one by one; most of what is asked about is a word or a name. */
const shortText = 64;

/** A plain text is matched by a twin of the pattern that knows no other letters: the same matches, at a tenth of the cost of making it. */
export function lazyPattern(source: string, flags: string): LazyPattern {
  let full: RegExp | undefined;
  let plain: RegExp | undefined;
  return {
    source,
    flags,
    of: (isPlain) => {
      if (!isPlain) {
        full ??= new RegExp(source, flags);
        return full;
      }
      plain ??= plainTwin(source, flags);
      return plain;
    },
  };
}

export function plainTwin(source: string, flags: string): RegExp {
  if (hasNoTwin.test(source)) return new RegExp(source, flags);
  const narrow = source.replace(classOrProperty, (found) =>
    found.startsWith('[') ? found.replace(property, plainLetters) : `[${found.replace(property, plainLetters)}]`,
  );
  return new RegExp(narrow, flags.replace('u', ''));
}

/** Characters beyond the first plane and classes with other properties mean something else without the flag `u`. */
const hasNoTwin = /\\P\{|\\p\{(?!(?:L|Lu|Ll|N|M)\})|\\u\{|[\ud800-\udfff]/;
const classOrProperty = /\[(?:[^\]\\]|\\.)*\]|\\p\{\w+\}/g;
const property = /\\p\{(\w+)\}/g;

function plainLetters(_: string, name: string): string {
  if (name === 'N') return '0-9';
  if (name === 'M') return '';
  return name === 'Lu' ? 'A-Z' : name === 'Ll' ? 'a-z' : 'A-Za-z';
}
