/** Payloads of live sessions. */
import { z } from 'zod';
import type { Response } from '#lib/items/item.ts';
import type { SessionEvent } from '#lib/sessions/session.ts';
import { KEEP_DAYS_MAX, ROOM_MAX, TEAMS_MAX, type SessionSettings } from '#lib/sessions/settings.ts';
import { pickedSchema } from './exam-answers.ts';
import { payloadCodec } from './payload.ts';

/** Absent in sessions that were opened before there were teams. */
const teams = z.number().int().min(0).max(TEAMS_MAX).default(0);

/** What a trainer chose, as it is kept. */
export const settingsSchema: z.ZodType<SessionSettings> = z.object({
  pacing: z.enum(['trainer', 'participant']),
  order: z.enum(['room', 'participant']),
  room: z.number().int().min(1).max(ROOM_MAX),
  points: z.boolean(),
  teams,
  keepDays: z.number().int().min(1).max(KEEP_DAYS_MAX),
});

export const settingsCodec = payloadCodec('session’s settings', settingsSchema);

const at = z.string();
const eventSchema: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('created'),
    session: z.string(),
    items: z.number().int().min(1),
    pacing: z.enum(['trainer', 'participant']),
    room: z.number().int().min(1),
    teams,
    at,
  }),
  z.object({
    type: z.literal('joined'),
    participant: z.string(),
    name: z.string(),
    team: z.number().int().min(0).nullable().default(null),
    at,
  }),
  z.object({ type: z.literal('removed'), participant: z.string(), at }),
  z.object({ type: z.literal('shown'), position: z.number().int().min(0), at }),
  z.object({
    type: z.literal('opened'),
    round: z.union([z.literal(1), z.literal(2)]),
    limitMs: z.number().int().positive().nullable(),
    at,
  }),
  z.object({ type: z.literal('closed'), at }),
  z.object({ type: z.literal('revealed'), at }),
  z.object({ type: z.literal('finished'), at }),
]);

export const sessionEventCodec = payloadCodec('session event', eventSchema);

export const liveAnswerCodec = payloadCodec<Response>('live answer', pickedSchema);
