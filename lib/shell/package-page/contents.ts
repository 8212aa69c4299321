/** What the page has: lessons and the quiz, of which one is shown at a time, and the list of them. */
import type { PlayedData } from '#lib/exchange/package-player/played-data.ts';
import { button, make } from './view.ts';

/** Of the part with the questions; lessons go by their own names. */
export const QUIZ = 'quiz';

/** Shows one part, and moves to its heading. */
export function showPart(name: string): void {
  for (const part of document.querySelectorAll<HTMLElement>('main > [data-part]'))
    part.hidden = part.dataset['part'] !== name;
  for (const button of document.querySelectorAll<HTMLElement>('nav button')) {
    if (button.dataset['opens'] === name) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  document.querySelector<HTMLElement>(`[data-part="${name}"] [tabindex="-1"]`)?.focus();
}

/** Puts this into the part with the questions, and shows it. */
export function showQuiz(...content: readonly Node[]): void {
  document.querySelector(`[data-part="${QUIZ}"]`)?.replaceChildren(...content);
  showPart(QUIZ);
}

/** The list of parts, each a button; none where there is the quiz alone. */
export function drawContents(
  { lessons }: PlayedData,
  isRead: (lesson: string) => boolean,
  open: (part: string) => void,
): void {
  const nav = document.querySelector('nav');
  if (nav === null || lessons.length === 0) return;
  const current = nav.querySelector<HTMLElement>('[aria-current]')?.dataset['opens'];
  const parts = [
    ...lessons.map(({ name, title }) => ({ name, title: isRead(name) ? `${title} (read)` : title })),
    { name: QUIZ, title: 'Questions' },
  ];
  const buttons = parts.map(({ name, title }) => {
    const opener = button(title, () => open(name));
    opener.dataset['opens'] = name;
    if (name === current) opener.setAttribute('aria-current', 'page');
    return make('li', {}, opener);
  });
  nav.replaceChildren(make('ol', {}, ...buttons));
}

/** Puts below each lesson the button that says it was read. */
export function addReadButtons({ lessons }: PlayedData, read: (lesson: string) => void): void {
  for (const { name } of lessons) {
    const isRead = button('I have read this: go on', () => read(name));
    document.querySelector(`[data-part="${name}"]`)?.append(isRead);
  }
}
