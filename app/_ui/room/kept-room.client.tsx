'use client';
import { bareCode } from '#lib/base/readable-code.ts';
import type { SentAnswer } from '#lib/sessions/messages.ts';

/** What a participant's device keeps of a room, to come back as the same participant. */
export interface KeptRoom {
  readonly session: string;
  readonly credential: string;
  /** The join code that was typed, or an empty text. */
  readonly code: string;
  /** Answers that the server has not acknowledged. */
  readonly unsent: readonly SentAnswer[];
  readonly isOver: boolean;
}

/** As every key of this site, so that leaving a device takes it too. */
const START = 'stemma:room:';
/** Rooms of long ago are forgotten. */
const MOST = 20;

/** The room that an address or a form means: by the session that a link names, or by its join code. */
export function findKeptRoom(by: {
  readonly link?: string | undefined;
  readonly code?: string | undefined;
}): KeptRoom | undefined {
  const session = by.link?.split('.')[0];
  if (session !== undefined) return readKept(START + session);
  const code = bareCode(by.code ?? '');
  if (code === '') return undefined;
  const found = keptRooms().filter((room) => room.code === code);
  return found.find(({ isOver }) => !isOver) ?? found[0];
}

/** Keeps a room, in place of what was kept of it. */
export function keepRoom(room: KeptRoom): void {
  try {
    const key = START + room.session;
    window.localStorage.removeItem(key);
    for (const old of roomKeys().slice(0, -MOST + 1)) window.localStorage.removeItem(old);
    window.localStorage.setItem(key, JSON.stringify({ ...room, code: bareCode(room.code) }));
  } catch {
    // A browser that refuses storage is in the room until its page is closed.
  }
}

/** Forgets a room: who joins again is somebody new. */
export function forgetRoom(session: string): void {
  try {
    window.localStorage.removeItem(START + session);
  } catch {
    // Nothing was kept.
  }
}

function keptRooms(): readonly KeptRoom[] {
  return roomKeys().flatMap((key) => readKept(key) ?? []);
}

/** Oldest first: the names of sessions grow with time. */
function roomKeys(): readonly string[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(START))
      .sort();
  } catch {
    return [];
  }
}

function readKept(key: string): KeptRoom | undefined {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return isKeptRoom(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What this page wrote itself; whatever else stands there is nothing. */
function isKeptRoom(value: unknown): value is KeptRoom {
  if (typeof value !== 'object' || value === null) return false;
  const { session, credential, code, unsent } = value as Partial<Record<keyof KeptRoom, unknown>>;
  return [session, credential, code].every((text) => typeof text === 'string') && Array.isArray(unsent);
}
