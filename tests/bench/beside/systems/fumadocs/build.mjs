/** Its own loader for Node, which it offers where no bundler is: every lesson becomes a component that is loaded. */
import { writeFileSync } from 'node:fs';
import { postInstall } from 'fumadocs-mdx/next';
import { register } from 'fumadocs-mdx/node';

const configPath = 'source.config.mjs';
await postInstall({ configPath });
register({ configPath });
const { lessons } = await import('./.source/server.ts');
writeFileSync('lessons.json', JSON.stringify(lessons.map(({ title, facts }) => ({ title, facts }))));
