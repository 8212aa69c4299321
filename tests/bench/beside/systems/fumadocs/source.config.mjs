import { defineCollections, defineConfig } from 'fumadocs-mdx/config';
import { z } from 'zod';
import { lessonFields } from './lesson-fields.mjs';

export const lessons = defineCollections({
  type: 'doc',
  dir: 'content',
  files: ['course-*/*.md', '!**/course.md'],
  schema: z.object(lessonFields(z)),
});

export default defineConfig();
