/** What Stemma does with the same lessons: content and knowledge, every fault told of. The working folder is the root. */
import { writeFileSync } from 'node:fs';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const parsed = parseContent(readContent('.').files);
const { diagnostics } = buildKnowledge(parsed);
const lessons = parsed.lessons.map(({ entry, html }) => ({ ...entry, html }));
writeFileSync('lessons.json', JSON.stringify(lessons));
for (const { severity, message } of [...parsed.diagnostics, ...diagnostics])
  if (severity === 'error') throw new Error(message);
