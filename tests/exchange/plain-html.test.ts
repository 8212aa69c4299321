import { describe, expect, it } from 'vitest';
import { plainHtml } from '#lib/exchange/read/plain-text.ts';

describe('the words of HTML', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['1.2 x 10<sup>3</sup> mg', '1.2 x 10³ mg', []],
    ['10<sup>-6</sup> mol', '10⁻⁶ mol', []],
    ['CO<sub>2</sub>', 'CO₂', []],
    ['the 1<sup>st</sup> dose', 'the 1st dose', ['words set higher']],
    ['C<sub>max</sub> rises', 'Cmax rises', ['words set lower']],
    ['It is <s>not</s> given', 'It is given', ['words struck through']],
    ['<del>Beta gate</del> Gamma gate', 'Gamma gate', ['words struck through']],
    ['x<sup>10<sup>2</sup>3</sup>4', 'x¹⁰2³4', ['words set higher']],
    ['10<sup>3</sup>4</sup>', '10³4', []],
    ['<del>a<del>b</del>c</del>d', 'd', ['words struck through']],
    ['<script>if (a < b) {}</script>done', 'done', ['script']],
    ['<constructor>Beta</constructor> gate', 'Beta gate', []],
    ['a <b>bold</b> word', 'a bold word', []],
    [
      'give <span style="text-decoration: line-through">300</span> 600 mg',
      'give 600 mg',
      ['words struck through'],
    ],
    ['<span style="text-decoration:line-through">a<span>b</span>c</span>d', 'd', ['words struck through']],
    ["<p style='color: red'>Which</p> gate?", 'Which\n\ngate?', []],
    ['Which<span style="display: none">Amber</span> gate?', 'Which gate?', ['words that are hidden']],
    ['Which <br style="display:none"> gate?', 'Which gate?', []],
    ['The dose<o:p></o:p> is 5 mg.<?xml:namespace prefix = o ns = "urn:x" />', 'The dose is 5 mg.', []],
    ['<!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>1. <![endif]>hum', '1. hum', []],
    ['<nolink>Amber</nolink> gate', 'Amber gate', []],
    ['if Na<K or K>Na', 'if Na<K or K>Na', []],
    ['pH<pKa and pKa>7', 'pH<pKa and pKa>7', []],
    ['a<b or b>c', 'a<b or b>c', []],
    ['a<B>b</B>c<hr noshade>d<br />e<input disabled>', 'abc\n\nd e', []],
    ['CrCl<30 and K>5', 'CrCl<30 and K>5', []],
    ['&Delta;9, &delta;9, &Ouml;dem, &AMP;, &Prime;', 'Δ9, δ9, Ödem, &, ″', []],
    ['2 &micro;g &le; 3 &#181;g &#8804; &#xB5;g', '2 µg ≤ 3 µg ≤ µg', []],
    ['the patient&#146;s dose &#150; 5 mg', 'the patient’s dose – 5 mg', []],
    ['gaba&shy;pen&#8203;tin', 'gabapentin', []],
    ['Which?<ol><li>one</li><li>two</li></ol>', 'Which?\n\n1. one\n\n2. two', []],
    ['<ol dir="ltr"><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n\nb\n\n2. c', []],
    ['<ol start="3"><li>one</li></ol>', 'one', ['numbers of a list']],
    ['<ol style="list-style-type: upper-alpha"><li>one</li></ol>', 'one', ['numbers of a list']],
    ['<ul><li>one</li></ul><li>two</li>', 'one\n\ntwo', []],
    ['&nosuchname; gate', '&nosuchname; gate', ['character &nosuchname;']],
  ])('%s', (html, text, lost) => {
    expect(plainHtml(html)).toEqual({ text, lost });
  });
});

it('is linear in the text', () => {
  const started = performance.now();
  for (const piece of [
    '<a =',
    '<k ',
    '<s style="',
    '<!',
    '&',
    '</k ',
    '<span style="text-decoration:line-through">',
  ])
    plainHtml(`${piece.repeat(50_000)}>`);
  expect(performance.now() - started).toBeLessThan(2_000);
});
