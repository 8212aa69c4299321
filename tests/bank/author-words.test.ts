import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);
const text = files.find(({ path }) => path === LESSON)?.text ?? '';

/** What is found in the lesson when one of its lines says something else. */
function foundIn(changed: string): readonly Diagnostic[] {
  expect(changed).not.toBe(text);
  const edited = files.map((file) => (file.path === LESSON ? { ...file, text: changed } : file));
  return compileBank(edited).diagnostics;
}

/** The words that a place shows, all on one line. */
function shownAt({ line, column, endColumn }: Place, changed: string): string | undefined {
  return changed.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
}

const reasons = text.split('\n').filter((line) => /^ {6}[a-z-]+: The label says/u.test(line));

describe('what is found in an item', () => {
  it.each(reasons)('is told of at the very words of the reason that it came from: %s', (reason) => {
    const changed = text.replace(reason, reason.replace(/\.$/u, ' in the elderly.'));
    const found = foundIn(changed).filter(({ code }) => code === 'rules/person-first-language');
    expect(found.length).toBeGreaterThan(0);
    for (const { place, related } of found) {
      expect(place).toMatchObject({ file: LESSON, line: text.split('\n').indexOf(reason) + 1 });
      expect(shownAt(place, changed)).toBe('the elderly');
      expect(related.map(({ message }) => message)).toEqual(['the fact that the item asks about']);
    }
  });

  it('is told of in the case that opens it', () => {
    const changed = text.replace('A woman of 40 years', 'A woman who looks after the elderly');
    const found = foundIn(changed).filter(({ code }) => code === 'rules/person-first-language');
    expect(found.map(({ place }) => shownAt(place, changed))).toContain('the elderly');
  });

  it('is told of at the topic of the objective whose items say it', () => {
    const topic = / {4}topic: (.*)$/mu.exec(text)?.[1] ?? '';
    const changed = text.replace(`topic: ${topic}`, 'topic: what zelvolin does not do');
    const found = foundIn(changed).filter(({ code }) => code === 'rules/negative-stem');
    expect(found.length).toBeGreaterThan(0);
    for (const { place } of found) expect(shownAt(place, changed)).toBe('not');
  });

  it('is told of at the reason when a proof refuses it, whichever option and kind it stands in', () => {
    const changed = text.replace('The label says that no fern is used.', 'Zelvolin is made from tall fern.');
    const found = foundIn(changed).filter(({ code }) => code.startsWith('proof/'));
    expect(found.length).toBeGreaterThan(0);
    for (const { place } of found)
      expect(shownAt(place, changed)).toMatch(/^Zelvolin is made from tall fern/u);
  });

  it('is not told of a second time, as a fact without an item', () => {
    const changed = text.replaceAll(/The label says.*/gu, 'Zelvolin is made from tall fern.');
    const codes = foundIn(changed).map(({ code }) => code);
    expect(codes).toContain('proof/false-rationale');
    expect(codes).not.toContain('bank/fact-without-item');
  });

  it('is told of at the fact of its sentence when the words of the vocabulary stand in one of several', () => {
    const edited = files.map((file) => ({
      ...file,
      text: file.text.replace('label: tall fern', 'label: tall fern of the elderly'),
    }));
    const inGaps = compileBank(edited).diagnostics.filter(
      ({ code, message }) => code === 'rules/person-first-language' && message.includes('drop-down-cloze'),
    );
    expect(inGaps.map(({ message }) => message)).toEqual([
      expect.stringContaining('(item zelvolin/gates/opens-amber-gate/drop-down-cloze/1)'),
    ]);
    expect(inGaps.map(({ place }) => shownAt(place, text))).toEqual(['made-from-moss']);
  });

  it('is told of at its fact when the words stand in the vocabulary', () => {
    const vocabulary = 'content/vocabulary/words.yaml';
    const edited = files.map((file) =>
      file.path === vocabulary
        ? { ...file, text: file.text.replace('label: tall fern', 'label: tall fern of the elderly') }
        : file,
    );
    const found = compileBank(edited).diagnostics.filter(
      ({ code }) => code === 'rules/person-first-language',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { place, related } of found) {
      expect(shownAt(place, text)).toMatch(/^(?:made-from-moss|opens-amber-gate)$/u);
      expect(related).toEqual([]);
    }
  });
});
