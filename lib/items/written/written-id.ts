/** The id of an item written by hand: `course/quiz/<quiz>/<id>`. No generated id has this form. */
export function writtenId(course: string, quiz: string, id: string): string {
  return `${course}/quiz/${quiz}/${id}`;
}

const OF_QUIZ = '/quiz/';

/** The quiz in whose file an item was written by hand; undefined for generated items. */
export function quizOfItem(id: string): string | undefined {
  // Asked of every item for every quiz: most ids are not taken to pieces.
  if (!id.startsWith(OF_QUIZ, id.indexOf('/'))) return undefined;
  const [, kind, quiz, name, ...more] = id.split('/');
  return kind === 'quiz' && name !== undefined && more.length === 0 ? quiz : undefined;
}
