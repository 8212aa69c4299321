import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardIds, noteIds } from '#lib/exchange/formats/anki/row-ids.ts';

const names = fc.uniqueArray(fc.string(), { maxLength: 50 });

describe('numbers of rows in an Anki collection', () => {
  it('are different, and milliseconds in the past', () => {
    fc.assert(
      fc.property(names, (list) => {
        const ids = noteIds(list);
        expect(new Set(ids).size).toBe(list.length);
        for (const id of ids) {
          expect(id).toBeGreaterThanOrEqual(Date.UTC(2020, 8, 13));
          expect(id).toBeLessThan(Date.UTC(2022, 10, 19));
        }
      }),
    );
  });

  it('are the same in another export, whatever else is in it and wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), names, names, (name, before, after) => {
        const others = [...before, ...after].filter((other) => other !== name);
        const list = [...new Set([...others.slice(0, before.length), name, ...others])];
        expect(noteIds(list)[list.indexOf(name)]).toBe(noteIds([name])[0]);
      }),
    );
  });

  it('are two even where two hashes begin alike', () => {
    const [first = 0, second = 0] = noteIds(['note 25723', 'note 115993']);
    expect(noteIds(['note 115993'])).toEqual([first]);
    expect(second).toBe(first + 1);
  });

  it('are those of its note and the next ones for the cards of a note, and different where they meet', () => {
    const cards = [7, 7, 7, 8, 20].map((noteId, at) => ({ noteId, ord: at % 3 }));
    expect(cardIds(cards)).toEqual([7, 8, 9, 10, 21]);
  });
});
