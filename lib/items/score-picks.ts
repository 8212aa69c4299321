import type { Option, Part, Response } from './item.ts';

/** The options of a part that were chosen, each once; ids that the part does not have are ignored. */
export function chosenIn(part: Pick<Part, 'id' | 'options'>, response: Response): readonly Option[] {
  const picked = new Set(Object.hasOwn(response.picks, part.id) ? response.picks[part.id] : []);
  return part.options.filter(({ id }) => picked.has(id));
}

/** True when the one right option of a part, and nothing else, was chosen. */
export function choseKeyAlone(part: Pick<Part, 'id' | 'options'>, response: Response): boolean {
  const chosen = chosenIn(part, response);
  return chosen.length === 1 && chosen[0]?.key === true;
}
