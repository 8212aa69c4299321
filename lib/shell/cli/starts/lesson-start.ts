/**
 * A lesson to begin from: valid as it is, with a note beside every line that an author changes. Its one fact is background until
 * a line is deleted, so that nobody is asked about an example.
 */
import { listLesson } from './list-lesson.ts';
import { idFrom, refuseUnfit, textOf, titleOf, wordsOf, type Ground, type Start } from './start.ts';
import { SOURCES_FILE } from '#lib/content/routes.ts';
import { MisuseError } from '../command.ts';

const GUIDE = 'content/README.md explains every field.';
/** Five of a kind: one is right, and four make the question worth asking. */
const EXAMPLES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** @param name `<course>/<lesson>`; the course stands already */
export function lessonStart(ground: Ground, name: string): Start {
  const [course = '', lesson = '', ...more] = name.split('/').map(idFrom);
  if (lesson === '' || more.length > 0)
    throw new MisuseError(`"${name}": expected a course and a lesson, for example "gabapentin/first-steps".`);
  const path = `content/${course}/course.md`;
  const text = textOf(ground, path);
  if (text === undefined) {
    const known = ground.parsed.courses.map(({ id }) => id).join(', ');
    throw new MisuseError(
      `There is no course "${course}"; there is ${known === '' ? 'none yet' : known}. Begin it with: new course ${course}`,
    );
  }
  const files = lessonFiles(ground, course, lesson);
  refuseUnfit(ground, files);
  return [{ path, text: listLesson(text, lesson), isNew: false }, ...files];
}

/** The lesson, the words that it needs, and a source to be named. */
export function lessonFiles(ground: Ground, course: string, lesson: string): Start {
  const own = `${course}-${lesson}`;
  return [
    { path: `content/${course}/${lesson}.md`, text: lessonText(course, lesson, own), isNew: true },
    {
      path: `content/vocabulary/${own}.yaml`,
      text: vocabularyText(ground, course, lesson, own),
      isNew: true,
    },
    {
      path: SOURCES_FILE,
      text: sourcesText(textOf(ground, SOURCES_FILE), own),
      isNew: textOf(ground, SOURCES_FILE) === undefined,
    },
  ];
}

function lessonText(course: string, lesson: string, own: string): string {
  const subject = wordsOf(course);
  const wrong = EXAMPLES.slice(1).map(
    (example) =>
      `      ${own}-${example}: The lesson gives the ${EXAMPLES[0]} example to ${subject}, and the ${example} to something else.`,
  );
  return `---
# Between the lines of dashes stands what the lesson says, as data. Behind "#" stand notes: delete them as you go.
# ${GUIDE}
title: ${titleOf(lesson)}
summary: One or two sentences, for the list of lessons.
objectives:
  # What a learner can do afterwards. "topic" completes: Decide whether each statement about … is true or false.
  first-objective:
    text: Name the example that belongs to ${subject}.
    topic: the example of ${subject}
facts:
  # One entry for each thing that the lesson states; questions are made of them. An id never changes its meaning.
  - id: first-fact
    kind: relation
    objective: first-objective
    # The three make the statement, in words of content/vocabulary/${own}.yaml.
    subject: ${course}
    relation: ${own}-example
    object: ${own}-${EXAMPLES[0]}
    # Copied from the text below, word for word: a learner is shown its sentence as the reason.
    evidence: the ${EXAMPLES[0]} example belongs to ${subject}
    # Named in ${SOURCES_FILE}.
    source: ${own}-source
    # How you know it: seen (you read the source), memory, third-party or general.
    basis: general
    # Kept as background, so that nobody is asked about an example. Delete this line to see the question.
    examinable: false
    # What is certainly wrong, each with the reason that a learner reads. Three or more make a good question.
    false:
${wrong.join('\n')}
    # What is tempting and arguable goes here, and is never shown as wrong:
    # avoid: []
---

Here the lesson is written, in Markdown. For a start, it says that the ${EXAMPLES[0]} example belongs to ${subject}.

## A heading begins a section

Each sentence that states a fact is plain enough to be read alone.

This lesson is for education and is not advice about treatment.
`;
}

function vocabularyText({ parsed }: Ground, course: string, lesson: string, own: string): string {
  const { kinds, concepts } = parsed.vocabulary;
  const subject = concepts[course]?.entry;
  const kind = subject?.kind ?? 'medicine';
  const newKind = kinds[kind] === undefined ? `  ${kind}: { label: ${kind}, plural: ${kind}s }\n` : '';
  const newSubject =
    subject === undefined
      ? `  # Taken for a medicine. Where it is none, write a kind of your own here and as the domain below.\n  ${course}: { kind: ${kind}, label: ${wordsOf(course)} }\n`
      : '';
  const examples = EXAMPLES.map(
    (example) => `  ${own}-${example}: { kind: ${own}-example, label: ${example} example, article: the }\n`,
  );
  const where = `in the lesson of ${wordsOf(course)} called ${wordsOf(lesson)}`;
  return `# The words of the lesson ${lesson}: whatever a question can name stands in content/vocabulary/ once. ${GUIDE}
kinds:
  # What may stand in the place of what: the options of a question are of one kind.
${newKind}  ${own}-example: { label: example, plural: examples }
concepts:
${newSubject}${examples.join('')}relations:
  # Joins a subject to an object. Its sentences are the only words from which questions are made.
  ${own}-example:
    label: example
    domain: ${kind}
    range: ${own}-example
    statement: "${where}, {object} [belongs|belong:object] to {subject}."
    negation: "${where}, {object} [does|do:object] not belong to {subject}."
    ask:
      object: "${where}, which example belongs to {subject}?"
`;
}

/** A source of which nothing is known yet: whoever knows it fills it in, and nobody else. */
function sourcesText(known: string | undefined, own: string): string {
  const before = known === undefined || known.trim() === '' ? '' : `${known.trimEnd()}\n`;
  return `${before}# Write down what you have in front of you. What you do not know stays "unknown": it is shown as not recorded.
${own}-source:
  title: Name the document here
  publisher: unknown
  edition: unknown
  retrieved: unknown
  url: unknown
`;
}
