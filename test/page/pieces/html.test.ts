import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../lib/page/pieces/html.ts';

test('whatever is put into a piece of HTML stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { html: written } = html`<p title="${text}">${[text, false, undefined]}</p>`;
      const inside = written.slice('<p title="'.length, -'</p>'.length);
      expect(inside.split('">')).toHaveLength(2);
      expect(inside.replace('">', '')).not.toMatch(/[<>"']/);
    }),
  );
});

test('what shows nothing and turns others around is left out; what writing needs stays', () => {
  expect(html`${'safe\u202Egpj.exe\u2066\u200B\u0000\u0007'}`.html).toBe('safegpj.exe');
  expect(html`${'a\tb\nc 👩‍💻 می‌خواهم naïve'}`.html).toBe('a\tb\nc 👩‍💻 می‌خواهم naïve');
});

test('half a character is left out, for a page is UTF-8', () => {
  expect(html`${'a\uD800b'}`.html).toBe('ab');
});
