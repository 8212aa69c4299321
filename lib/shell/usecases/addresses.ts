/** The address of a lesson, or of a place in it. */
export function lessonAddress(course: string, lesson: string, anchor = ''): string {
  return `/courses/${course}/${lesson}${anchor === '' ? '' : `#${anchor}`}`;
}
