/** A small vocabulary with one fact for every proof kind, and sound items about it for tests to spoil. */
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import { matrixStem } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { sample } from './sample-knowledge.ts';

export const kb = buildKnowledgeBase(sample);

/** Options from texts; a text that begins with * is a key. */
export function optionsOf(...texts: readonly string[]): StatedOption[] {
  return texts.map((text, index) => ({
    id: `option-${String(index + 1)}`,
    text: text.replace(/^\*/u, ''),
    key: text.startsWith('*'),
    rationale: UNWRITTEN,
  }));
}

/** Stands for a rationale until `explained` writes one. */
const UNWRITTEN = 'The reason.';

/** The item with a rationale wherever none was written: the evidence of its facts, quoted. */
export function explained(item: StatedItem, base: KnowledgeBase = kb): StatedItem {
  const quote = item.facts
    .map((fact) => `The lesson says: “${base.facts.get(fact)?.evidence.sentence ?? ''}”`)
    .join(' ');
  const write = (options: readonly StatedOption[]) =>
    options.map((option) => (option.rationale === UNWRITTEN ? { ...option, rationale: quote } : option));
  const parts = item.parts?.map((part) => ({ ...part, options: write(part.options) }));
  return { ...item, options: write(item.options), ...(parts === undefined ? {} : { parts }) };
}

/** An item with plain options and no certificate. */
export function draft(
  stem: string,
  texts: readonly string[],
  facts: readonly string[],
  kind = 'single-best-answer',
): StatedItem {
  return explained({
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind,
    stem,
    facts: facts.map(ref),
    options: optionsOf(...texts),
  });
}

/** A matrix of rows: the statement and how it is marked. */
export function matrixDraft(rows: Readonly<Record<string, boolean>>, facts: readonly string[]): StatedItem {
  const parts = Object.entries(rows).map(([text, truth], index) => ({
    id: `row-${String(index + 1)}`,
    text,
    options: [
      { id: 'true', text: 'True', key: truth, rationale: UNWRITTEN },
      { id: 'false', text: 'False', key: !truth, rationale: UNWRITTEN },
    ],
  }));
  return explained({
    ...draft(matrixStem('where gabapentin binds'), [], facts, 'matrix-multiple-choice'),
    parts,
  });
}

/** The item with the proofs that the checker finds written into it, as a builder would. */
export function certified(draft: StatedItem, base: KnowledgeBase = kb): StatedItem {
  const item = explained(draft, base);
  const { proofs } = checkItem(item, base);
  const proofOf = (part: string, option: StatedOption) => {
    const found = proofs.find((proof) => proof.part === part && proof.option === option.id);
    return { kind: option.key ? 'entailed' : (found?.kind ?? 'entailed'), facts: found?.facts ?? [] };
  };
  const prove = (part: string, options: readonly StatedOption[]) =>
    options.map((option) => ({ ...option, proof: proofOf(part, option) }));
  const options = prove('main', item.options);
  const parts = item.parts?.map((part) => ({ ...part, options: prove(part.id, part.options) }));
  const entries = (parts ?? [{ id: 'main', options }]).flatMap(({ id, options: all }) =>
    all.map(({ id: option, key, proof }) => ({
      part: id,
      option,
      key,
      proof: proof.kind,
      facts: proof.facts,
    })),
  );
  return {
    ...item,
    options,
    ...(parts === undefined ? {} : { parts }),
    certificate: {
      keys: entries.filter(({ key }) => key),
      distractors: entries.filter(({ key }) => !key),
      factVersions: Object.fromEntries(item.facts.map((fact) => [fact, base.facts.get(fact)?.version ?? ''])),
      reviewed: false,
    },
  };
}

/** The codes of an item's findings, in order. */
export function codes(item: StatedItem, base: KnowledgeBase = kb): string[] {
  return checkItem(explained(item, base), base).findings.map(({ code }) => code);
}

/** Sound items, one for each way of proof. */
export const sound = {
  binding: draft(
    'Which site does gabapentin bind?',
    ['GABA-A receptor', '*Alpha-2-delta subunit', 'Serotonin transporter'],
    ['binding'],
  ),
  medicine: draft(
    'Which medicine binds the alpha-2-delta subunit?',
    ['*Gabapentin', 'Naloxone'],
    ['binding'],
  ),
  target: draft(
    'What is the main target of naloxone?',
    ['*Opioid receptor', 'NMDA receptor', 'GABA-A receptor'],
    ['target'],
  ),
  action: draft(
    'What is naloxone at its receptor?',
    ['*Competitive antagonist', 'Partial agonist'],
    ['action'],
  ),
  stopping: draft(
    'Which signs can follow after stopping gabapentin? Select all that apply.',
    ['*Anxiety', '*Insomnia', 'Rash', '*Sweating'],
    ['stopping'],
    'multiple-response',
  ),
  frequency: draft(
    'How often is tremor listed for gabapentin in adults?',
    ['Very common', '*Common', 'Uncommon'],
    ['frequency'],
  ),
  next: draft(
    'In the response to an alarm, what comes right after "call for help"?',
    ['Assess the patient', '*Treat the cause', 'Write it down'],
    ['alarm'],
  ),
  use: draft(
    'In the United States, which use of gabapentin is approved?',
    ['*Epilepsy', 'Migraine'],
    ['us-use'],
  ),
  matrix: matrixDraft(
    { 'Gabapentin binds the alpha-2-delta subunit.': true, 'Gabapentin binds the GABA-A receptor.': false },
    ['binding'],
  ),
} as const satisfies Readonly<Record<string, StatedItem>>;
