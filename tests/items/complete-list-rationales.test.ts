/** What a complete list leaves out is told of in its own number. */
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';

const OTHERS: readonly (readonly [string, string, string])[] = [
  ['fever', '{ kind: sign, label: fever, names-complete: true }', 'fever is not on it.'],
  [
    'gums',
    '{ kind: sign, label: bleeding gums, number: plural, names-complete: true }',
    'bleeding gums are not on it.',
  ],
  [
    'hours',
    '{ kind: sign, label: sleepless hours, article: the, number: plural, names-complete: true }',
    'the sleepless hours are not on it.',
  ],
];

/** The reasons of the wrong answers to "which of these are listed?", and all that is wrong with the content. */
function compiled() {
  const { items, diagnostics } = compileBank([
    {
      path: 'content/vocabulary/all.yaml',
      text: `kinds:
  medicine: { label: medicine, plural: medicines }
  sign: { label: sign, plural: signs }
concepts:
  examplol: { kind: medicine, label: examplol }
  humming: { kind: sign, label: humming, names-complete: true }
  whistling: { kind: sign, label: whistling, names-complete: true }
${OTHERS.map(([id, fields]) => `  ${id}: ${fields}\n`).join('')}relations:
  listed:
    label: sign
    domain: medicine
    range: sign
    statement: "{object} [is|are:object] listed with {subject}."
    negation: "{object} [is|are:object] not listed with {subject}."
    ask: { objects: "which of these are listed with {subject}?" }
`,
    },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/examplol/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [signs]\n---\nText.\n',
    },
    {
      path: 'content/examplol/signs.md',
      text: `---
title: Signs
summary: S
objectives: { all: { text: Name the signs., topic: signs } }
facts:
  - { id: list, kind: set, objective: all, subject: examplol, relation: listed, members: [humming, whistling], complete: { source: book, as-of: 2026-01-01 }, evidence: Humming and whistling are listed with examplol, source: book }
---

Humming and whistling are listed with examplol.
`,
    },
  ]);
  const reasons = items.flatMap(({ options, parts = [] }) =>
    [...options, ...parts.flatMap((part) => part.options)].map(({ rationale }) => rationale),
  );
  return { reasons, errors: diagnostics.filter(({ severity }) => severity === 'error') };
}

describe('what is not on a complete list', () => {
  const { reasons, errors } = compiled();

  /** "Examplol, product label gives the whole list" was no sentence. */
  it.each(OTHERS)('names its source as one, and agrees with its verb: %s', (_id, _fields, end) => {
    expect(errors).toEqual([]);
    const told = reasons.filter((reason) => reason.endsWith(end));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((reason) => reason.includes('The source “A book” gives the whole list, and '))).toBe(
      true,
    );
  });
});
