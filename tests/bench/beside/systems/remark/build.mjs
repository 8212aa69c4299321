/** The libraries alone, with nothing around them: gray-matter, the schema, remark to HTML. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import matter from 'gray-matter';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { z } from 'zod';
import { lessonFields } from './lesson-fields.mjs';

const schema = z.object(lessonFields(z));
const processor = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify);
const lessons = globSync('content/course-*/*.md')
  .filter((path) => !path.endsWith('/course.md'))
  .map((path) => {
    const { data, content } = matter(readFileSync(path, 'utf8'));
    return { ...schema.parse(data), html: String(processor.processSync(content)) };
  });
writeFileSync('lessons.json', JSON.stringify(lessons));
