import { z } from 'zod';
import { ok } from '#lib/base/result.ts';
import {
  KEEP_DAYS_MAX,
  ROOM_MAX,
  TEAMS_MAX,
  TEAMS_MIN,
  type SessionSettings,
} from '#lib/sessions/settings.ts';
import { refusal, type Answer } from './refusals.ts';

/** The fields of the form that opens a room. */
export const roomFormSchema = z.object({
  quiz: z.string().max(200),
  pacing: z.enum(['trainer', 'participant']),
  order: z.enum(['room', 'participant']),
  points: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  teams: z.coerce
    .number()
    .int()
    .max(TEAMS_MAX)
    .refine((teams) => teams === 0 || teams >= TEAMS_MIN),
  room: z.coerce.number().int().min(1).max(ROOM_MAX),
  keepDays: z.coerce.number().int().min(1).max(KEEP_DAYS_MAX),
});

/** What a trainer filled in to open a room. */
export interface RoomForm {
  readonly quiz: string;
  readonly settings: SessionSettings;
}

/** Reads the form that opens a room; refuses `invalid-settings`. @param fields as a browser sends them */
export function readRoomForm(fields: unknown): Answer<RoomForm> {
  const parsed = roomFormSchema.safeParse(fields);
  if (!parsed.success) return refusal('invalid-settings');
  const { quiz, ...settings } = parsed.data;
  // Teams are compared by points.
  return ok({ quiz, settings: { ...settings, points: settings.points || settings.teams > 0 } });
}
