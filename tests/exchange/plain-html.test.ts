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
    ['<script>if (a < b) {}</script>done', 'done', ['a script']],
    ['<constructor>Beta</constructor> gate', 'Beta gate', []],
    ['a <b>bold</b> word', 'a bold word', []],
  ])('%s', (html, text, lost) => {
    expect(plainHtml(html)).toEqual({ text, lost });
  });
});
