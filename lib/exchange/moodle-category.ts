import type { ExchangeItem } from './item.ts';

/**
 * The category that begins with an item, as a path of Moodle's; undefined where it goes on. Each lesson is a category in one
 * for its course; a slash in a title is doubled, because one parts the levels.
 */
export function categoryBefore(items: readonly ExchangeItem[], index: number): string | undefined {
  const [before, item] = [items[index - 1], items[index]];
  if (item === undefined) return undefined;
  if (before?.course.id === item.course.id && before.lesson.id === item.lesson.id) return undefined;
  const path = [item.course.title, item.lesson.title].map((title) => title.replaceAll('/', '//')).join('/');
  return `$course$/top/${path}`;
}
