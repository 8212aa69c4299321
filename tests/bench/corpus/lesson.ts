/** A lesson of the made-up course: five facts, and a body of some five hundred words that states them. */
import { randomBelow, type RandomStream } from '#lib/base/random.ts';
import type { LessonWords } from './vocabulary.ts';

/** Words of a body, the sentences of the facts included. */
const BODY_WORDS = 500;
const MEMBERS = 6;
const PURPOSES = 5;
const HALF_LIVES = [2, 3, 5, 7, 9, 12, 16, 20, 24] as const;

/** Sentences between the facts, of nothing that a fact is about. */
const FILLERS = [
  'Read this part once, and then say in your own words what it tells.',
  'What stands here comes back at the bedside, where nobody has a book at hand.',
  'Ask a colleague to explain it to you, and compare what you remember.',
  'A short note in the margin helps when you read the page again after a week.',
  'Names that look alike are read twice, aloud if need be.',
  'The table at the end of a ward handbook is a help, and no replacement for thinking.',
  'Whoever is unsure asks, and whoever is asked takes the time to answer.',
  'Write down what surprised you, since surprises are remembered best.',
] as const;

const listed = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

interface Stated {
  /** The fact as an entry of the frontmatter. */
  readonly entry: string;
  /** The sentence that states it. */
  readonly sentence: string;
}

/**
 * @param title must name nothing that a question asks for
 * @param stream draws what does not matter: the amount and the sentences between
 */
export function lessonText(title: string, words: LessonWords, stream: RandomStream): string {
  const facts = [binds(words), reported(words), used(words), halfLife(words, stream), chain(words)];
  return `---
title: ${title}
summary: Where one medicine binds, what it is used for, and what has been reported.
objectives:
  place: { text: Name the place that ${words.medicine} binds., topic: the place that it binds }
  effects: { text: Name what has been reported., topic: its effects }
facts:
${facts.map(({ entry }) => entry).join('')}---

${bodyOf(facts, stream)}
This lesson is for education and is not advice about treatment.
`;
}

const COMMON = 'source: book, basis: general';

function binds({ medicine, targets }: LessonWords): Stated {
  const [own = '', ...others] = targets;
  const wrong = others.map((other) => `      ${other}: The ${own} gate is where it binds and not the ${other} gate.\n`);
  return {
    entry: `  - id: binds-${own}
    kind: relation
    objective: place
    subject: ${medicine}
    relation: binds
    object: ${own}
    evidence: ${capital(medicine)} binds the ${own} gate
    ${COMMON.replace(', ', '\n    ')}
    false:
${wrong.join('')}`,
    sentence: `${capital(medicine)} binds the ${own} gate.`,
  };
}

function reported({ medicine, signs }: LessonWords): Stated {
  const members = signs.slice(0, MEMBERS);
  const evidence = `${capital(listed(members))} have been reported with ${medicine}`;
  return {
    entry: setEntry('signs', medicine, 'reported-with', members, signs.slice(MEMBERS), evidence),
    sentence: `${evidence}.`,
  };
}

function used({ medicine, purposes }: LessonWords): Stated {
  const members = purposes.slice(0, PURPOSES);
  const evidence = `${capital(medicine)} is used for ${listed(members)}`;
  return {
    entry: setEntry('purposes', medicine, 'used-for', members, purposes.slice(PURPOSES), evidence),
    sentence: `${evidence}.`,
  };
}

function setEntry(
  id: string,
  medicine: string,
  relation: string,
  members: readonly string[],
  others: readonly string[],
  evidence: string,
): string {
  const wrong = others.map((other) => `      ${other}: It was looked for and not found, so ${other} is left out.\n`);
  return `  - id: ${id}
    kind: set
    objective: effects
    subject: ${medicine}
    relation: ${relation}
    members: [${members.join(', ')}]
    evidence: ${evidence}
    ${COMMON.replace(', ', '\n    ')}
    false:
${wrong.join('')}`;
}

function halfLife({ medicine }: LessonWords, stream: RandomStream): Stated {
  const hours = HALF_LIVES[randomBelow(stream, HALF_LIVES.length)] ?? HALF_LIVES[0];
  const wrong = [hours * 3, hours * 5, hours * 8].map((value) => `{ value: ${value} hours, why: It is ${hours} hours. }`);
  const evidence = `The half-life of ${medicine} is ${hours} hours`;
  return {
    entry: `  - id: half-life
    kind: quantity
    objective: effects
    subject: ${medicine}
    relation: half-life
    value: ${hours} hours
    wrong: [${wrong.join(', ')}]
    evidence: ${evidence}
    ${COMMON.replace(', ', '\n    ')}
`,
    sentence: `${evidence}.`,
  };
}

function chain({ chain: name, steps }: LessonWords): Stated {
  const evidence = `In the ${name} chain, ${steps.map((step) => `the ${step} step`).join(', then ')}`;
  return {
    entry: `  - id: chain
    kind: sequence
    objective: effects
    subject: ${name}
    steps: [${steps.join(', ')}]
    evidence: "${evidence}"
    ${COMMON.replace(', ', '\n    ')}
`,
    sentence: `${evidence} come in this order.`,
  };
}

/** Each fact begins a part of its own; sentences between them make up the words. */
function bodyOf(facts: readonly Stated[], stream: RandomStream): string {
  const words = (text: string): number => text.split(/\s+/u).length;
  const stated = facts.reduce((sum, { sentence }) => sum + words(sentence), 0);
  const share = (BODY_WORDS - stated) / facts.length;
  return facts
    .map(({ sentence }, index) => {
      const between: string[] = [];
      while (words(between.join(' ')) < share)
        between.push(FILLERS[randomBelow(stream, FILLERS.length)] ?? FILLERS[0]);
      return `## Part ${index + 1}\n\n${sentence} ${between.join(' ')}\n`;
    })
    .join('\n');
}
