/** Where facts change, a judgement that is kept must be the one that would be made: a stale proof is a wrong key. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeDraft } from '#lib/bank/judge-draft.ts';
import { KeptDrafts } from '#lib/bank/shards/kept-drafts.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { generateItems } from '#lib/items/generate.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { editedCourses } from './random-courses.ts';

/** `LONG_LAW=1` with this file: many more edits. Minutes. */
const isLong = process.env['LONG_LAW'] === '1';
const LAW_MS = isLong ? 1_500_000 : 300_000;

const known = (files: readonly SourceFile[]): KnowledgeBase => buildKnowledge(parseContent(files)).kb;

/** How often a judgement was kept, made again, and made again to another end. */
interface Tally {
  kept: number;
  again: number;
  other: number;
}

type Judged = ReadonlyMap<string, { readonly judged: unknown; readonly text: string }>;

/** As a save may stop it: of every content some other steps are proved ahead. */
const STEPS = 13;

function ahead(drafts: KeptDrafts, kb: KnowledgeBase, steps: number): void {
  const proving = drafts.proving(kb);
  for (let step = 0; step < steps && proving.next().done !== true; step += 1);
}

/** Follows contents one after the other, and compares all that is kept with what is made from nothing. */
function follow(contents: readonly (readonly SourceFile[])[], tally: Tally): void {
  const drafts = new KeptDrafts();
  let before: Judged = new Map();
  for (const [place, files] of contents.entries()) {
    const kb = known(files);
    ahead(drafts, kb, (place * STEPS) % 50);
    const made = drafts.drafts(kb);
    expect(made.map((draft) => JSON.stringify(draft))).toEqual(
      generateItems(kb).map((draft) => JSON.stringify(draft)),
    );
    const now: Judged = new Map(
      made.map((draft) => {
        const judged = drafts.judge(draft, kb);
        const text = JSON.stringify(judged);
        expect(text).toBe(JSON.stringify(judgeDraft(draft, kb, [])));
        return [JSON.stringify(draft), { judged, text }];
      }),
    );
    count(before, now, tally);
    before = now;
  }
}

function count(before: Judged, now: Judged, tally: Tally): void {
  for (const [draft, { judged, text }] of now) {
    const last = before.get(draft);
    if (last === undefined) continue;
    tally[last.judged === judged ? 'kept' : 'again'] += 1;
    if (last.text !== text) tally.other += 1;
  }
}

/** A line of a fact: an entry of a list, a reason, an amount, a member of the entry. */
const OF_FACT = /^ {4,}(?:- )?[a-z-]+: \S|^ {4,}- \S/u;

/** The files with one line of a fact taken out, or said as another one, or a fact taken out whole. */
function edited(
  files: readonly SourceFile[],
  [at, from, how]: readonly [number, number, string],
): readonly SourceFile[] {
  const lessons = files.filter(({ path }) => /^content\/[a-z-]+\/(?!course\.md)[a-z-]+\.md$/u.test(path));
  const lesson = lessons[at % lessons.length];
  if (lesson === undefined) throw new Error('no lesson');
  const lines = lesson.text.split('\n');
  const places = [...lines.keys()].filter((place) => OF_FACT.test(lines[place] ?? ''));
  const place = places[from % places.length] ?? 0;
  const other = lines[places[(from * 7 + at) % places.length] ?? 0] ?? '';
  const line = lines[place] ?? '';
  const value = other.replace(/^[^:]*: |^ +- /u, '');
  const said = {
    without: lines.toSpliced(place, 1),
    other: lines.toSpliced(
      place,
      1,
      line.replace(/(: |- )\S.*$/u, (_all, mark: string) => `${mark}${value}`),
    ),
    number: lines.toSpliced(
      place,
      1,
      line.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
    ),
  }[how];
  return files.map((file) => (file === lesson ? { ...file, text: (said ?? lines).join('\n') } : file));
}

const edit = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('without', 'other', 'number'));

/** So often contents are drawn, until every end was seen. */
const ROUNDS = 4;

/** Edits that are tried besides, while none kept anything: lines beside each other are often of one list, and alike in that. */
const MORE = 12;

describe('judgements that are kept while facts change', () => {
  it(
    'are those that would be made, in small contents in which almost everything collides',
    () => {
      const tally = { kept: 0, again: 0, other: 0 };
      const { seed = 0 } = fc.readConfigureGlobal();
      const least = (): number => Math.min(tally.kept, tally.again, tally.other);
      // By some draws no judgement changes its end: then others are drawn.
      for (let round = 0; round < ROUNDS && least() === 0; round += 1)
        fc.assert(
          fc.property(editedCourses, (contents) => follow(contents, tally)),
          { numRuns: isLong ? 3_000 : 15, endOnFailure: true, seed: seed + round },
        );
      expect(least(), JSON.stringify(tally)).toBeGreaterThan(0);
    },
    LAW_MS,
  );

  it.each([
    ['the fixture', readContent('tests/fixtures/roots/zelvolin').files, isLong ? 400 : 6],
    ['the shipped courses', readContent('.').files, isLong ? 100 : 1],
  ])(
    'are those that would be made, in %s',
    (_name, files, edits) => {
      const tally = { kept: 0, again: 0, other: 0 };
      fc.assert(
        fc.property(fc.array(edit, { minLength: edits, maxLength: edits }), (chosen) => {
          const contents = [files];
          for (const one of chosen) contents.push(edited(contents.at(-1) ?? files, one));
          follow(contents, tally);
          // An edit may leave no fact as it can be compared: then nothing is kept, and others are tried too.
          const [at, from, how] = chosen.at(-1) ?? [0, 0, 'other'];
          for (let more = 1; more <= MORE && tally.kept === 0; more += 1)
            follow([files, edited(files, [at + more, from + more, how])], tally);
        }),
        { numRuns: 1, endOnFailure: true },
      );
      expect(tally.kept, JSON.stringify(tally)).toBeGreaterThan(0);
    },
    LAW_MS,
  );
});
