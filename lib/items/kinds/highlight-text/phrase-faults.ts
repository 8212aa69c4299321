import type { Part } from '../../item.ts';

interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Phrases that do not stand in the text exactly once, or that share words with another. */
export function phraseFaults({ text, options }: Part): string[] {
  const faults: string[] = [];
  const placed: Placed[] = [];
  for (const { text: phrase } of options) {
    const times = text.split(phrase).length - 1;
    if (times !== 1) {
      faults.push(
        `Unexpected phrase "${phrase}", expected it once in the text, found ${String(times)} times`,
      );
      continue;
    }
    const from = text.indexOf(phrase);
    const place = { text: phrase, from, to: from + phrase.length };
    const other = placed.find((one) => one.from < place.to && place.from < one.to);
    if (other !== undefined)
      faults.push(`Unexpected phrase "${phrase}", expected no words in common with "${other.text}"`);
    placed.push(place);
  }
  return faults;
}
