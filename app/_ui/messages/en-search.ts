import { counted } from './counted.ts';

/** Search over lessons, terms, facts and quizzes. */
export const enSearch = {
  title: 'Search',
  titleOf: (query: string) => `${query} · Search`,
  label: 'Search lessons, terms, facts and quizzes',
  action: 'Search',
  loading: 'Loading …',
  inCourse: (course: string) => `In the course “${course}”. `,
  inAll: 'Search all courses',
  onDevice: 'There is no network. What follows was found in the courses that are kept on this device.',
  kinds: { lesson: 'Lessons', term: 'Terms', fact: 'Facts', quiz: 'Quizzes' },
  kindsFound: 'Kinds of results',
  more: (count: number) => `Show ${count} more`,
  count: (count: number, query: string) =>
    count === 0 ? `Nothing found for “${query}”` : `${counted(count, 'result', 'results')} for “${query}”`,
  countMore: (count: number, query: string) => `${count} results or more for “${query}”`,
  best: (shown: number, count: number) => `The best ${shown} of ${count} are shown.`,
  partial: 'Nothing has all of these words. What follows has some of them.',
  nothing: [
    'Look at the spelling of the longest word. One wrong letter is forgiven, two are not.',
    'Use fewer words, or only the beginning of one.',
    'Use another name of the same thing: a generic name, a brand name, an abbreviation.',
  ],
  unavailable:
    'Results as you type are not available at the moment. Press Search, and the page is loaded with them.',
  tooLong: (limit: number) => `This is too long to search for. Use ${limit} characters at most.`,
  what: 'What can be found',
  scope: [
    { name: 'Lessons', text: 'by title, heading and text' },
    { name: 'Terms', text: 'each with what it means' },
    { name: 'Facts', text: 'each leads to the sentence that says it' },
    { name: 'Quizzes', text: 'by title; their questions are not searched' },
  ],
  courses: 'Or start from a course',
  moreCourses: (count: number) => `${counted(count, 'more course', 'more courses')} on the start page`,
} as const;
