import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesQualifier } from '#lib/checks/text/names-qualifier.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import { factNotesOf } from '#lib/exchange/formats/anki/fact-notes.ts';
import { format } from '#lib/exchange/formats/anki/write.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import { sourceLines } from '#lib/exchange/source-lines.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { shippedBank } from '../support/shipped.ts';
import { exchangeSample, HOSTILE, SAMPLE_META, selectionOf, viewsOf } from '../support/exchange-sample.ts';
import { gapsIn, plain, readAnki, shown, type ReadNote, type ReadPackage } from './anki-reader.ts';
import { shippedTwins } from './shipped-twins.ts';

const sample = await exchangeSample();
const exported = await exportSelection(format, sample, SAMPLE_META);
const read = readAnki(exported.bytes ?? new Uint8Array());
const notes = new Map(read.notes.map((note) => [note.guid, note]));
const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function noteOf(item: ExchangeItem): ReadNote {
  const note = notes.get(readableIdentity(item));
  if (note === undefined) throw new RangeError(`${item.id} has no note`);
  return note;
}

function field(note: ReadNote, name: string): string {
  return note.fields[name] ?? '';
}

describe('the package', () => {
  it('is a sound collection of new cards, a note for every item', () => {
    expect(read.paths).toEqual(['collection.anki2', 'media']);
    expect(read.integrity).toEqual({ integrity_check: 'ok' });
    expect(read.version).toBe(11);
    expect(read.rows.notes).toBe(notes.size);
    expect(read.rows.reviews).toBe(0);
    for (const { id } of exported.report.written) {
      const item = sample.items.find((one) => one.id === id);
      expect(item && noteOf(item).fields['Id']).toBe(item && readableIdentity(item));
    }
  });

  it('gives each card of a note a gap, and every other note one card, in the deck of its lesson', () => {
    let count = 0;
    for (const note of read.notes) {
      const ords = note.cards.map(({ ord }) => ord);
      const gaps = [...gapsIn(field(note, 'Text'))].map((number) => number - 1);
      expect(ords, note.guid).toEqual(note.type.type === 1 ? gaps : [0]);
      for (const { deck } of note.cards) expect(deck).toBe('A course::A lesson');
      count += ords.length;
    }
    expect(read.rows.cards).toBe(count);
  });

  it('has templates that name fields there are', () => {
    for (const { type } of read.notes) {
      const names = type.flds.map(({ name }) => name);
      const named = type.tmpls.flatMap(({ qfmt, afmt }) =>
        Array.from(`${qfmt}${afmt}`.matchAll(/\{\{(?:[#/]|cloze:)?(\w+)\}\}/gu), ([, name]) => name),
      );
      for (const name of named) expect([...names, 'FrontSide']).toContain(name);
      expect(named).toContain(names[1]);
    }
  });
});

describe('a note', () => {
  const questions = sample.items.filter(({ layout }) => layout !== 'blanks');
  const gapped = sample.items.filter(({ layout }) => layout === 'blanks');

  it('shows every option on the front and every key with its reason on the back', () => {
    for (const item of questions) {
      const note = noteOf(item);
      const told = (...names: readonly string[]): string =>
        folded(plain(names.map((name) => field(note, name)).join('')));
      expect(told('Question')).toContain(folded(item.leadIn));
      const options = item.parts.flatMap((part) => part.options.map((option) => ({ ...option, part })));
      for (const { text, key, rationale, part } of options) {
        if (part.entry === undefined) expect(told('Options'), item.id).toContain(folded(text));
        if (key) expect(told('Answer'), item.id).toContain(folded(text));
        expect(told('Answer', 'Reasons'), item.id).toContain(folded(rationale));
      }
    }
  });

  it('marks exactly the keys of a list as right', () => {
    for (const item of questions.filter(({ parts }) => parts.length === 1)) {
      const marks = Array.from(
        field(noteOf(item), 'Reasons').matchAll(/<li class="(\w+)">/gu),
        ([, mark]) => mark,
      );
      expect(marks, item.id).toEqual(item.parts[0]?.options.map(({ key }) => (key ? 'right' : 'wrong')));
    }
  });

  it('asks for one blank a card, filled with its key on the back', () => {
    expect(gapped.length).toBeGreaterThan(2);
    for (const item of gapped) {
      const text = field(noteOf(item), 'Text');
      for (const [index, part] of item.parts.entries()) {
        const key = part.options.find((option) => option.key)?.text ?? '';
        const number = item.scoring === 'rationale' ? 1 : index + 1;
        expect(folded(shown(text, number, 'back')), item.id).toContain(
          folded(part.text.replace('____', () => key)),
        );
        const hint = `[${part.options.map((option) => option.text).join(' / ')}]`;
        expect(folded(shown(text, number, 'front')), item.id).toContain(
          folded(part.text.replace('____', () => hint)),
        );
      }
    }
  });

  it('has its sources on the back, its tags, and a tag for each fact', () => {
    for (const item of sample.items) {
      const note = noteOf(item);
      for (const line of sourceLines(item)) expect(plain(field(note, 'Sources'))).toContain(line);
      expect(note.tags).toEqual([...item.tags, ...item.facts.map(({ ref }) => `fact:${ref}`)]);
    }
  });

  it('holds nothing that Anki would take for its own, whatever the text', () => {
    const texts = read.notes.flatMap(({ fields }) => Object.values(fields));
    for (const text of texts) expect(text.replaceAll(/\{\{c\d+::|\}\}/gu, '')).not.toMatch(/[{}[\]\\]/u);
    expect(HOSTILE.join('')).toMatch(/\{.*\\|\\.*\{/u);
  });
});

/** What becomes of a collection when a later file is opened, by Anki's rule. */
function imported(mine: ReadonlyMap<string, ReadNote>, file: ReadPackage): ReadonlyMap<string, ReadNote> {
  const after = new Map(mine);
  for (const note of file.notes) {
    const known = after.get(note.guid);
    if (known === undefined || (known.mod < note.mod && known.type.id === note.type.id))
      after.set(note.guid, note);
  }
  return after;
}

async function fileOf(stem: string, keys: string, changed: number): Promise<ReadPackage> {
  const views = viewsOf([exampleItem('single-best-answer', { stem, options: exampleOptions('ABC', keys) })]);
  const { bytes } = await exportSelection(format, selectionOf(views), { ...SAMPLE_META, changed });
  return readAnki(bytes ?? new Uint8Array());
}

describe('a later file', () => {
  const questionsOf = (mine: ReadonlyMap<string, ReadNote>): readonly string[] =>
    [...mine.values()].map((note) => plain(field(note, 'Question')));

  it('corrects a text in the note that a learner has, so that its history is kept', async () => {
    const mine = imported(new Map(), await fileOf('Wich one?', 'A', 1000));
    expect(questionsOf(imported(mine, await fileOf('Which one?', 'A', 1001)))).toEqual(['Which one?']);
    expect(questionsOf(imported(mine, await fileOf('Which one?', 'A', 1000)))).toEqual(['Wich one?']);
  });

  it('brings another note when the key is another', async () => {
    const mine = imported(new Map(), await fileOf('Which one?', 'A', 1000));
    expect(imported(mine, await fileOf('Which one?', 'B', 1001)).size).toBe(2);
  });

  it('keeps note types, fields and names of cards, without which Anki would correct nothing', () => {
    const types = new Map(read.notes.map(({ type }) => [type.name, type]));
    const sorted = [...types.values()].sort((a, b) => a.id.localeCompare(b.id));
    const kept = sorted.map(({ id, type, flds, tmpls }) => [
      id,
      type,
      flds.map(({ name }) => name).join(' '),
      tmpls.map(({ name }) => name).join(' '),
    ]);
    expect(kept).toEqual([
      ['1795737600001', 0, 'Id Question Options Answer Reasons Sources Lesson', 'Card'],
      ['1795737600002', 1, 'Id Text Reasons Sources Lesson', 'Card'],
    ]);
  });
});

describe('the card of a fact', () => {
  /** An item whose fact has the statement, and whose key, the option of the letter, has the text. */
  function about(statement: string, text: string, letter = 'A'): ExchangeItem {
    const options = exampleOptions('ABC', letter).map((option) =>
      option.key ? { ...option, text } : option,
    );
    const [item] = viewsOf([exampleItem('single-best-answer', { options })]);
    if (item === undefined) throw new RangeError('no item');
    return { ...item, facts: item.facts.slice(0, 1).map((fact) => ({ ...fact, statement })) };
  }

  it('is its statement with a gap where a key stands in it once, as a word; the taught sentence comes after', () => {
    const [note] = factNotesOf(about('Tremor: a shaking that keeps a beat.', 'A shaking'));
    expect(shown(note?.fields[1] ?? '', 1, 'front')).toBe('Tremor: [...] that keeps a beat.');
    expect(shown(note?.fields[1] ?? '', 1, 'back')).toBe('Tremor: a shaking that keeps a beat.');
    expect(note?.tags).toEqual([
      'course:course',
      'lesson:lesson',
      'objective:objective',
      'awaiting-review',
      'fact:course/lesson/fact',
    ]);
    expect(note?.fields[2]).toBe('<p>The lesson says: “The taught sentence of fact.”</p>');
  });

  it.each([
    ['twice', 'Beat on beat.', 'beat'],
    ['in a longer word', 'It upbeats.', 'beat'],
    ['as the whole', 'beat', 'beat'],
    ['nowhere', 'It shakes.', 'beat'],
    ['not, for it has none', '', 'beat'],
  ])('is none where the key stands in it %s', (_, statement, key) => {
    expect(factNotesOf(about(statement, key))).toEqual([]);
  });

  it('says of a fact that is to be verified that it is', () => {
    const item = about('It keeps a beat.', 'beat');
    const [note] = factNotesOf({ ...item, facts: item.facts.map((fact) => ({ ...fact, toVerify: true })) });
    expect(note?.tags).toContain('to-verify');
    expect(note?.fields[3]).toContain('To be verified');
  });

  it('names every qualifier of the fact, of each card of the course', () => {
    const { kb } = shippedBank();
    const cards = shippedTwins().flatMap(({ view }) => factNotesOf(view));
    expect(cards.length).toBeGreaterThan(200);
    for (const { sortText, tags } of cards) {
      const ref = tags.find((tag) => tag.startsWith('fact:'))?.slice('fact:'.length) ?? '';
      for (const [id, value] of Object.entries(kb.facts.get(ref)?.qualifiers ?? {}))
        expect(namesQualifier(sortText, id, value, kb), `${ref} ${id} ${value}`).toBe(true);
    }
  });

  it('is told word for word, whatever it is made of, with the key in the gap', () => {
    const text = fc.array(
      fc.constantFrom('a', 'B', ' ', ':', '::', '{{c1::', '}}', '[', 'é', '<', '\\', '…'),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const [statement, key] = [[...before, ...middle, ...after].join(''), middle.join('')];
        for (const { fields } of factNotesOf(about(statement, key))) {
          const html = (fields[1] ?? '').replace(/^<p>|<\/p>$/gu, '');
          const unmarked = (side: 'front' | 'back'): string => shown(`|${html}|`, 1, side).slice(1, -1);
          expect(unmarked('back')).toBe(statement);
          expect(unmarked('front')).toBe(statement.replace(key, () => '[...]'));
        }
      }),
    );
  });

  it('keeps its name when a word of it is corrected, and has another for another key', () => {
    const [wrong, right] = ['A teh beat.', 'A the beat.'].map((one) => factNotesOf(about(one, 'beat'))[0]);
    expect(right?.guid).toBe(wrong?.guid);
    const [other] = factNotesOf(about('A the beat.', 'beat', 'B'));
    expect(other?.guid).toMatch(/^course\/lesson\/fact\/sentence~[0-9a-f]{8}$/u);
    expect(other?.guid).not.toBe(right?.guid);
  });
});
