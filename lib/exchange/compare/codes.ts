import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of items of a course that come home from another system. Permanent. */
export const compareCodes = {
  changedKey: {
    code: 'exchange/changed-key',
    severity: 'error',
    title: 'An item of this course whose key or points were changed outside',
    why: 'Learners of the other system are told that something is right which the facts of the course do not say, or earn other points for it. Nothing of the item was imported.',
    help: 'Put the key right in the other system: export the item here and import it there again. When the key of the course is the wrong one, correct its fact, with the source that says so.',
    bad: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {~Amber =Birch ~Cedar}',
    good: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {=Amber ~Birch ~Cedar}',
  },
  changedWords: {
    code: 'exchange/changed-words',
    severity: 'warning',
    title: 'An item of this course whose words were changed outside, or in the course since',
    why: 'The item is made from the files of the course, so that a change that stands only in the other system is lost with the next export. Nothing of the item was imported.',
    help: 'When the change is right, make it in the course, at the places named. When the file is older than the course, export it again.',
    bad: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich of the gates opens? {=Amber ~Birch ~Cedar}',
    good: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {=Amber ~Birch ~Cedar}',
  },
  noLongerServed: {
    code: 'exchange/no-longer-served',
    severity: 'warning',
    title: 'An item of this course that the course no longer serves under this id',
    why: 'Its fact was removed or corrected, its key is another now, or it was withdrawn: what the file says may no longer hold. Nothing of it was imported.',
    help: 'Remove the question from the other system, and import a new export there.',
    bad: '// [id:gates/opens/amber-gate/single-best-answer/1~99999999]\nWhich gate opens? {=Birch ~Amber ~Cedar}',
    good: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {=Amber ~Birch ~Cedar}',
  },
  notCompared: {
    code: 'exchange/not-compared',
    severity: 'error',
    title: 'An item of this course that cannot be compared with the course',
    why: 'Its question was broken or became one of another kind, so that nobody can tell whether its key is still the right one. Nothing of it was imported.',
    help: 'Export the item here and import it there again.',
    bad: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {}',
    good: '// [id:gates/opens/amber-gate/single-best-answer/1~0a1b2c3d]\nWhich gate opens? {=Amber ~Birch ~Cedar}',
  },
} as const satisfies Record<string, CodePage>;
