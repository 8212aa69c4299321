import { defineCollection, defineConfig } from '@content-collections/core';
import { compileMarkdown } from '@content-collections/markdown';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import { lessonFields } from './lesson-fields.mjs';

const lessons = defineCollection({
  name: 'lessons',
  directory: 'content',
  include: 'course-*/*.md',
  exclude: '**/course.md',
  schema: z.object({ ...lessonFields(z), content: z.string() }),
  transform: async (lesson, context) => ({
    ...lesson,
    html: await compileMarkdown(context, lesson, { remarkPlugins: [remarkGfm] }),
  }),
});

export default defineConfig({ content: [lessons] });
