/** `new relations`: the relations that most medicines need make sound questions as they are, and none is written twice. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { slugOf } from '#lib/base/slug.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { READY_RELATIONS, type ReadyRelation } from '#lib/shell/cli/starts/ready-relations.ts';
import { relationsStart } from '#lib/shell/cli/starts/relations-start.ts';
import { scratchFolder } from '../support/scratch.ts';
import { stemmaHere } from './run-stemma.ts';

const isPlural = (label: string): boolean => /[^s]s$/u.test(label);
/** The statement as a lesson says it. */
function said({ statement }: ReadyRelation, objects: readonly string[]): string {
  const many = objects.length > 1 || objects.some(isPlural);
  return statement
    .replaceAll(/\[(\w+)\|(\w+):object\]/gu, many ? '$2' : '$1')
    .replaceAll(/\[(\w+)\|\w+\]/gu, '$1')
    .replace('{subject}', 'examplol')
    .replace('{object}', objects.join(' and '))
    .replace(/\.$/u, '');
}

const BASE = { objective: 'all', source: 'book', basis: 'seen' };

/** So many right answers of a list: the others are wrong. */
const MEMBERS = 2;

/** The facts of a relation: with one object, and a list where its questions ask for several; of an amount, one value. */
function factOf(relation: ReadyRelation, isList: boolean): Record<string, unknown> {
  const { id, kind, reads } = relation;
  const right = reads.slice(0, isList ? MEMBERS : 1);
  const wrong = reads.slice(right.length);
  const evidence = said(relation, right).replace(/^./u, (letter) => letter.toUpperCase());
  const shared = { ...BASE, id: `one-${id}`, subject: 'examplol', relation: id, evidence };
  const entries = Object.fromEntries(
    wrong.map((label) => [slugOf(label), `The book names ${right.join(' and ')}.`]),
  );
  if (isList) return { ...shared, kind: 'set', members: right.map(slugOf), false: entries };
  if (kind !== undefined)
    return { ...shared, kind: 'relation', object: slugOf(right[0] ?? ''), false: entries };
  const slips = wrong.map((value) => ({ value, why: 'Zeros were mistaken.' }));
  return { ...shared, kind: 'quantity', value: right[0], wrong: slips };
}

function filesWith(relation: ReadyRelation, isList: boolean): readonly SourceFile[] {
  const { kind, reads } = relation;
  const [start] = relationsStart({ files: [], parsed: parseContent([]) }, 'examplol');
  const concepts = Object.fromEntries(
    (kind === undefined ? [] : reads).map((label) => [
      slugOf(label),
      { kind: kind?.id, label, ...(isPlural(label) ? { number: 'plural' } : {}) },
    ]),
  );
  const fact = factOf(relation, isList);
  const fields = {
    title: 'About examplol',
    summary: 'What the book says of it.',
    objectives: { all: { text: 'Name what the book says.', topic: 'what the book says' } },
    facts: [fact],
  };
  return [
    { path: 'content/vocabulary/examplol-relations.yaml', text: start?.text ?? '' },
    {
      path: 'content/vocabulary/own.yaml',
      text: stringify({ concepts: { examplol: { kind: 'medicine', label: 'examplol' }, ...concepts } }),
    },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: P, edition: "1", retrieved: 2026-01-01, url: unknown }\n',
    },
    {
      path: 'content/examplol/course.md',
      text: '---\ntitle: Examplol\nsummary: S.\naudience: Nurses.\nlessons: [about]\n---\n\nText.\n',
    },
    {
      path: 'content/examplol/about.md',
      text: `---\n${stringify(fields)}---\n\n${String(fact['evidence'])}.\n\nThis lesson is for education and is not advice about treatment.\n`,
    },
  ];
}

describe('the ready relations', () => {
  const lists = READY_RELATIONS.filter(({ ask }) => ask.objects !== undefined);
  it.each([
    ...READY_RELATIONS.map((relation) => [relation.id, 'one object', relation, false] as const),
    ...lists.map((relation) => [relation.id, 'a list', relation, true] as const),
  ])('%s makes items of %s, and nothing is found wrong with its words', (_id, _of, relation, isList) => {
    const { items, diagnostics } = compileBank(filesWith(relation, isList));
    const about = diagnostics.filter(({ code }) => !code.startsWith('bank/'));
    expect(about.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(items.length).toBeGreaterThan(0);
  });

  it('are written once, beside what stands there', async () => {
    const folder = scratchFolder('ready');
    const run = (...words: readonly string[]) => stemmaHere(...words, '--root', folder);
    expect((await run('new', 'course', 'examplol')).err).toContain('new relations examplol');
    expect(await run('new', 'relations', 'examplol')).toMatchObject({
      code: 0,
      out: 'wrote content/vocabulary/examplol-relations.yaml\n',
    });
    expect(await run('check')).toMatchObject({ code: 0 });
    const again = await run('new', 'relations', 'samplol');
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('All ready relations stand in the vocabulary already');
  });
});
