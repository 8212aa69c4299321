/** What comes over the sockets, parsed at the edge. */
import { z } from 'zod';
import {
  confidenceSchema,
  latencySchema,
  picksSchema,
  responseIdSchema,
} from '../../usecases/response-schema.ts';

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
  id: responseIdSchema,
  position,
  round,
  picks: picksSchema,
  confidence: confidenceSchema,
  latencyMs: latencySchema,
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
