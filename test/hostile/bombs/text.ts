import { type Bomb, letter, noise, withBody } from './letter.ts';

const megabyte = 1024 * 1024;
const ofLength = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const plain =
  (seed: string, length = megabyte) =>
  () =>
    withBody('text/plain; charset=utf-8', ofLength(seed, length));
const page = (html: string) => withBody('text/html; charset=utf-8', html);
const wrapped = (text: Buffer) => text.toString('base64').replace(/.{76}/g, '$&\r\n');

/** Bombs in a letter's words, its transfer encoding and its HTML. */
export const textBombs: readonly Bomb[] = [
  { name: 'noise in base64', build: () => withBody('text/plain; charset=utf-8', wrapped(noise(5_000_000)), 'base64') },
  { name: 'HTML of noise in base64', build: () => withBody('text/html; charset=utf-8', wrapped(noise(5_000_000)), 'base64') },
  { name: 'base64 of one letter a line', build: () => withBody('text/plain', 'Q\r\n'.repeat(390_000), 'base64') },
  {
    name: 'three million soft line breaks',
    build: () => withBody('text/plain', '=\r\n'.repeat(3_000_000), 'quoted-printable'),
    refused: true,
  },
  { name: '390,000 soft line breaks', build: () => withBody('text/plain', '=\r\n'.repeat(390_000), 'quoted-printable') },
  { name: 'three million escapes', build: () => withBody('text/plain', '=3D'.repeat(3_000_000), 'quoted-printable') },
  { name: 'three million broken escapes', build: () => withBody('text/plain', '==='.repeat(3_000_000), 'quoted-printable') },
  { name: 'UTF-7 of pluses', build: () => withBody('text/plain; charset=utf-7', '+'.repeat(5_000_000)) },
  { name: 'UTF-16 of noise', build: () => withBody('text/plain; charset=utf-16', wrapped(noise(4_000_000)), 'base64') },
  {
    name: 'Japanese that only changes its alphabet',
    build: () => withBody('text/plain; charset=iso-2022-jp', '\u001b$B\u001b(B'.repeat(800_000)),
  },
  { name: 'GB18030 of noise', build: () => withBody('text/plain; charset=gb18030', wrapped(noise(4_000_000)), 'base64') },
  { name: 'an endless uuencoded file', build: () => withBody('text/plain', ofLength('begin 644 a\r\nM\r\n', 3 * megabyte)) },
  { name: 'one line of 9 MB', build: () => withBody('text/plain', 'x'.repeat(9 * megabyte)) },
  { name: 'blanks of 9 MB', build: () => withBody('text/plain', ' '.repeat(9 * megabyte)) },
  { name: 'blanks of 9 MB in flowed text', build: () => withBody('text/plain; format=flowed', ' '.repeat(9 * megabyte)) },
  {
    name: 'quotation marks of 9 MB in flowed text',
    build: () => withBody('text/plain; format=flowed; delsp=yes', '>'.repeat(9 * megabyte)),
  },
  { name: '390,000 quoted lines', build: () => withBody('text/plain', '> x\r\n'.repeat(390_000)) },
  {
    name: 'quotes 5,000 deep',
    build: () => withBody('text/plain', Array.from({ length: 2_000 }, (_, at) => `${'>'.repeat(at)} x`).join('\r\n')),
  },
  { name: 'addresses without end', build: plain('a@') },
  { name: 'hosts without end', build: plain('xn--a.') },
  { name: 'a list of links', build: plain('https://a.example/x\r\n') },
  { name: 'forwards in forwards', build: plain(letter) },
  { name: 'forwards in forwards, quoted', build: plain(letter.replace(/^/gm, '> ')) },
  { name: 'label lines without end', build: plain('From: a@b.example\r\nSubject: x\r\n') },
  { name: 'lines that introduce a quote', build: plain('On Mon, Oct 5, 2026 at 2:00 PM Ada <a@b.example> wrote:\r\n') },
  { name: 'dates without end', build: plain('March 10 at 2pm Eastern / 11am Pacific, ') },
  { name: 'a time of its own in each line', build: plain('Thursday, October 15, 2026, 2:00 - 3:00 PM EDT with Ada Moreno\r\n') },
  { name: 'people without end', build: plain('Ada Moreno (Head of X, a@b.example), ') },
  { name: 'roles without end', build: plain('application for the Senior Copy Editor position at Larchmont Press, ') },
  { name: 'refusals without end', build: plain('Unfortunately we have decided not to move forward. ') },
  { name: 'promises without end', build: plain('We will get back to you within 5-7 working days. ') },
  { name: 'commands without end', build: plain('skip\r\nlater 2 days\r\nset time zone Europe/Berlin\r\n') },
  { name: 'the letters of a mathematician', build: plain('ðððððððð¯ð²\u00ad\u200b') },
  { name: 'blanks between words', build: plain(`a${' '.repeat(400)}`) },
  { name: 'words of the table in a row', build: plain('we will not be moving forward with your application at this time we regret ') },
  { name: 'signatures without end', build: plain('-- \r\nBest regards,\r\nAda Moreno\r\nRecruiter\r\n') },
  { name: '100,000 nested div', build: () => page(`${'<div>'.repeat(100_000)}${letter}`) },
  { name: '1 MB of unclosed div', build: () => page(ofLength('<div>x ', megabyte)), cheap: true },
  { name: '300 deep, ten thousand times', build: () => page(`${'<div>'.repeat(300)}x${'</div>'.repeat(300)}`.repeat(300)) },
  { name: '20,000 tables in each other', build: () => page('<table><tr><td>'.repeat(20_000)), cheap: true },
  { name: '350 tables in each other', build: () => page(`${'<table><tr><td>'.repeat(350)}x${'</td></tr></table>'.repeat(350)}`) },
  { name: 'a table of 5 MB', build: () => page(`<table>${'<tr><td>seventeen letters</td></tr>\n'.repeat(140_000)}`) },
  { name: 'a row of 100,000 cells', build: () => page(`<table><tr>${'<td>x</td>'.repeat(100_000)}</tr></table>`) },
  {
    name: 'blockquotes 390 deep, many times',
    build: () => page(`${'<blockquote>'.repeat(390)}x y<br>${'</blockquote>'.repeat(390)}`.repeat(90)),
  },
  { name: 'lists 390 deep', build: () => page(`${'<ul><li>'.repeat(390)}x${'</li></ul>'.repeat(390)}`.repeat(100)) },
  { name: 'a million angles', build: () => page('<'.repeat(1_000_000)), cheap: true },
  { name: '500,000 entities', build: () => page('&lt;&#x41;&nbsp;'.repeat(170_000)) },
  { name: 'half a million halves of entities', build: () => page('&#'.repeat(500_000)) },
  {
    name: 'entities that name each other',
    build: () =>
      page(
        `<!DOCTYPE x [${Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]><p>${'&e20;'.repeat(1000)}`,
      ),
  },
  { name: '200,000 open comments', build: () => page('<!--'.repeat(200_000)) },
  { name: '100,000 open CDATA', build: () => page('<![CDATA['.repeat(100_000)) },
  { name: '100,000 open scripts', build: () => page('<script>'.repeat(100_000)) },
  { name: '50,000 unclosed items', build: () => page('<li>x'.repeat(50_000)) },
  { name: '3 MB of style', build: () => page(`<style>${'p{color:red}'.repeat(250_000)}</style>`) },
  { name: '100,000 elements with styles of their own', build: () => page('<p style="display:none;color:red">x</p>'.repeat(25_000)) },
  { name: '200,000 attributes', build: () => page(`<p ${'a=b '.repeat(200_000)}>x`) },
  { name: 'an attribute of 1 MB', build: () => page(`<p title="${ofLength('display:none;', megabyte)}`) },
  { name: '100,000 links', build: () => page('<a href="https://a.example/x">x</a>'.repeat(30_000)) },
  { name: '300,000 beginnings of links', build: () => page('<a href="'.repeat(110_000)) },
  { name: 'blanks before a link', build: () => page(`<a href${' '.repeat(200_000)}=`) },
  { name: 'hard blanks before a letter', build: () => page(`<p>${'&nbsp;'.repeat(150_000)}x</p>`), cheap: true },
  { name: 'blanks before a letter, too deep to lay out', build: () => page(`${'<div>'.repeat(500)}${' '.repeat(900_000)}x`), cheap: true },
  {
    name: 'thirty dashes behind a role',
    build: plain(`I am applying for the position of Copy Editor ${'-'.repeat(45)}x at Larchmont. `),
  },
  { name: 'a page that is all blanks', build: () => page(ofLength('<p> &nbsp; </p>\n', megabyte)) },
];
