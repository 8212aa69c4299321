import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { invariant } from '#lib/base/invariant.ts';
import { slugOf } from '#lib/base/slug.ts';
import { unique } from '#lib/base/unique.ts';
import { oneLine } from './plain-text.ts';
import { QUIZ_INTRODUCTION } from '#lib/bank/quiz-introduction.ts';
import { writeItem } from '#lib/content/written/write-item.ts';
import type { WrittenFor } from '#lib/items/written/find-references.ts';
import { statementOf } from '#lib/items/phrase/statement.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { meantOptions } from './all-of-others.ts';
import { amountsInOrder } from './amounts-in-order.ts';
import { readCodes } from './codes.ts';
import { deniedStatement } from './denied-statement.ts';
import { draftComposite, type CompositeDraft, type WritableAnswers } from './draft-composite.ts';
import { factsAgainst } from './facts-against.ts';
import { FACTS_TRIED, fittingClaims, type Fitting } from './fitting-claims.ts';
import { proveItem } from './prove-item.ts';
import { isBareVerdict } from './bare-verdict.ts';
import { withoutLetters } from './option-letters.ts';
import { comment, leftOutComment, origin } from './quiz-comments.ts';
import type { LeftOut, ReadBank, ReadComposite, ReadItem, ReadOption } from './read-bank.ts';
import { comparePlaces, toldOf } from './told-of.ts';
import { toWritable, type ReadHead } from './to-writable.ts';

/** A bank as the items of a quiz file. */
export interface DraftQuiz {
  /** What stands in the file below its frontmatter. */
  readonly body: string;
  /** How many of the items are proved as they stand, and the facts that those ask. */
  readonly proved: number;
  readonly facts: readonly string[];
  /** How many are drafts: shown to no learner, each with what it needs. */
  readonly drafts: number;
  /** Every question of the bank that does not stand there. */
  readonly leftOut: readonly LeftOut[];
  /** Of those that no item written by hand can hold: why; of drafts, what facts say against their answers. `exchange/unsupported-kind`, `exchange/key-denied`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** So many suggestions help; more hide the good ones. */
const NEAR_FACTS = 5;
const NAMED_CONCEPTS = 12;

/**
 * Writes the questions of a bank as items of a quiz file, their words kept and amounts in their order. What facts prove stands as a finished item; the
 * others are drafts with a comment: where they come from, what they need, what their words name and which facts may fit.
 */
export function draftQuiz(bank: ReadBank, quiz: WrittenFor, kb: KnowledgeBase): DraftQuiz {
  const ids = new Set<string>();
  const composites = bank.composites.map((composite) => ({ composite, drafted: draftComposite(composite) }));
  const refused = composites.flatMap(({ composite, drafted }) =>
    drafted.ok ? [] : [{ composite, reason: drafted.error }],
  );
  const kept = refused.map(({ composite }) =>
    toLeftOut(composite, deniedStatement(composite, quiz.course, kb)),
  );
  const leftOut = [...kept, ...bank.leftOut];
  const questions = [
    ...bank.questions.map((question) => ({ from: question, draft: draftOfChoice(question, kb) })),
    ...composites.flatMap(({ composite, drafted }) =>
      drafted.ok ? [{ from: composite, draft: drafted.value }] : [],
    ),
  ].sort((a, b) => comparePlaces(a.from.place, b.from.place));
  const told = toldOf(bank);
  const made = questions.map(({ from, draft }) =>
    draftItem(from, draft, idFor(from, ids), { quiz, kb, told }),
  );
  const proved = made.filter(({ isProved }) => isProved);
  const blocks = [QUIZ_INTRODUCTION, ...leftOutComment(leftOut), ...made.map(({ text }) => text)];
  return {
    body: `${blocks.join('\n\n').trimEnd()}\n`,
    proved: proved.length,
    facts: unique(proved.map(({ fact }) => fact)),
    drafts: made.length - proved.length,
    leftOut,
    diagnostics: [
      ...refused.map(refusal),
      ...kept.flatMap(({ place, denied = '' }) =>
        denied === '' ? [] : [diagnose(readCodes.keyDenied, place, denied)],
      ),
      ...made.flatMap(({ denials }) => denials),
    ],
  };
}

interface MadeItem {
  readonly text: string;
  readonly isProved: boolean;
  readonly fact: string;
  /** What facts of the course say against its answers. */
  readonly denials: readonly Diagnostic[];
}

function draftOfChoice({ stem, notes, ...question }: ReadItem, kb: KnowledgeBase): CompositeDraft {
  const bare = withoutLetters(question.options);
  const options = amountsInOrder(bare, kb);
  const meant = meantOptions({ options });
  return {
    stem,
    ways: [{ options: writableOptions(options) }],
    asked: { stem, options: meant },
    isOpen: false,
    notes: [
      ...notes,
      ...(bare === question.options ? [] : ['Left out in front of the answers: their letters or numbers']),
      ...options.filter(isJudgedAlone).map(leftOutVerdict),
    ],
    meant: meant === options ? undefined : { options: writableOptions(meant) },
  };
}

function writableOptions(options: readonly ReadOption[]): WritableAnswers['options'] {
  return options.map(({ text, key, feedback }) => ({
    text,
    key,
    rationale: feedback === '' || isBareVerdict(feedback) ? undefined : feedback,
  }));
}

const isJudgedAlone = ({ feedback }: ReadOption): boolean => isBareVerdict(feedback);

function leftOutVerdict({ text, feedback }: ReadOption): string {
  return `Left out below "${oneLine(text)}", since it says no reason: ${oneLine(feedback)}`;
}

function draftItem(
  question: ReadHead,
  draft: CompositeDraft,
  id: string,
  {
    quiz,
    kb,
    told,
  }: { readonly quiz: WrittenFor; readonly kb: KnowledgeBase; readonly told: ReturnType<typeof toldOf> },
): MadeItem {
  const fitting = fittingClaims(draft.asked, quiz.course, kb);
  const short = (ref: string): string => ref.slice(quiz.course.length + 1);
  const written = factSets(question, draft, fitting, short).flatMap((facts) =>
    draft.ways.map((answers) => toWritable(question, { ...draft, answers }, id, facts)),
  );
  const { item: cited, lacks, spare, denied } = firstProved(written, quiz, kb);
  const isProved = lacks.length === 0;
  const against = isProved ? [] : factsAgainst({ question, draft, id, fitting, denied }, quiz, kb);
  const text = writeItem({ ...cited, isDraft: !isProved }).trimEnd();
  const notes = [
    ...origin(question),
    ...draft.notes,
    ...spare,
    ...listed('Told when it was read:', told(question.place)),
    ...listed('Facts are against it:', against),
    ...(isProved ? [] : needs(lacks, fitting, short, kb)),
  ];
  return {
    text: `${text}\n\n${comment(notes)}`,
    isProved,
    fact: cited.facts[0] ?? '',
    denials: against.map((message) => diagnose(readCodes.keyDenied, question.place, message)),
  };
}

/** Lines of a comment under a heading; nothing where there are none. */
function listed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
}

/** Facts that an item may rest on: those that the bank names, else those that fit; of parts also all that speak of what is named. */
function factSets(
  { facts }: ReadHead,
  { isOpen }: CompositeDraft,
  { asked, any }: Fitting,
  short: (ref: string) => string,
): readonly (readonly string[])[] {
  if (facts.length > 0) return [facts];
  const refs = (claims: Fitting['any']): readonly string[] => unique(claims.map(({ fact }) => short(fact)));
  const all = refs(any);
  return isOpen && all.length <= FACTS_TRIED ? [refs(asked), all] : [refs(asked)];
}

type Writable = ReturnType<typeof toWritable>;

/** The first way to write an item that is proved; where none is, the first, with what it lacks. */
function firstProved(
  written: readonly Writable[],
  quiz: WrittenFor,
  kb: KnowledgeBase,
): ReturnType<typeof proveItem> & Pick<Writable, 'spare'> {
  const tried: (ReturnType<typeof proveItem> & Pick<Writable, 'spare'>)[] = [];
  for (const { item, spare } of written) {
    const proved = { ...proveItem(item, quiz, kb), spare };
    if (proved.lacks.length === 0) return proved;
    tried.push(proved);
  }
  const [first] = tried;
  invariant(first !== undefined, 'a draft has one way to be written at least');
  return first;
}

/** The id that it has there, or its name, or its words, as an id of a quiz file; told apart by a number. */
function idFor({ id, name, stem }: ReadHead, taken: Set<string>): string {
  const slug = slugOf(
    [id, name, stem.split('\n\n').at(-1) ?? ''].find((words) => slugOf(words) !== 'item') ?? '',
  );
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}-${String(count)}`;
  taken.add(free);
  return free;
}

function needs(
  lacks: readonly string[],
  { named, near }: Fitting,
  short: (ref: string) => string,
  kb: KnowledgeBase,
): string[] {
  const concepts = named.slice(0, NAMED_CONCEPTS).map((id) => nameIn(id, kb));
  const facts = near
    .slice(0, NEAR_FACTS)
    .map((claim) => `- ${short(claim.fact)}: ${statementOf(claim, kb) ?? ''}`);
  return [
    'Needs:',
    ...lacks.map((message) => `- ${message}`),
    concepts.length === 0
      ? 'Its words name nothing of the vocabulary.'
      : `Named in it: ${concepts.join(', ')}`,
    ...(facts.length === 0
      ? ['No fact of the course speaks of what it names.']
      : ['Facts that may fit:', ...facts]),
  ];
}

/** The id of a concept with its kind; of an amount, which has no entry in the vocabulary, the amount. */
function nameIn(id: string, kb: KnowledgeBase): string {
  const { kind = '', label = '', quantity } = kb.concepts.get(id) ?? {};
  return quantity === undefined ? `${id} (${kind})` : label;
}

/** Why a question stays where it is. */
function refusal({
  composite: { kind, place },
  reason,
}: {
  readonly composite: ReadComposite;
  readonly reason: string;
}): Diagnostic {
  const message = `Unexpected question of the kind "${kind}", expected one that can be written by hand: ${reason}`;
  return diagnose(readCodes.unsupported, place, message);
}

/** A question that no item of a quiz file can hold. */
function toLeftOut({ id, kind, stem, place }: ReadComposite, denied: string | undefined): LeftOut {
  return { id, kind, words: stem, place, denied };
}
