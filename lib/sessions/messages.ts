/** What goes over the sockets of a room. Everything that a participant may see stands here, and nothing else is sent. */
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { PracticeKey, PublicItem } from '#lib/items/view.ts';
import type { Distribution } from './distribution.ts';
import type { Phase, Round } from './session.ts';
import type { OptionOrder } from './settings.ts';
import type { TeamStanding } from './teams.ts';

/** Part handle → option handles, or the one text that was typed there. */
export type SentPicks = Readonly<Record<string, readonly string[]>>;

/** Where the room stands, for everybody in it. Sent again as a whole whenever it changes, so that nothing need be caught up on. */
export interface RoomView {
  readonly step: number;
  readonly phase: Phase;
  readonly title: string;
  readonly items: number;
  readonly pacing: 'trainer' | 'participant';
  readonly order: OptionOrder;
  readonly points: boolean;
  /** From 0; null before the first item, and where each participant goes alone. */
  readonly position: number | null;
  readonly round: Round | null;
  /** How long answers still count, in ms, as the server's clock had it when this was sent; null without a limit. */
  readonly remainingMs: number | null;
  /** The item that the room is at; null when there is none, or its options stand in an order of each participant's own. */
  readonly item: PublicItem | null;
  /** After the reveal only. */
  readonly told: ToldItem | null;
  /** How the teams stand, after a reveal and at the end; null otherwise, and in a room without teams. */
  readonly standings: readonly TeamStanding[] | null;
  /** False while no device of the trainer is connected: the room waits. */
  readonly isTrainerHere: boolean;
}

/** What the reveal tells: key, rationales and evidence, and what the room answered in each round. */
export interface ToldItem {
  readonly key: PracticeKey;
  readonly rounds: readonly Distribution[];
}

/** What a participant answered last to an item in a round. */
export interface OwnAnswer {
  readonly position: number;
  readonly round: Round;
  readonly picks: SentPicks;
  readonly confidence: Confidence | null;
}

/** What a participant gets on coming in or back. */
export interface ParticipantWelcome {
  /** Names the room when the device comes back. */
  readonly session: string;
  readonly participant: string;
  readonly name: string;
  /** From 0; null in a room without teams. */
  readonly team: number | null;
  /** What the device shows to come back as the same participant; kept by the device and sent to nobody else. */
  readonly credential: string;
  readonly room: RoomView;
  /** To every item that was asked so far. */
  readonly own: readonly OwnAnswer[];
  /** What they earned so far. */
  readonly points: OwnPoints;
}

/** Points by position, of items whose key was told; empty in a room without points. */
export type OwnPoints = Readonly<Record<number, number>>;

/** An item as it is seen where each participant goes alone; trainers have no answers of their own. */
export interface LookedAt {
  readonly item: PublicItem;
  readonly own: readonly OwnAnswer[];
  /** After the reveal only. */
  readonly told: ToldItem | null;
}

/** How many have answered; told to the trainer alone, twice a second at the most. */
export interface Counts {
  readonly step: number;
  readonly answered: number;
  readonly participants: number;
  readonly connected: number;
}

/** Somebody in the room, as the trainer sees them. */
export interface ParticipantLine {
  readonly id: string;
  readonly name: string;
  /** From 0; null in a room without teams. */
  readonly team: number | null;
  readonly isConnected: boolean;
  /** Items answered, where each participant goes alone. */
  readonly answered: number;
}

/** An answer on its way; `id` is made by the device, and the same when it is sent again. */
export interface SentAnswer {
  readonly id: string;
  readonly position: number;
  readonly round: Round;
  readonly picks: SentPicks;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
}

/** What comes back for an answer or a command: done for good, or why not. */
export type Receipt = { readonly ok: true } | { readonly ok: false; readonly code: string };
