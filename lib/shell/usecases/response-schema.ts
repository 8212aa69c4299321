import { z } from 'zod';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';

/** More parts or picks than any item has are refused before they cost anything. */
const MOST = 100;
/** Longer than any handle and any number that is typed. */
const LONGEST_TEXT = 200;
/** A day: a page that was left open longer tells nothing about thinking. */
export const LONGEST_MS = 86_400_000;

/** An opaque name that this server gave to an item, part or option. */
export const handleSchema = z.string().regex(/^[0-9a-f]{16}$/u, 'a handle');

/** What was chosen: part → options; in a part where a number is typed, the text. */
export const picksSchema = z
  .record(handleSchema, z.array(z.string().max(LONGEST_TEXT)).max(MOST))
  .refine((picks) => Object.keys(picks).length <= MOST, 'fewer parts');

/** How long somebody looked at an item before they answered, in ms; what cannot be is brought into bounds. */
export const latencySchema = z
  .number()
  .transform((value) => Math.round(Math.min(Math.max(value, 0), LONGEST_MS)))
  .default(0);

/** What is no level of confidence counts as not told: it never stands in the way of an answer. */
export const confidenceSchema = z.enum(CONFIDENCES).nullable().default(null).catch(null);

/** UUIDv7, made once when somebody answers; sending it again changes nothing. */
export const responseIdSchema = z.uuidv7().transform((id) => id.toLowerCase());

/** IANA name; what is none counts as UTC. */
export const timeZoneSchema = z
  .string()
  .regex(/^[\w+/-]{1,64}$/u, 'the name of a time zone')
  .default('UTC')
  .catch('UTC');

/** What a browser sends as an answer, in practice and in an exam. */
export const responseSchema = z.object({
  id: responseIdSchema,
  /** The item's handle. */
  item: handleSchema,
  picks: picksSchema,
  latencyMs: latencySchema,
  confidence: confidenceSchema,
  timeZone: timeZoneSchema,
});
export type ParsedResponse = z.output<typeof responseSchema>;
