/** The address of a lesson, or of a place in it. */
export function lessonAddress(course: string, lesson: string, anchor = ''): string {
  return `/courses/${course}/${lesson}${anchor === '' ? '' : `#${anchor}`}`;
}

/** Where what is found stands. */
export const searchAddresses = { lesson: lessonAddress, quiz: (quiz: string): string => `/quizzes/${quiz}` };
