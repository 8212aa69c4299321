import type { ContentPart } from '../part.ts';
import type { Figure } from './figure.ts';

/** Course id and name (`figures/name.svg`), with a blank between them → the figure. */
export type FigureShelf = ReadonlyMap<string, Figure>;

/** An image as `sanitise` leaves it and the HTML writer writes it: in its output every `<` and quote of an author is escaped. */
const IMAGE = /<img src="(figures\/[^"<>]+)" alt="([^"]*)">/gu;

/** The figures that may be shown. */
export function figureShelf(parts: readonly ContentPart[]): FigureShelf {
  return new Map(
    parts.flatMap((part) =>
      part.kind === 'figure' && part.figure !== undefined
        ? [[`${part.course} ${part.name}`, part.figure] as const]
        : [],
    ),
  );
}

/**
 * The same text with the drawing itself in place of each image, so that it takes the page's colours and letters, needs no
 * request, and has its room from the start. One that cannot be shown is left out; a diagnostic says why.
 */
export function showFigures<T extends { readonly html: string }>(
  text: T,
  course: string,
  figures: FigureShelf,
): T {
  const html = text.html.replace(IMAGE, (_image, name: string, alternative: string) => {
    const figure = figures.get(`${course} ${name}`);
    if (figure === undefined) return '';
    return `<svg role="img" aria-label="${alternative}"${figure.attributes}>${figure.inner}</svg>`;
  });
  return { ...text, html };
}
