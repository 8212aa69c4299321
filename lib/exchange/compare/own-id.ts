/** An id of this course's exports: the item that it names, and the digits that its key has given it. */
export interface OwnId {
  readonly item: string;
  /** The course that the item is of. */
  readonly course: string;
  /** As written: eight digits of the item's identity, when nobody changed them. */
  readonly digits: string;
}

/** Ids of items have so many names, divided by slashes: `course/quiz/<quiz>/<id>` and `course/lesson/fact/kind/n`. */
const NAMES = { least: 4, most: 5 } as const;

/**
 * What an id of a file names, when it is one of this course's exports (`identity.ts`); undefined for another's and for none. A
 * digit too few, a capital or a blank makes it no other course's: such an id names nothing that is served, and that is told.
 *
 * @param isCourse whether there is a course of this id
 */
export function ownIdOf(id: string, isCourse: (course: string) => boolean): OwnId | undefined {
  const [item = '', ...digits] = id.split('~');
  const names = item.split('/');
  const course = names[0]?.trim().toLowerCase() ?? '';
  const isLong = names.length >= NAMES.least && names.length <= NAMES.most;
  return isLong && isCourse(course) ? { item, course, digits: digits.join('~') } : undefined;
}
