import { BaseSequencer } from 'vitest/node';

/** Files that take longest, by their place below `tests`, longest first. One that is missing is merely begun later. */
const LONGEST = [
  ...['browser/item-kinds', 'browser/room', 'browser/learner-path', 'browser/own-data', 'browser/offline'],
  ...[
    'browser/exam',
    'browser/print',
    'browser/workbench',
    'browser/hostile',
    'mutate/mutate',
    'content/laws',
  ],
  ...[
    'forms/shipped-quizzes',
    'conformance/rules',
    'store/kill',
    'usecases/kept-progress-laws',
    'cli/export',
  ],
  ...['bank/shards/kept-drafts', 'live/kill', 'cli/recall', 'cli/check', 'fuzz/in-process', 'store/copies'],
];

/** Begins with the longest, so that no worker is left with one of them when the others have nothing more to do. */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
  }
}

/** @param {string} file */
function rank(file) {
  const place = LONGEST.findIndex((name) => file.includes(`/tests/${name}.`));
  return place === -1 ? LONGEST.length : place;
}
