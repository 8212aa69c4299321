import { z } from 'zod';
import { itemSchema } from '#lib/checks/proof/item-schema.ts';
import type { ItemVerdict } from '#lib/checks/proof/verdict.ts';
import { citationsOf } from '#lib/items/citations.ts';
import { MAIN_PART, type Item, type Option, type ProofKind } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { ENGINE } from './engine.ts';
import { factVersionsOf } from './revise.ts';

/** One item of a file given to `verify`: what the checker reads, and what the rules read besides. */
export const bankItemSchema = itemSchema.extend({
  objective: z.string({ error: 'expected the id of an objective' }).default(''),
  level: z.enum(['recall', 'application', 'analysis']).default('recall'),
  safety: z.boolean({ error: 'expected true or false' }).optional(),
  sources: z.array(z.string(), { error: 'expected a list of sources' }).optional(),
  order: z.enum(['free', 'fixed']).default('free'),
});
export type BankItem = z.output<typeof bankItemSchema>;

/**
 * The read item as the rules take it. What it does not say is filled in from the facts and the checker's proofs, so that
 * only what it does say can be wrong; `proof/missing-certificate` tells of what is missing.
 */
export function toItem(read: BankItem, verdict: ItemVerdict, kb: KnowledgeBase): Item {
  const { id, course, lesson, objective, facts, kind, level, stem, order, template, declares } = read;
  const complete =
    (part: string) =>
    (option: BankItem['options'][number]): Option =>
      completeOption(option, part, verdict);
  const options = read.options.map(complete(MAIN_PART));
  return {
    id,
    course,
    lesson,
    objective,
    facts,
    kind,
    level,
    stem,
    order,
    options,
    ...completeParts(read, complete),
    ...(template === undefined ? {} : { template }),
    ...(declares === undefined ? {} : { declares }),
    safety: read.safety ?? facts.some((ref) => kb.facts.get(ref)?.safety === true),
    sources: read.sources ?? citationsOf(facts, kb),
    revision: read.revision ?? '',
    certificate: certificateOf(read, verdict, kb),
  };
}

function certificateOf(read: BankItem, verdict: ItemVerdict, kb: KnowledgeBase): Item['certificate'] {
  return {
    engine: ENGINE,
    keys: [],
    distractors: [],
    factVersions: read.certificate?.factVersions ?? factVersionsOf(read, kb),
    stem: verdict.stem,
    reviewed: read.certificate?.reviewed ?? false,
  };
}

function completeParts(
  read: BankItem,
  complete: (part: string) => (option: BankItem['options'][number]) => Option,
): Pick<Item, 'parts'> {
  if (read.parts === undefined) return {};
  const parts = read.parts.map(({ entry, ...part }) => ({
    ...part,
    options: part.options.map(complete(part.id)),
    ...(entry === undefined ? {} : { entry }),
  }));
  return { parts };
}

function completeOption(option: BankItem['options'][number], part: string, verdict: ItemVerdict): Option {
  const { id, text, key, rationale } = option;
  const derived = verdict.proofs.find((proof) => proof.part === part && proof.option === id);
  // A kind that does not exist is told of by the checker; the rules read the facts only.
  const kind = (option.proof?.kind ?? derived?.kind ?? 'entailed') as ProofKind;
  return { id, text, key, rationale, proof: { kind, facts: option.proof?.facts ?? derived?.facts ?? [] } };
}
