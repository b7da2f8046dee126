import { describe, expect, test } from 'vitest';
import { findLinks, textOfHtml } from '../../lib/reading/html.ts';
import { processorTime } from '../processor-time.ts';

describe('HTML as a person reads it', () => {
  test('a table row is a line, its cells apart', () => {
    const html =
      '<table><tr><th>Time (EDT)</th><th>Who</th></tr><tr><td>Tue, Mar 10<br></td><td><p class="MsoNormal">Dana, Manager</p></td></tr></table>';
    expect(textOfHtml(html)).toBe('Time (EDT)  Who\nTue, Mar 10  Dana, Manager');
  });
  test('lines are not wrapped, headings not shouted, link addresses and pictures left out', () => {
    const long = 'word '.repeat(60).trim();
    expect(textOfHtml(`<h1>Your interview</h1><p>${long}</p><a href="https://copperlake.example/x">Join</a><img alt="logo" src="x">`)).toBe(
      `Your interview\n\n${long}\n\nJoin`,
    );
    expect(textOfHtml('<a href="mailto:ida@copperlake.example">ida@copperlake.example</a>')).toBe('ida@copperlake.example');
  });
  test('what only the list of mails shows is left out', () => {
    expect(textOfHtml('<div style="display:none">preview</div><span style="color:red; display: none">x</span><p>Hello</p>')).toBe('Hello');
  });
  test('quoted blocks carry marks, header tables of Thunderbird stand line by line', () => {
    expect(textOfHtml('<blockquote type="cite"><p>older</p></blockquote>')).toBe('> older');
    expect(
      textOfHtml(
        '<table class="moz-email-headers-table"><tbody><tr><th>Subject: </th><td>Hi</td></tr><tr><th>From: </th><td>Ida &lt;ida@copperlake.example&gt;</td></tr></tbody></table>',
      ),
    ).toMatch(/^Subject:\s+Hi\nFrom:\s+Ida <ida@copperlake.example>$/);
  });
  test('entities are letters again, and nothing of a script is text', () => {
    expect(textOfHtml('a &amp; b&nbsp;c &#8211; &#x1F600;<script>alert(1)</script><style>p{}</style>')).toMatch(/^a & b\sc – 😀$/u);
  });
  test.each([
    ['a style', '<p style="margin:0;font-family:\'Arial\'">one</p><p>two</p>', 'one\n\ntwo'],
    ['an angle in a title', '<p title="a > b">one</p><p>two</p>', 'one\n\ntwo'],
    ['a quotation mark that nothing closes', '<p title="a>one</p><p class="b">two</p>', 'two'],
    ['an attribute over a link', '<a href="https://a.example/?b=1&amp;c=2" target=_blank>Join</a> now', 'Join now'],
    ['the number of a list', '<ol start="4"><li>one</li><li>two</li></ol>', ' 4. one\n 5. two'],
    ['a comment that ends in what looks like an attribute', '<!-- <p title="x -->one<b class="y">two</b>', 'onetwo'],
    ['tags in a field for text', '<textarea><b class="x">one</b></textarea>', '<b class="x">one</b>'],
    ['tags in a script', '<script>"<p class=\'x\'>"</script><p class="y">one</p>', 'one'],
    ['an element that is closed where it begins', '<br class="x" />one<br clear="all"/>two', 'one\ntwo'],
  ])('attributes change no word: %s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text.trim());
  });
  test('too deep a mail still gives its words', () => {
    expect(textOfHtml(`${'<div>'.repeat(5000)}Hello<br>Noor &amp; all`)).toBe('Hello\nNoor & all');
  });
  test.each([
    '<div>',
    '<table><tr><td>',
    '<',
    '&amp;',
    '<!--',
    '<li>x',
    '<a ',
    '<script>',
    '<script></script><div>',
    '<b>x<br>',
    'href="',
    '<div style="display:none',
    '> ',
    '<blockquote>',
  ])('hostile %j costs linear time', (piece) => {
    const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(processorTime(() => [textOfHtml(html), findLinks(html)])).toBeLessThan(2_000);
  });
});

describe('links', () => {
  test('each once, decoded, in their order', () => {
    const html =
      '<a href="https://meet.copperlake.example/a?x=1&amp;y=2">Join</a> <a href=\'https://copperlake.example/\'>us</a> <a href=https://copperlake.example/bare>b</a><a href="https://copperlake.example/">us</a>';
    expect(findLinks(html)).toEqual([
      'https://meet.copperlake.example/a?x=1&y=2',
      'https://copperlake.example/',
      'https://copperlake.example/bare',
    ]);
  });
  test('addresses, anchors and scripts are none', () => {
    expect(findLinks('<a href="mailto:ida@copperlake.example"></a><a href="#top"></a><a href="javascript:alert(1)"></a>')).toEqual([]);
  });
});
