'use client';
import type { Picks } from '#lib/items/response-control.ts';
import type { PublicItem } from '#lib/items/view.ts';

/** What is chosen or typed in the form of an item; a list left at its empty line says nothing. The form alone knows. */
export function readPicks(form: HTMLFormElement, item: PublicItem): Picks {
  const data = new FormData(form);
  const valuesOf = (part: string): string[] =>
    data
      .getAll(part)
      .map(String)
      .filter((value) => value.trim() !== '');
  return Object.fromEntries(item.parts.map(({ handle }) => [handle, valuesOf(handle)]));
}

/** Handles of the parts without an answer; a typed one needs a digit at least. */
export function emptyParts(item: PublicItem, picks: Picks): readonly string[] {
  return item.parts
    .filter(({ handle, unit }) => {
      const values = picks[handle] ?? [];
      return values.length === 0 || (unit !== undefined && !values.some((value) => /\p{Nd}/u.test(value)));
    })
    .map(({ handle }) => handle);
}

/** Moves the focus to the first control of a part that can take it. */
export function focusPart(form: HTMLFormElement, part: string): void {
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  controls.find((control) => control.name === part && control.type !== 'hidden')?.focus();
}

let timeZone: string | undefined;

/** The time zone of this device, by its IANA name: a learner's days are their own. Asked once a page, since it takes a while. */
export function localTimeZone(): string {
  timeZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return timeZone;
}
