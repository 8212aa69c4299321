import { z } from 'zod';
import { daySchema, lineSchema } from './shared.ts';

const itemIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){2,5}$/u, 'an item id: course/lesson/fact/kind/number')
  .max(400);
const revisionSchema = z.string().regex(/^[0-9a-f]{32}$/u, 'a revision: 32 hexadecimal digits');

const decided = {
  item: itemIdSchema.describe('the id of the item, as the sheet prints it'),
  revision: revisionSchema.describe('the revision that was read, as the sheet prints it'),
  role: lineSchema.describe('the role of the person: clinical pharmacist, nurse educator'),
  name: lineSchema.optional().describe('their name, if they wish it to stand here'),
  date: daySchema.describe('the day'),
};

/** One file of `quizzes/signoffs/`: what people decided about items of a course. Every decision holds for one revision. */
export const signoffFileSchema = z.strictObject({
  approved: z
    .array(
      z.strictObject({
        ...decided,
        'review-by': daySchema.optional().describe('the day by which someone must read it again'),
      }),
    )
    .default([])
    .describe('items that a person has read and approved'),
  retired: z
    .array(z.strictObject({ ...decided, why: lineSchema.describe('why it is no longer used') }))
    .default([])
    .describe('items that are no longer used'),
  waivers: z
    .array(
      z.strictObject({
        ...decided,
        rule: z
          .string()
          .regex(/^IWF-\d\d[a-z]?$/u, 'the id of a rule: IWF-05')
          .describe('the rule that is waived'),
        reason: lineSchema.describe('why the finding is acceptable here'),
      }),
    )
    .default([])
    .describe('findings of rules that a person accepts; proofs cannot be waived'),
});
export type SignoffFile = z.output<typeof signoffFileSchema>;
