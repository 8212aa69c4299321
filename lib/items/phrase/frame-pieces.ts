import { remembered } from '#lib/base/remembered.ts';

/** A place that is filled: a side or a qualifier, in the form that the frame asks for. */
export interface Slot {
  readonly name: string;
  readonly form: string | undefined;
}

/** Two forms, of which one agrees with the number of a side. */
export interface Forms {
  /** As they stand in the frame. */
  readonly text: string;
  readonly one: string;
  readonly many: string;
  readonly side: 'subject' | 'object';
}

/** A frame taken apart. */
export interface FramePieces {
  /** Words as they stand, slots and forms, in their order. */
  readonly pieces: readonly (string | Slot | Forms)[];
  /** The names of the slots. */
  readonly placed: ReadonlySet<string>;
}

const SLOT_OR_FORMS =
  /\{(?<name>[a-z0-9-]+)(?::(?<form>[a-z]+))?\}|\[(?<one>[^[\]|{}]+)\|(?<many>[^[\]|:{}]+)(?::(?<side>subject|object))?\]/gu;

/** Takes a frame apart, once for each frame. Forms that have a slot within are left in the words: they are read when it is filled. */
export const framePieces = remembered((frame: string): FramePieces => {
  const pieces: (string | Slot | Forms)[] = [];
  let end = 0;
  for (const found of frame.matchAll(SLOT_OR_FORMS)) {
    const { name, form, one, many, side } = found.groups ?? {};
    if (found.index > end) pieces.push(frame.slice(end, found.index));
    end = found.index + found[0].length;
    if (name !== undefined) pieces.push({ name, form });
    else {
      const forms = {
        one: one ?? '',
        many: many ?? '',
        side: side === 'object' ? 'object' : 'subject',
      } as const;
      pieces.push({ text: found[0], ...forms });
    }
  }
  if (end < frame.length) pieces.push(frame.slice(end));
  const slots = pieces.filter((piece): piece is Slot => typeof piece !== 'string' && 'name' in piece);
  return { pieces, placed: new Set(slots.map(({ name }) => name)) };
}, 500);
