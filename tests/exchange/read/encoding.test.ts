import { describe, expect, it } from 'vitest';
import { readGift } from '#lib/exchange/read/gift/read.ts';

/** A file whose letters an encoding broke, and files that only look like one. */

const codes = (text: string): readonly string[] =>
  readGift('bank', `Which? {=${text} ~b}`).diagnostics.map(({ code }) => code);

/** UTF-8 as a program shows it that takes it for another encoding. */
function readAs(encoding: 'windows-1252' | 'latin1', text: string): string {
  const bytes = new TextEncoder().encode(text);
  return encoding === 'latin1'
    ? String.fromCodePoint(...bytes)
    : new TextDecoder('windows-1252').decode(bytes);
}

describe('letters that were read in another encoding', () => {
  it.each(Array.from('µ≥≤±°½×éüÉñ–—’“→−αβγδμσω€₂'))('are found: %s', (sign) => {
    expect(codes(sign)).toEqual([]);
    for (const encoding of ['windows-1252', 'latin1'] as const)
      expect(codes(`5 ${readAs(encoding, sign)}g`), encoding).toEqual(['exchange/encoding']);
  });

  it('are told with what was meant', () => {
    const [first] = readGift('bank', 'Which? {=5 Âµg ~b}').diagnostics;
    expect(first?.message).toBe(
      'Unexpected "Âµ", which is UTF-8 that was read as another encoding, expected "µ": nothing of the file was read',
    );
  });

  it.each([
    'das „MENÜ“ und „Spaß“',
    'À «gauche» et «là»',
    '“AMANHÔ, AMANHÃ—disse, “NÃO” e “SÃO PAULO”',
    'Ça va – très bien',
    'un “Â” e un “Î”',
    'Îles, Ïambes',
    'λόγος 5 µg ≥ 3 × 2 °C ± ½',
    'עברית 中文 日本語 👩🏽‍⚕️',
  ])('are not seen in %s', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
