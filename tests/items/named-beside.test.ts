/** A lesson that is called by the term that it defines: what the term means is asked, and not which term has that meaning. */
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { whyNoItem } from '#lib/items/propose/why-no-item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const TERMS = {
  zelling: 'a loud and steady sound that is made without any words',
  quelling: 'a soft and broken sound that is made with both hands',
  welling: 'a high and short sound that is made with both feet',
  melling: 'a deep and rough sound that is made with the tongue',
};
const vocabulary = `kinds:
  sound: { label: sound, plural: sounds }
concepts:
${Object.entries(TERMS)
  .map(([id, definition]) => `  ${id}: { kind: sound, label: ${id}, definition: ${definition} }\n`)
  .join('')}relations:
  means: { label: meaning, domain: sound, range: definition, statement: "{subject} [means|mean] {object}.", negation: "{subject} [does|do] not mean {object}.", ask: { object: "what does the term {subject:bare} mean?", subject: "which term means {object}?" } }
`;

/** The root with its one lesson of this title and file name. */
function filesOf(title: string, lesson: string) {
  const wrong = Object.entries(TERMS).slice(1);
  const text = `---
title: ${title}
summary: What they mean.
objectives:
  terms: { text: Explain the terms, topic: these terms }
facts:
  - id: zelling-means
    kind: definition
    objective: terms
    term: zelling
    evidence: Zelling is ${TERMS.zelling}
    source: book
    false:
${wrong.map(([id, definition]) => `      ${id}: That ${definition.slice(2)} is ${id}.\n`).join('')}---

Zelling is ${TERMS.zelling}.
`;
  return [
    { path: 'content/vocabulary/all.yaml', text: vocabulary },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/sounds/course.md',
      text: `---\ntitle: Sounds\nsummary: S\naudience: A\nlessons: [${lesson}]\n---\nText.\n`,
    },
    { path: `content/sounds/${lesson}.md`, text },
  ];
}

/** The questions of its items, the errors, and why it has no more of them. */
function found(title: string, lesson = 'first') {
  const files = filesOf(title, lesson);
  const { bank, diagnostics } = compileBank(files);
  const { kb } = buildKnowledge(parseContent(files));
  const [fact] = kb.facts.values();
  return {
    stems: Object.values(bank.items).map(({ stem }) => stem),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    why: fact === undefined ? [] : whyNoItem(fact, kb).filter(({ role }) => role === 'subject'),
  };
}

const MEANING = 'What does the term zelling mean?';
const TERM = `Which term means ${TERMS.zelling}?`;

it('asks both ways where nothing names the term', () => {
  expect(found('Sounds')).toEqual({ stems: [MEANING, TERM], errors: [], why: [] });
});

it.each([
  ['Zelling', 'first'],
  ['Sounds', 'zelling'],
])('asks for the meaning alone in a lesson called %s, in the file %s', (title, lesson) => {
  expect(found(title, lesson)).toEqual({
    stems: [MEANING],
    errors: [],
    why: [{ role: 'subject', why: 'the title or the file name of the lesson names the answer' }],
  });
});

it('asks both ways where the title compares the term with a wrong answer', () => {
  expect(found('Zelling and melling').stems).toEqual([MEANING, TERM]);
});
