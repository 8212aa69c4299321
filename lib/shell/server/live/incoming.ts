/** What comes over the sockets, parsed at the edge. */
import { z } from 'zod';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';
import { handleSchema } from '../../usecases/response-schema.ts';

/** More parts or picks than any item has are refused before they cost anything. */
const MOST = 100;
const LONGEST_TEXT = 200;
const LONGEST_MS = 86_400_000;
const round = z.union([z.literal(1), z.literal(2)]);
const position = z.number().int().min(0).max(1000);

/** How a participant's device comes in: by code or link for the first time, with its credential after that. */
export const comingInSchema = z.union([
  z.object({ session: z.uuid(), credential: z.string().max(100) }),
  z.object({ code: z.string().max(40), name: z.string().max(200) }),
  z.object({ link: z.string().max(100), name: z.string().max(200) }),
]);
export type ComingIn = z.output<typeof comingInSchema>;

/** How a trainer's device comes in; whose it is, its cookie says. */
export const trainerComingInSchema = z.object({ session: z.uuid() });

export const sentAnswerSchema = z.object({
  id: z.uuidv7().transform((id) => id.toLowerCase()),
  position,
  round,
  picks: z
    .record(handleSchema, z.array(z.string().max(LONGEST_TEXT)).max(MOST))
    .refine((picks) => Object.keys(picks).length <= MOST, 'fewer parts'),
  confidence: z.enum(CONFIDENCES).nullable().default(null).catch(null),
  latencyMs: z
    .number()
    .transform((value) => Math.round(Math.min(Math.max(value, 0), LONGEST_MS)))
    .default(0),
});

const limitMs = z.number().int().positive().nullable();
const step = z.number().int().min(0);

export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show'), step, position }),
  z.object({ type: z.literal('ask'), step, position, limitMs }),
  z.object({ type: z.literal('open'), step, limitMs }),
  z.object({ type: z.literal('close'), step }),
  z.object({ type: z.literal('reveal'), step }),
  z.object({ type: z.literal('close-and-reveal'), step }),
  z.object({ type: z.literal('ask-again'), step, limitMs }),
  z.object({ type: z.literal('finish'), step }),
]);

export const participantSchema = z.uuid();
export const positionSchema = position;
