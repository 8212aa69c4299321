/** A small invented course, and the faults between its facts and its vocabulary, each at its own line. */
import { expect } from 'vitest';
import type { ParsedContent } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge, type Knowledge } from '#lib/knowledge/build-knowledge.ts';

export const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
  target: { label: target, plural: targets }
  band: { label: band, plural: bands }
concepts:
  alphol: { kind: medicine, label: alphol }
  gate: { kind: target, label: gate protein }
  pump: { kind: target, label: pump protein }
  low: { kind: band, label: low, scale: steps, interval: { min: 0, max: 1 } }
  high: { kind: band, label: high, scale: steps, interval: { min: 1, max: 2, max-included: true } }
scales:
  steps: { label: steps, partition: true }
relations:
  binds:
    label: binds
    domain: medicine
    range: target
    functional: true
    statement: "{subject} binds {object}."
    negation: "{subject} does not bind {object}."
    ask: { object: "which target does {subject} bind?" }
`;

const lesson = (facts: string): string => `---
title: A lesson
summary: About alphol.
objectives:
  site: { text: Name the target, topic: where alphol binds }
facts:
${facts}---
Alphol binds the gate protein. It holds on to it.
`;

/** An entry of `facts`, with these fields. */
export const fact = (id: string, more: string): string =>
  `  - { id: ${id}, objective: site, evidence: Alphol binds the gate protein, source: book, ${more} }\n`;

const UNKNOWN = 'publisher: unknown, edition: unknown, retrieved: unknown, url: unknown';

/** Every fault with its line. */
export function faultsOf(facts: string, words = vocabulary): (string | number)[][] {
  return knowledgeOf(facts, words).diagnostics.map(({ code, place }) => [code, place.line]);
}

export function knowledgeOf(facts: string, words: string): Knowledge {
  const parsed = contentOf(facts, words);
  expect(parsed.diagnostics).toEqual([]);
  return buildKnowledge(parsed);
}

/** The course with these words, whatever is wrong with them. */
export function contentOf(facts: string, words: string): ParsedContent {
  return parseContent([
    { path: 'content/vocabulary/all.yaml', text: words },
    {
      path: 'content/sources.yaml',
      text: ['book', 'leaflet'].map((id) => `${id}: { title: A ${id}, ${UNKNOWN} }\n`).join(''),
    },
    {
      path: 'content/course/course.md',
      text: '---\ntitle: Course\nsummary: One.\naudience: Tests\nlessons: [one]\n---\nText.\n',
    },
    { path: 'content/course/one.md', text: lesson(facts) },
  ]);
}

/** A fact with which nothing is wrong. */
export const sound = fact('site', 'subject: alphol, relation: binds, object: gate');
