import { expect, test } from 'vitest';
import { lessonSections } from '#lib/search/lesson-sections.ts';

test('a lesson is cut at its headings, each part as a reader sees it', () => {
  const html = `<p>Before <em>any</em>
heading.</p>
<h2 id="one">Less &#x3C; <a class="term" href="#term:x">more</a></h2>
<p><span class="evidence" id="e-1">First &amp; last</span>.</p><ul><li>a</li><li>b</li></ul>
<table><thead><tr><th>Site</th><th>Drug</th></tr></thead><tbody><tr><td>A &gt; B</td><td></td></tr></tbody></table>
<figure><svg role="img" aria-label="1 > 0"><text>drawn</text></svg><figcaption>Said below.</figcaption></figure>
<h3 id="two">Deeper</h3>`;
  expect(lessonSections(html)).toEqual([
    { heading: '', anchor: '', text: 'Before any heading.' },
    {
      heading: 'Less < more',
      anchor: 'one',
      text: 'First & last.\na\nb\nSite · Drug\nA > B\nSaid below.',
    },
    { heading: 'Deeper', anchor: 'two', text: '' },
  ]);
});

test('a lesson without headings is one part', () => {
  expect(lessonSections('<p>All of it.</p>')).toEqual([{ heading: '', anchor: '', text: 'All of it.' }]);
});
