/** Who signs on a device: a role, and a name if they wish. It is told once and kept in a cookie of the device. */
import { z } from 'zod';

/** As long as a line of a sign-off file is worth reading. */
const LONGEST = 120;
/** A line: no sign that could end it, and none that is not seen. */
const lineSchema = z
  .string()
  .trim()
  .max(LONGEST)
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u);

const reviewerSchema = z.object({
  role: lineSchema.min(1),
  name: lineSchema.optional().transform((name) => (name === '' ? undefined : name)),
});

export type Reviewer = z.output<typeof reviewerSchema>;

/** The reviewer whom a form names; undefined when it names no role, or what cannot stand on a line. */
export function readReviewer(fields: unknown): Reviewer | undefined {
  return reviewerSchema.safeParse(fields).data;
}

/** The reviewer as the value of a cookie. */
export function writeReviewerCookie(reviewer: Reviewer): string {
  return Buffer.from(JSON.stringify(reviewer), 'utf8').toString('base64url');
}

/** The reviewer of such a value; undefined for every other. */
export function readReviewerCookie(value: string): Reviewer | undefined {
  try {
    return readReviewer(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
