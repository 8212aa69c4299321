import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { SessionState } from './session.ts';

/** As it is shown on a projector, from the last row. */
export const NAME_MAX = 24;

/** Letters, marks, digits, spaces and what stands in names; no controls, no marks of direction, no invisible characters. */
const ALLOWED = /^[\p{L}\p{M}\p{Nd} .'’-]+$/u;

/** Why a name is not taken. */
export interface NameRefusal {
  readonly code: 'name-empty' | 'name-too-long' | 'name-unfit';
}

/**
 * A display name as it is kept: compatibility forms folded (NFKC), spaces single.
 *
 * @param text as it was typed
 */
export function readName(text: string): Result<string, NameRefusal> {
  const name = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (name === '') return refuse({ code: 'name-empty' });
  if (!ALLOWED.test(name)) return refuse({ code: 'name-unfit' });
  if (Array.from(name).length > NAME_MAX) return refuse({ code: 'name-too-long' });
  return ok(name);
}

/** The name, with a number behind it where somebody in the room is called so already, whatever the case of letters. */
export function uniqueName(name: string, { participants }: Pick<SessionState, 'participants'>): string {
  const names = Array.from(participants.values(), (one) => folded(one.name));
  if (!names.includes(folded(name))) return name;
  const taken = new Set(names);
  for (let number = 2; ; number += 1) {
    const suffix = ` ${number}`;
    const candidate = `${Array.from(name)
      .slice(0, NAME_MAX - suffix.length)
      .join('')
      .trim()}${suffix}`;
    if (!taken.has(folded(candidate))) return candidate;
  }
}

function folded(name: string): string {
  return name.toLowerCase();
}
