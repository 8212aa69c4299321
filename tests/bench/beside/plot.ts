/** The plot of the comparison: bars as SVG, with their figures in words. Pure. */
import type { Measurement } from '../measurement.ts';

/** One row of bars: what is measured, and its figures from the smallest to the largest. */
interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const PANELS = [
  {
    title: 'Reading one more lesson: processor time',
    unit: 'ms',
    pattern: /^beside\.lessons\.(?<of>[^.]+)\.each\.ms$/u,
  },
  {
    title: 'Reading all of them: most memory of the process',
    unit: 'MB',
    pattern: /^beside\.lessons\.(?<of>[^.]+)\.rss\.mb$/u,
  },
  {
    title: 'Reading one more question of GIFT: processor time',
    unit: 'ms',
    pattern: /^beside\.gift\.(?<of>[^.]+)\.each\.ms$/u,
  },
] as const;

const WIDTH = 720;
const LABEL = 170;
const VALUE = 90;
const BAR = 20;
const STEP = 28;
const HEAD = 40;
const GAP = 16;
/** Contrast with the ground, by WCAG 2.2: of text 12.6 and 13.1 to 1, of bars at least 4.8 to 1. */
const STYLE = `
  .ground { fill: #ffffff } .text { fill: #333333; font: 14px system-ui, sans-serif } .head { font-weight: 600 }
  .bar { fill: #6b7280 } .ours { fill: #1d4ed8 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #16181d } .text { fill: #dddddd } .bar { fill: #9ca3af } .ours { fill: #7aa2ff }
  }
`;

/** @throws RangeError when there is nothing to draw */
export function plotBeside(measured: readonly Measurement[]): string {
  const panels = PANELS.map((panel) => ({ ...panel, bars: barsOf(measured, panel.pattern) })).filter(
    ({ bars }) => bars.length > 0,
  );
  if (panels.length === 0) throw new RangeError('There is nothing to draw');
  const drawn: string[] = [];
  let top = GAP;
  for (const panel of panels) {
    drawn.push(drawPanel(panel, top));
    top += HEAD + panel.bars.length * STEP + GAP;
  }
  const size = `width="${String(WIDTH)}" height="${String(top)}" viewBox="0 0 ${String(WIDTH)} ${String(top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title words">
<title id="title">Stemma beside other systems, ${lessonsOf(measured)} in one run; shorter is better</title>
<desc id="words">${escaped(panels.map(inWords).join(' '))}</desc>
<style>${STYLE}</style>
<rect class="ground" width="100%" height="100%"/>
${drawn.join('\n')}
</svg>
`;
}

function lessonsOf(measured: readonly Measurement[]): string {
  const lessons = measured.find(({ name }) => name === 'beside.lessons')?.value;
  return lessons === undefined ? 'measured' : `${String(lessons)} lessons`;
}

function barsOf(measured: readonly Measurement[], pattern: RegExp): Panel['bars'] {
  return measured
    .flatMap(({ name, value }) => {
      const label = pattern.exec(name)?.groups?.['of'];
      return label === undefined || !Number.isFinite(value) ? [] : [{ label, value: Math.max(0, value) }];
    })
    .toSorted((a, b) => a.value - b.value);
}

function drawPanel({ title, unit, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const room = WIDTH - LABEL - VALUE;
  const rows = bars.map(({ label, value }, at) => {
    const y = top + HEAD + at * STEP;
    const long = ((value / longest) * room).toFixed(1);
    const after = (LABEL + Number(long) + 8).toFixed(1);
    const middle = String(y + BAR / 2 + 5);
    return `<text class="text" x="${String(LABEL - 10)}" y="${middle}" text-anchor="end">${escaped(label)}</text>
<rect class="bar${label === 'stemma' ? ' ours' : ''}" x="${String(LABEL)}" y="${String(y)}" width="${long}" height="${String(BAR)}"/>
<text class="text" x="${after}" y="${middle}">${String(value)} ${unit}</text>`;
  });
  return [`<text class="text head" x="16" y="${String(top + 22)}">${escaped(title)}</text>`, ...rows].join(
    '\n',
  );
}

function inWords({ title, unit, bars }: Panel): string {
  return `${title}: ${bars.map(({ label, value }) => `${label} ${String(value)} ${unit}`).join(', ')}.`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
