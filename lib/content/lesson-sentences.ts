import type { Place } from '#lib/base/diagnostic.ts';
import type { FoldedBlock } from './evidence.ts';
import type { LessonSentence } from './model.ts';
import { sentencesOf } from './sentences.ts';
import type { SourceText } from './source-text.ts';

/** The sentences of a body's blocks, in their order; `bodyFrom` is the offset at which the body begins in the file. */
export function sentencesOfBody(
  blocks: readonly FoldedBlock[],
  source: SourceText,
  bodyFrom: number,
): LessonSentence[] {
  return blocks.flatMap(({ block, text: whole, starts }) => {
    const nodes = block.parent.children.slice(block.start, block.start + block.count);
    const positions = nodes.flatMap(({ position }) => position ?? []);
    const from = bodyFrom + (positions[0]?.start.offset ?? 0);
    const to = bodyFrom + (positions.at(-1)?.end.offset ?? 0);
    return sentencesOf(whole, starts).map((text) => ({
      text,
      // Looked up when it is asked for: hardly any sentence is told of.
      get place() {
        return placeWithin(source, text, from, to);
      },
    }));
  });
}

/** Of a text between two offsets; of the whole stretch when it does not stand there letter by letter. */
function placeWithin(source: SourceText, text: string, from: number, to: number): Place {
  const at = source.text.slice(from, to).indexOf(text);
  return at === -1 ? source.place(from, to) : source.place(from + at, from + at + text.length);
}
