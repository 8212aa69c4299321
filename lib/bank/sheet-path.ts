/** Where the sheets of all courses stand, below the root. */
export const SHEETS_FOLDER = 'quizzes/sheets';

/** The path of a lesson's review sheet, below the root. */
export function sheetPath(course: string, lesson: string): string {
  return `${SHEETS_FOLDER}/${course}/${lesson}.md`;
}

/** True for the path of a review sheet. */
export function isSheet(path: string): boolean {
  return path.startsWith(`${SHEETS_FOLDER}/`) && path.endsWith('.md');
}

/** The course whose sheet a path is of; empty for what is no sheet. */
export function courseOfSheet(path: string): string {
  return isSheet(path) ? (path.slice(SHEETS_FOLDER.length + 1).split('/')[0] ?? '') : '';
}
