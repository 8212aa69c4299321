import { z } from 'zod';

const fieldsSchema = z.object({
  id: z.string(),
  item: z.string(),
  place: z.coerce.number().int().positive(),
  confidence: z.string().optional(),
});

/** Fields of the form that are not parts of the item. */
const OWN_FIELDS = new Set(Object.keys(fieldsSchema.shape));

/** What an item's form says when the browser sends it by itself. */
export interface SentForm {
  /** In the shape that the page's script sends. */
  readonly response: {
    readonly id: string;
    readonly item: string;
    readonly picks: Record<string, string[]>;
    readonly confidence?: string | undefined;
  };
  /** The item's place in the attempt, counting from 1. */
  readonly place: number;
  readonly isEmpty: boolean;
}

/** Reads an item's form; undefined when it is none. */
export function readSentForm(form: FormData): SentForm | undefined {
  const fields = fieldsSchema.safeParse(Object.fromEntries(form));
  if (!fields.success) return undefined;
  const { id, item, place, confidence } = fields.data;
  const parts = [...new Set(form.keys())].filter((name) => !OWN_FIELDS.has(name));
  const valuesOf = (part: string): string[] =>
    form
      .getAll(part)
      .map(String)
      .filter((value) => value.trim() !== '');
  const picks = Object.fromEntries(parts.map((part) => [part, valuesOf(part)]));
  const isEmpty = Object.values(picks).every((values) => values.length === 0);
  return { response: { id, item, picks, confidence: confidence ?? undefined }, place, isEmpty };
}
