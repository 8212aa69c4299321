import { z } from 'zod';
import { isOneNumber } from '../amount-slip.ts';
import { isOfOwnNetwork } from '../link/own-network.ts';

/** Ids are kebab-case, so they can stand in paths and addresses: lower-case letters, digits, single hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'an id of lower-case letters, digits and single hyphens')
  .max(80);

/** One line of text that a reader will see. */
export const lineSchema = z.string().trim().min(1).max(400);

/** A short paragraph that a reader will see. */
export const paragraphSchema = z.string().trim().min(1).max(1200);

/** A letter or digit somewhere, and none of the words by which people say that they do not know. */
const RECORDED =
  /^(?=.*[\p{L}\p{N}])(?!(?:unknown|none|nil|n\.?[/.]?a\.?|not?[\s_-]+(?:known|recorded|given|stated|available|applicable)|tb[acd]|to[\s_-]+be[\s_-]+(?:verified|confirmed|checked))[.?!]*$)/iu;

/** One line that says what is known of a document, called `what` in messages. That nothing is known is said by the one word `unknown`. */
export function recordedSchema(what: string) {
  return lineSchema.regex(RECORDED, what);
}

/**
 * A web address that a reader can open: http or https, a host, no user name and no password. The pattern looks at what is
 * written, for a parser of addresses makes one of `http:/x` too; beside a pattern the form is left out of JSON Schema.
 */
export const addressSchema = z
  .url()
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/u)
  .refine((address) => !isOfOwnNetwork(address), {
    error: 'an address that every reader can open, and not one of one machine or network',
  })
  .meta({ format: 'uri' });

/** A calendar day, YYYY-MM-DD. */
export const daySchema = z.iso
  .date({ error: 'a day as YYYY-MM-DD' })
  .refine((day) => day >= '1900-01-01', { error: 'a day from 1900 on' });

/** One value or a list of values, always read as a list. */
export function oneOrMore<T extends z.ZodType>(one: T) {
  return z
    .union([one, z.array(one).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);
}

/** An amount with its unit, as an author writes it: `300 mg`, `9,600 mg a day`, `12 hours`, `7 in 100 people`. */
export const quantitySchema = z
  .string()
  .trim()
  .regex(/^\d[\d,]*(\.\d+)? \S.*$/u, 'an amount of 0 or more with its unit, for example `300 mg`')
  .max(60)
  .refine(isOneNumber, { error: 'one amount with its unit, for example `300 mg`' });
