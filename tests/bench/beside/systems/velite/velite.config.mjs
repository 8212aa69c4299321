import { defineConfig, s } from 'velite';
import { lessonFields } from './lesson-fields.mjs';

export default defineConfig({
  root: 'content',
  collections: {
    lessons: {
      name: 'Lesson',
      pattern: ['course-*/*.md', '!**/course.md'],
      schema: s.object({ ...lessonFields(s), html: s.markdown() }),
    },
  },
});
