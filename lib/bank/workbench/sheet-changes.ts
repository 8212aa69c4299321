import { diffWordsWithSpace } from 'diff';
import { sheetWords } from './sheet-words.ts';

/** A stretch of text that is in both, only in the one from before, or only in the one of now. */
export interface MarkedWords {
  readonly text: string;
  readonly mark: 'same' | 'removed' | 'added';
}

/** A fact or an item that differs. */
export interface SheetChange {
  /** A fact's id in its lesson, or an item's id. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly words: readonly MarkedWords[];
}

/** What differs between two review sheets of a lesson. */
export interface SheetChanges {
  readonly facts: readonly SheetChange[];
  readonly items: readonly SheetChange[];
  /** How many facts and items are the same. */
  readonly same: { readonly facts: number; readonly items: number };
}

const FACT_ROW = /^\| `(?<id>[a-z0-9-]+)` \| `[^`]*` \| `[^`]*` \| (?<told>.*) \|$/u;
const ITEM_HEAD = '### ';
/** Texts that differ in more places are shown one after the other: nobody would read the marks. */
const EDITS_MAX = 2000;

/**
 * Compares two review sheets, fact by fact and item by item, by their ids: those of now in their order, then those that are
 * gone. Fingerprints of facts and revisions of items are left out: they say that something changed, and the words say what. Where
 * no word did, the sheets are shown as they are typed.
 *
 * @param before undefined when there was none
 */
export function sheetChanges(before: string | undefined, now: string): SheetChanges {
  const [old, present] = [before ?? '', now];
  const facts = compare(factsIn(old), factsIn(present));
  const items = compare(itemsIn(old), itemsIn(present));
  return {
    facts: facts.changes,
    items: items.changes,
    same: { facts: facts.same, items: items.same },
  };
}

function factsIn(sheet: string): ReadonlyMap<string, string> {
  return new Map(
    sheet.split('\n').flatMap((line) => {
      const row = FACT_ROW.exec(line)?.groups;
      return row?.['id'] === undefined ? [] : [[row['id'], (row['told'] ?? '').replaceAll(' | ', '\n')]];
    }),
  );
}

function itemsIn(sheet: string): ReadonlyMap<string, string> {
  const [, ...blocks] = `\n${sheet}`.split(`\n${ITEM_HEAD}`);
  return new Map(
    blocks.map((block) => {
      const [id = '', ...lines] = block.split('\n');
      return [id, lines.join('\n').trim()];
    }),
  );
}

function compare(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): { readonly changes: readonly SheetChange[]; readonly same: number } {
  const changes = [...now].flatMap(([id, text]): readonly SheetChange[] => {
    const old = before.get(id);
    if (old === text) return [];
    const said = sheetWords(text);
    if (old === undefined) return [{ id, change: 'added', words: [{ text: said, mark: 'added' }] }];
    const saidBefore = sheetWords(old);
    const words = saidBefore === said ? markWords(old, text) : markWords(saidBefore, said);
    return [{ id, change: 'changed', words }];
  });
  const gone = [...before].flatMap(([id, text]): readonly SheetChange[] =>
    now.has(id) ? [] : [{ id, change: 'removed', words: [{ text: sheetWords(text), mark: 'removed' }] }],
  );
  return { changes: [...changes, ...gone], same: now.size - changes.length };
}

/** The words of both texts in one line, each marked. Those marked `same` or `added` are the second text, letter by letter. */
export function markWords(before: string, now: string): readonly MarkedWords[] {
  const parts = diffWordsWithSpace(before, now, { maxEditLength: EDITS_MAX });
  if (parts === undefined)
    return [
      { text: before, mark: 'removed' },
      { text: now, mark: 'added' },
    ];
  return gathered(
    parts.map(({ value, added, removed }) => ({
      text: value,
      mark: added ? 'added' : removed ? 'removed' : 'same',
    })),
  );
}

/**
 * Words that changed beside each other are shown as one change: "be careful about" for "look out for", and not word by word with the
 * blanks between them as what stayed.
 */
function gathered(words: readonly MarkedWords[]): readonly MarkedWords[] {
  const isChange = (word: MarkedWords | undefined): boolean => word !== undefined && word.mark !== 'same';
  const isInside = words.map(
    (word, at) =>
      isChange(word) || (BLANKS.test(word.text) && isChange(words[at - 1]) && isChange(words[at + 1])),
  );
  const runs: MarkedWords[][] = [];
  for (const [at, word] of words.entries())
    if (isInside[at] === true && isInside[at - 1] === true) runs.at(-1)?.push(word);
    else runs.push([word]);
  return runs.flatMap(asOneChange);
}

/** Blanks within a line. */
const BLANKS = /^[ \t]+$/u;

/** What a run takes away, then what it brings; one that does only one of both stays as it is. */
function asOneChange(run: readonly MarkedWords[]): readonly MarkedWords[] {
  const marks = new Set(run.map(({ mark }) => mark));
  if (!marks.has('removed') || !marks.has('added')) return run;
  const without = (mark: MarkedWords['mark']): string =>
    run.flatMap((word) => (word.mark === mark ? [] : [word.text])).join('');
  return [
    { text: without('added'), mark: 'removed' },
    { text: without('removed'), mark: 'added' },
  ];
}
