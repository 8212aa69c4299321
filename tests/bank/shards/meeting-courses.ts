/** Pairs of courses of which one can prove, refute, forbid or reword something in the other, though neither names its words. */
import type { SourceFile } from '#lib/content/model.ts';
import { courseOf, RELATIONS, SOURCES, type WrittenFact } from './random-courses.ts';

const SHARED = `
  alin: { kind: agent, label: alin, names-complete: true }
  borin: { kind: agent, label: borin, names-complete: true }
  celin: { kind: agent, label: celin, names-complete: true }
  hill: { kind: site, label: hill, names-complete: true }
  river: { kind: site, label: river, names-complete: true }
  meadow: { kind: site, label: meadow, names-complete: true }
  wall: { kind: site, label: wall, names-complete: true }
  old-ford: { kind: site, label: old ford, names-complete: true }
  humming: { kind: sign, label: humming, names-complete: true }
  clapping: { kind: sign, label: clapping, names-complete: true }
  ticking: { kind: sign, label: ticking, names-complete: true }
  opening: { kind: step, label: opening }
  ringing: { kind: step, label: ringing }
  closing: { kind: step, label: closing }
  resting: { kind: step, label: resting }
  dusk-rite: { kind: rite, label: dusk rite }
`;

function contentOf(birchWords: string, facts: Readonly<Record<string, readonly string[]>>): SourceFile[] {
  return [
    { path: 'content/vocabulary/shared.yaml', text: `${RELATIONS}concepts:${SHARED}` },
    ...(birchWords === '' ? [] : [{ path: 'content/vocabulary/birch.yaml', text: birchWords }]),
    ...Object.entries(facts).flatMap(([course, texts]) => courseOf(course, texts.map(written))),
    SOURCES,
  ];
}

function written(fields: string, at: number): WrittenFact {
  const evidence = `It is so by day ${String(at)}`;
  const kind = fields.includes(' steps: ') ? 'sequence' : 'relation';
  return {
    evidence,
    text: `  - kind: ${kind}
    id: fact-${String(at)}
    objective: all
    evidence: ${evidence}
    source: book
${fields
  .split('; ')
  .map((field) => `    ${field}\n`)
  .join('')}`,
  };
}

const MARKED = 'subject: clapping; relation: marks; object: hill';

export const meetingCourses: readonly (readonly [why: string, files: readonly SourceFile[]])[] = [
  [
    'what holds of a narrower object holds of one that has one subject',
    contentOf('concepts:\n  hill-top: { kind: site, label: top of the hill, is-a: [hill] }\n', {
      ash: [MARKED],
      birch: ['subject: humming; relation: marks; object: hill-top'],
    }),
  ],
  [
    'another course avoids an object that has one subject',
    contentOf('', {
      ash: [MARKED],
      birch: ['subject: humming; relation: marks; object: river; avoid: [hill]'],
    }),
  ],
  [
    'a reason says what another course denies',
    contentOf('', {
      ash: [
        'subject: alin; relation: rests-at; object: hill; false: { river: Borin rests at wall., wall: It was looked for. }',
      ],
      birch: ['subject: borin; relation: rests-at; object: meadow'],
    }),
  ],
  [
    'a reason stands in that of another course, in another scope',
    contentOf('', {
      birch: [
        'subject: alin; relation: acts-at; object: hill; qualifiers: { country: zelland }; false: { river: It was looked for. It was not found., wall: It was looked for. It was not found. }',
      ],
      ash: [
        'subject: alin; relation: acts-at; object: meadow; qualifiers: { country: yorland }; false: { river: It was looked for. }',
      ],
    }),
  ],
  [
    'something of another file falls under two that are told apart',
    contentOf('concepts:\n  marsh: { kind: site, label: marsh, is-a: [river, meadow] }\n', {
      ash: ['subject: alin; relation: rests-at; object: river'],
      birch: ['subject: borin; relation: acts-at; object: marsh'],
    }),
  ],
  [
    'a question can be read with a name of another file',
    contentOf('concepts:\n  ford: { kind: sign, label: ford }\n', {
      ash: [
        'subject: alin; relation: acts-at; object: old-ford',
        'subject: borin; relation: acts-at; object: old-ford; not: true',
        'subject: celin; relation: acts-at; object: old-ford; not: true',
      ],
      birch: ['subject: borin; relation: rests-at; object: meadow'],
    }),
  ],
  [
    'orders lead round in a circle',
    contentOf('', {
      ash: ['subject: dusk-rite; steps: [opening, ringing, closing]'],
      birch: ['subject: dusk-rite; steps: [closing, resting, opening]'],
    }),
  ],
];
