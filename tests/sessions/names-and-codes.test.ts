import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_MAX, readName, uniqueName } from '#lib/sessions/display-name.ts';
import { joinCode, readJoinCode } from '#lib/sessions/join-code.ts';
import type { Participant } from '#lib/sessions/session.ts';

const roomOf = (names: readonly string[]) => ({
  participants: new Map(
    names.map((name, index): [string, Participant] => [
      String(index),
      { id: String(index), name, team: null, isRemoved: false },
    ]),
  ),
});

describe('a display name', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Zoë', 'Zoë'],
    ['Nguyễn Văn A.', 'Nguyễn Văn A.'],
    ['Ａｄａ', 'Ada'],
    ['', 'name-empty'],
    ['\u200B\u200B', 'name-unfit'],
    ['Ada\u202Eold', 'name-unfit'],
    ['<b>Ada</b>', 'name-unfit'],
    ['Ada\u0007', 'name-unfit'],
    ['A'.repeat(NAME_MAX + 1), 'name-too-long'],
  ])('%j is read as %j', (typed, expected) => {
    const read = readName(typed);
    expect(read.ok ? read.value : read.error.code).toBe(expected);
  });

  it('is never longer than fits, holds no control or mark of direction, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const read = readName(typed);
        if (!read.ok) return;
        expect(Array.from(read.value).length).toBeLessThanOrEqual(NAME_MAX);
        expect(read.value).not.toMatch(/[\p{Cc}\p{Cf}<>&"]/u);
        expect(readName(read.value)).toEqual(read);
      }),
    );
  });

  it('is the only one of its kind in the room, whatever the case of letters, and fits still', () => {
    const name = fc.constantFrom('Ada', 'ADA', 'ada 2', 'Mia', 'A'.repeat(NAME_MAX));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 15 }), (wanted) => {
        const names: string[] = [];
        for (const one of wanted) names.push(uniqueName(one, roomOf(names)));
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const one of names) expect(readName(one)).toEqual({ ok: true, value: one });
      }),
    );
  });
});

describe('a join code', () => {
  const code = fc
    .infiniteStream(fc.nat({ max: 1_000_000 }))
    .map((numbers) => joinCode((below) => (numbers.next().value as number) % below));

  it('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[34679ACDEFHJKMNPQRTWXY]{6}$/u);
        const spaced = `${made.slice(0, 3)} - ${made.slice(3)}`.toLowerCase();
        expect(readJoinCode(spaced)).toBe(made);
      }),
    );
  });

  it.each(['', 'ABC', 'ABCDEFG', '0ACDEF', 'ACDEF!', 'ACDEFO'])('%j is none', (typed) => {
    expect(readJoinCode(typed)).toBeUndefined();
  });
});
