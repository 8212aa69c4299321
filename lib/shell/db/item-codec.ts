/** What is kept of an item that was shown: all of it, and what its feedback shows. Enough when the bank has moved on. */
import { z } from 'zod';
import { contentHash } from '#lib/base/hash.ts';
import type { Json } from '#lib/base/canonical-json.ts';
import type { Item } from '#lib/items/item.ts';
import { payloadCodec } from './payload.ts';

const proofSchema = z.object({
  kind: z.enum(['entailed', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']),
  facts: z.array(z.string()),
});

const optionSchema = z.object({
  id: z.string(),
  text: z.string(),
  key: z.boolean(),
  rationale: z.string(),
  proof: proofSchema,
});

const entrySchema = z.object({
  unit: z.string(),
  lowest: z.string(),
  highest: z.string(),
  units: z.array(z.object({ name: z.string(), factor: z.string() })),
});

const partSchema = z.object({
  id: z.string(),
  text: z.string(),
  options: z.array(optionSchema),
  entry: entrySchema.exactOptional(),
});

const declarationSchema = z.object({
  relation: z.string(),
  asks: z.enum(['object', 'subject']),
  known: z.string(),
  qualifiers: z.record(z.string(), z.string()),
  options: z.record(z.string(), z.string()),
});

const certificateSchema = z.object({
  engine: z.string(),
  keys: z.array(z.object({ part: z.string(), option: z.string(), facts: z.array(z.string()) })),
  distractors: z.array(
    z.object({
      part: z.string(),
      option: z.string(),
      proof: proofSchema.shape.kind,
      facts: z.array(z.string()),
    }),
  ),
  factVersions: z.record(z.string(), z.string()),
  stem: z.enum(['parsed', 'declared']),
  reviewed: z.boolean(),
});

const itemSchema: z.ZodType<Item> = z.object({
  id: z.string(),
  course: z.string(),
  lesson: z.string(),
  objective: z.string(),
  facts: z.array(z.string()),
  kind: z.string(),
  level: z.enum(['recall', 'application', 'analysis']),
  safety: z.boolean(),
  stem: z.string(),
  options: z.array(optionSchema),
  parts: z.array(partSchema).exactOptional(),
  sources: z.array(z.string()),
  order: z.enum(['free', 'fixed']),
  template: z.string().exactOptional(),
  declares: declarationSchema.exactOptional(),
  revision: z.string(),
  certificate: certificateSchema,
});

const evidenceSchema = z.object({
  fact: z.string(),
  course: z.string(),
  lesson: z.string(),
  lessonTitle: z.string(),
  anchor: z.string(),
  sentence: z.string(),
  citations: z.array(z.string()),
  toVerify: z.boolean(),
});

/** A taught sentence as it stood when the item was shown. */
export type StoredEvidence = Readonly<z.infer<typeof evidenceSchema>>;

/** An item with everything that showing, scoring and explaining it needs. */
export interface ShownItem {
  readonly item: Item;
  /** What the learner should be able to do, in words. */
  readonly objective: string;
  readonly evidence: readonly StoredEvidence[];
}

export const shownItemSchema: z.ZodType<ShownItem> = z.object({
  item: itemSchema,
  objective: z.string(),
  evidence: z.array(evidenceSchema),
});

export const itemCodec = payloadCodec('item', shownItemSchema);

/** The name under which it is kept: equal content is kept once. */
export function shownItemHash(shown: ShownItem): string {
  return contentHash(shown as unknown as Json);
}
