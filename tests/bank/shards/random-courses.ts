/** Small made-up contents of several courses with a vocabulary in several files, in which almost anything may collide. */
import fc from 'fast-check';
import type { SourceFile } from '#lib/content/model.ts';

/** Draws one of several. */
export type Draw = <T>(values: readonly T[]) => T;

const COURSES = ['ash', 'birch', 'cedar'] as const;
const FILES = ['shared', ...COURSES] as const;
/** Kind → the labels of its concepts; an id is the label with hyphens. Some names stand in others. */
const WORDS = {
  agent: ['alin', 'borin', 'celin', 'dorin', 'elin', 'forin', 'galin', 'horin'],
  site: [
    ...[
      'gate',
      'hill',
      'hill gate',
      'river',
      'meadow',
      'wall',
      'ford',
      'old ford',
      'mill',
      'barn',
      'wet barn',
    ],
    ...['well', 'shore', 'lane', 'tower', 'yard', 'pond', 'bridge', 'stone bridge', 'cave'],
  ],
  sign: ['humming', 'wheezing', 'clapping', 'rustling', 'ticking', 'snoring', 'yawning', 'hissing'],
  step: ['opening', 'ringing', 'closing', 'resting', 'lighting', 'sweeping', 'bowing', 'singing'],
  rite: ['dusk rite', 'dawn rite'],
} as const;
const idOf = (label: string): string => label.replaceAll(' ', '-');
type Kind = keyof typeof WORDS;
const SYNONYMS = [
  'hill',
  'gate of stone',
  'old gate',
  'stone',
  'borin gate',
  'alin',
  'humming',
  'wet meadow',
];
/** The file in which a concept is expected, by its place among those of its kind; some stand elsewhere. */
const homeOf = (at: number): string => FILES[at % FILES.length] ?? '';

export const RELATIONS = `kinds:
${Object.keys(WORDS)
  .map((kind) => `  ${kind}: { label: ${kind}, plural: ${kind}s }\n`)
  .join('')}qualifiers:
  country: { label: country, values: { zelland: { phrase: in Zelland }, yorland: { phrase: in Yorland } } }
  sequence: { label: rite, concept: rite }
relations:
  acts-at:
    label: site
    domain: agent
    range: site
    statement: "{subject} acts at {object}."
    negation: "{subject} does not act at {object}."
    ask: { object: "at which site does {subject} act?", objects: "at which sites does {subject} act?", subject: "which agent acts at {object}?" }
  rests-at:
    label: resting place
    domain: agent
    range: site
    functional: true
    statement: "{subject} rests at {object}."
    negation: "{subject} does not rest at {object}."
    ask: { object: "where does {subject} rest?", subject: "which agent rests at {object}?", match: "where does each agent rest?" }
  marks:
    label: mark
    domain: sign
    range: site
    inverse-functional: true
    statement: "{subject} marks {object}."
    negation: "{subject} does not mark {object}."
    ask: { object: "what does {subject} mark?", subject: "what marks {object}?" }
  acts-at-old:
    label: old sign
    domain: agent
    range: sign
    statement: "{subject} acts at old {object}."
    negation: "{subject} does not act at old {object}."
    ask: { subject: "which agent acts at old {object}?" }
  next-step:
    label: next step
    domain: step
    range: step
    functional: true
    inverse-functional: true
    upward-monotone: false
    statement: "in {sequence}, {subject} comes right before {object}."
    negation: "in {sequence}, {subject} does not come right before {object}."
    ask: { object: "in {sequence}, what comes right after {subject}?", order: "what is the order of the steps in {sequence}?" }
`;

const drawn: fc.Arbitrary<Draw> = fc.gen().map((g) => (values) => {
  const value = values[g(fc.nat, { max: values.length - 1 })];
  if (value === undefined) throw new RangeError('Nothing to draw from.');
  return value;
});

/** The files of three courses, drawn. */
export const randomCourses: fc.Arbitrary<readonly SourceFile[]> = drawn.map((draw) => [
  ...vocabulary(draw),
  ...COURSES.flatMap((course) => courseFiles(course, draw)),
  SOURCES,
]);

/** Contents one after the other, of the same words: each time one fact or two come, go or are other ones. */
export const editedCourses: fc.Arbitrary<readonly (readonly SourceFile[])[]> = drawn.map((draw) => {
  const words = vocabulary(draw);
  const places = COURSES.flatMap((course) => [0, 1, 2].map((at) => ({ course, at })));
  const facts = places.map(({ at, course }) => (once(3, draw) ? undefined : drawFact(at, course, draw)));
  return Array.from({ length: draw([2, 4, 6]) }, () => {
    for (const place of drawSome([...places.keys()], draw([1, 1, 2]), draw)) {
      const { at, course } = places[place] ?? { at: 0, course: COURSES[0] };
      facts[place] = once(4, draw) ? undefined : drawFact(at, course, draw);
    }
    const lessons = COURSES.flatMap((course) =>
      courseOf(
        course,
        facts.filter(
          (fact, place) => fact !== undefined && places[place]?.course === course,
        ) as WrittenFact[],
      ),
    );
    return [...words, ...lessons, SOURCES];
  });
});

export const SOURCES: SourceFile = {
  path: 'content/sources.yaml',
  text: 'book: { title: Book, publisher: Anybody, edition: First, retrieved: 2026-01-01, url: "https://example.org/book" }\n',
};

function vocabulary(draw: Draw): SourceFile[] {
  const texts = new Map<string, string[]>(FILES.map((file) => [file, []]));
  for (const kind of Object.keys(WORDS) as Kind[]) {
    const labels: readonly string[] = WORDS[kind];
    for (const [at, label] of labels.entries()) {
      const wider = kind === 'site' ? labels.slice(0, at).filter(() => once(24, draw)) : [];
      const synonyms = once(8, draw) ? [draw(SYNONYMS)] : [];
      texts
        .get(once(6, draw) ? draw(FILES) : homeOf(at))
        ?.push(
          `  ${idOf(label)}: { kind: ${kind}, label: ${label}, synonyms: [${synonyms.join(', ')}], is-a: [${wider.map(idOf).join(', ')}], names-complete: ${String(!once(4, draw))} }\n`,
        );
    }
  }
  return FILES.map((file) => ({
    path: `content/vocabulary/${file}.yaml`,
    text: `${file === 'shared' ? RELATIONS : ''}concepts:${section(texts.get(file) ?? [])}${disjoint(draw)}`,
  }));
}

/** True once in so many times. */
function once(times: number, draw: Draw): boolean {
  return draw(Array.from({ length: times }, (_none, at) => at)) === times - 1;
}

function section(lines: readonly string[]): string {
  return lines.length === 0 ? ' {}\n' : `\n${lines.join('')}`;
}

function disjoint(draw: Draw): string {
  if (!once(4, draw)) return '';
  const sites = drawSome(WORDS.site, 2, draw);
  return `disjoint:\n  - { concepts: [${sites.map(idOf).join(', ')}], why: They lie apart. }\n`;
}

function drawSome<T>(values: readonly T[], count: number, draw: Draw): readonly T[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, values.length) }, () => {
    const one = draw(left);
    left.splice(left.indexOf(one), 1);
    return one;
  });
}

function courseFiles(course: string, draw: Draw): SourceFile[] {
  const count = draw([2, 3]);
  return courseOf(
    course,
    Array.from({ length: count }, (_none, at) => drawFact(at, course, draw)),
  );
}

/** A course of one lesson. */
export function courseOf(course: string, facts: readonly WrittenFact[]): SourceFile[] {
  const body = facts.map(({ evidence }) => `${evidence}.`).join(' ');
  return [
    {
      path: `content/${course}/course.md`,
      text: `---\ntitle: ${course}\nsummary: Of ${course}.\naudience: Anyone.\nlessons: [one]\n---\n\nA course.\n`,
    },
    {
      path: `content/${course}/one.md`,
      text: `---\ntitle: One\nsummary: One.\nobjectives:\n  all: { text: Name it., topic: what there is in ${course} }\nfacts:\n${facts.map(({ text }) => text).join('')}---\n\n${body}\n`,
    },
  ];
}

/** A fact as it stands in the frontmatter, and its sentence in the body. */
export interface WrittenFact {
  readonly text: string;
  readonly evidence: string;
}

const VERBS = { 'acts-at': 'acts at', 'rests-at': 'rests at', marks: 'marks' } as const;
const DENIED = {
  'acts-at': 'does not act at',
  'rests-at': 'does not rest at',
  marks: 'does not mark',
} as const;

/** Labels of one kind: those at home with a course and the shared ones, or sometimes all. */
function labelsFor(kind: Kind, course: string, draw: Draw): readonly string[] {
  const labels: readonly string[] = WORDS[kind];
  const near = labels.filter((_label, at) => ['shared', course].includes(homeOf(at)));
  return once(5, draw) ? labels : near;
}

function drawFact(at: number, course: string, draw: Draw): WrittenFact {
  const relation = draw(['acts-at', 'rests-at', 'marks', 'marks', 'next-step'] as const);
  return relation === 'next-step' ? drawSequence(at, course, draw) : drawRelation(at, relation, course, draw);
}

function drawRelation(at: number, relation: keyof typeof VERBS, course: string, draw: Draw): WrittenFact {
  const subject = draw(labelsFor(relation === 'marks' ? 'sign' : 'agent', course, draw));
  const [object = '', ...others] = drawSome(labelsFor('site', course, draw), 7, draw);
  const evidence = `${subject} ${VERBS[relation]} the ${object} by day ${String(at)}`;
  const wrong = others.slice(0, draw([0, 2, 3, 3]));
  const free = WORDS.site.filter((site) => site !== object && !wrong.includes(site));
  const avoided = once(5, draw) ? drawSome(free, 1, draw) : [];
  const scope = draw(['', '', '', 'country: zelland', 'country: yorland']);
  const isSet = relation === 'acts-at' && draw([true, false]);
  return {
    evidence,
    text: `  - kind: ${isSet ? 'set' : 'relation'}
    id: fact-${String(at)}
    objective: all
    subject: ${idOf(subject)}
    relation: ${relation}
    ${isSet ? drawMembers([object, ...others.slice(3, 4)], draw) : `object: ${idOf(object)}`}
    evidence: ${evidence}
    source: book
    qualifiers: { ${scope} }
    avoid: [${avoided.map(idOf).join(', ')}]
    false:${section(wrong.map((site) => `      ${idOf(site)}: ${drawReason(draw)}\n`))}`,
  };
}

/** The first or all of these, as a list that may be complete. */
function drawMembers(sites: readonly string[], draw: Draw): string {
  const members = `members: [${sites
    .slice(0, draw([1, sites.length]))
    .map(idOf)
    .join(', ')}]`;
  return draw([members, `${members}\n    complete: { source: book, as-of: 2026-01-01 }`]);
}

/** Why something is false: a plain reason, or a sentence that may be false itself. */
function drawReason(draw: Draw): string {
  const relation = draw(['acts-at', 'rests-at', 'marks'] as const);
  if (!once(12, draw)) return draw(['It was looked for.', 'It was looked for. It was not found.']);
  const subject = draw<string>(relation === 'marks' ? WORDS.sign : WORDS.agent);
  const object = draw(WORDS.site);
  const verb = draw([VERBS[relation], DENIED[relation]]);
  return `${subject[0]?.toUpperCase() ?? ''}${subject.slice(1)} ${verb} ${object}.`;
}

function drawSequence(at: number, course: string, draw: Draw): WrittenFact {
  const steps = drawSome(labelsFor('step', course, draw), draw([3, 4]), draw);
  const evidence = `The steps are ${steps.join(', ')} by day ${String(at)}`;
  return {
    evidence,
    text: `  - kind: sequence
    id: fact-${String(at)}
    objective: all
    subject: ${idOf(draw(WORDS.rite))}
    steps: [${steps.map(idOf).join(', ')}]
    evidence: ${evidence}
    source: book
`,
  };
}
