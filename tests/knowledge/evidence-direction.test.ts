/** How two things move together, said in words that are no rises and falls. */
import { describe, expect, it } from 'vitest';
import { told } from './one-fact.ts';

const way = (direction: 'same' | 'opposite') => [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  `direction: ${direction}`,
];
const other = { same: 'opposite', opposite: 'same' } as const;

describe('the direction of the evidence', () => {
  it.each([
    ['same', 'When kidney function rises, so does the level in the blood'],
    ['same', 'The better the kidney function, the higher the level in the blood'],
    ['same', 'The weaker the kidney function, the lower the level in the blood'],
    ['same', 'Poor kidney function means a low level in the blood'],
    ['same', 'With failing kidney function the level in the blood drops'],
    ['same', 'The level in the blood goes up with kidney function'],
    ['same', 'A larger kidney function brings a larger level in the blood'],
    ['same', 'Twice the kidney function gives twice the level in the blood'],
    ['same', 'Half the kidney function gives half the level in the blood'],
    ['same', 'Kidney function and the level in the blood go hand in hand'],
    [
      'same',
      'As kidney function falls, so does the level in the blood, and it rises again when they recover',
    ],
    ['same', 'A higher kidney function means a higher level in the blood, and a lower one a lower level'],
    ['same', 'A higher kidney function means a higher level in the blood, and a lower function a lower one'],
    [
      'opposite',
      'The better the kidney function, the lower the level in the blood; with less of it, the level rises',
    ],
    ['opposite', 'A smaller kidney function brings a larger level in the blood'],
    ['opposite', 'Half the kidney function gives twice the level in the blood'],
    ['opposite', 'The worse the kidney function, the higher the level in the blood'],
    ['opposite', 'Poor kidney function means a high level in the blood'],
    ['opposite', 'With impaired kidney function the level in the blood rises'],
    [
      'opposite',
      'When kidney function falls, the level in the blood rises, and when it recovers, the level falls',
    ],
    ['opposite', 'A fall of kidney function makes the level in the blood rise, and a recovery makes it fall'],
    [
      'opposite',
      'When kidney function falls, the level in the blood rises, and when kidney function recovers, the level in the blood falls',
    ],
    ['opposite', 'If kidney function worsens, the level in the blood climbs'],
    ['opposite', 'As kidney function gets worse, the level in the blood gets higher'],
    ['opposite', 'The level in the blood builds up when kidney function declines'],
    ['opposite', 'As kidney function improves, the level in the blood falls'],
    ['same', 'As kidney function deteriorates, the level in the blood drops'],
    ['same', 'The higher the kidney function, the higher the level in the blood, and the reverse'],
    ['same', 'When kidney function falls, the level in the blood falls, and vice versa'],
    ['same', 'As kidney function rises, the level in the blood rises, and the other way round'],
    ['opposite', 'The higher the kidney function, the lower the level in the blood, and the reverse'],
    ['opposite', 'When kidney function falls, the level in the blood rises, and the other way around'],
    ['opposite', 'A higher kidney function means a lower level in the blood and conversely'],
  ] as const)('is %s: %s', (direction, evidence) => {
    expect(told(way(direction), evidence)).toEqual([]);
    expect(told(way(other[direction]), evidence)).toMatchObject([
      { severity: 'error', field: `direction: ${other[direction]}` },
    ]);
  });

  it.each([
    'The level in the blood stays the same when kidney function falls',
    'The level in the blood remains unchanged, whatever the kidney function',
    'The level in the blood is independent of kidney function',
    'The level in the blood is the same at every kidney function',
    'A change of kidney function leaves the level in the blood where it is',
  ])('is none where one stays as it is: %s', (evidence) => {
    expect(told(way('opposite'), evidence)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    'As kidney function falls, the level in the blood rises; the dose stays the same until then',
    'The level in the blood stays the same until kidney function falls, and rises from then on',
    'The level in the blood does not stay the same: it rises when kidney function falls',
    'In people with poor kidney function the level in the blood is looked at more often',
    'With age, kidney function falls and the level in the blood rises',
    'The level in the blood rises when kidney function falls, regardless of age',
    'The less the kidneys do, the higher the level in the blood: kidney function decides',
    'The level in the blood rises with weak kidneys: kidney function decides',
    'The dose stays the same in most people, as kidney function tells of the level in the blood',
    'Kidney function decides of the level in the blood, regardless of age',
    'With poor kidney function the level in the blood rises, and it returns to normal as kidney function rises',
    'Good kidney function keeps the level in the blood low',
    'A higher kidney function makes the level in the blood weaker, and a lower one makes it stronger',
    'A high level in the blood goes with poor kidney function',
    'Whether kidney function worsens or the level in the blood rises, the dose is looked at',
  ])('is read as it is meant: %s', (evidence) => {
    expect(told(way('opposite'), evidence)).toEqual([]);
  });
});

describe('a second change', () => {
  const twice =
    'A higher kidney function makes the level in the blood stronger, and a lower one makes it weaker';
  it('of “one” is no response to the first', () => {
    expect(told(way('same'), twice)).toEqual([]);
  });

  it('is read of the work of an organ alone: what worsens of an appetite may be more of it', () => {
    const fields = ['kind: direction', 'driver: appetite', 'response: level-in-blood', 'direction: same'];
    expect(told(fields, 'When the appetite worsens, the level in the blood rises')).toEqual([]);
  });

  it('is none where something returns by itself', () => {
    const later = 'When kidney function rises the level in the blood falls, and it returns to normal later';
    expect(told(way('same'), later)).toMatchObject([{ severity: 'error' }]);
  });

  it('leaves the first to be read', () => {
    const back =
      'A lower kidney function makes the level in the blood rise, but it comes back when more is given';
    expect(told(way('same'), back)).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    'The better the kidney function, the lower the level in the blood; with less of it, the level in the blood falls',
    'A higher kidney function means a lower level in the blood, and a lower function a lower one',
    'As kidney function rises, the level in the blood falls; as kidney function falls, the level in the blood falls',
  ])('that says the reverse of the first is a warning: %s', (evidence) => {
    const [found] = told(way('opposite'), evidence);
    expect(found?.severity).toBe('warning');
    expect(found?.message).toContain('against each other in another');
  });

  it('is read where all four move', () => {
    const both = 'A higher kidney function lowers the level in the blood, and a lower one raises it';
    expect(told(way('same'), both)).toMatchObject([{ severity: 'error' }]);
  });
});

describe('the two of a direction', () => {
  it.each([
    'The level in the blood determines kidney function',
    'Kidney function depends on the level in the blood',
    'When the level in the blood rises, kidney function falls',
    'Kidney function falls if the level in the blood rises',
  ])('in each other’s place are a warning: %s', (evidence) => {
    expect(told(way('opposite'), evidence)).toMatchObject([
      { severity: 'warning', field: 'driver: kidney-function' },
    ]);
  });

  it.each([
    'Kidney function determines the level in the blood',
    'The level in the blood depends on kidney function',
    'When kidney function falls, the level in the blood rises',
    'The level in the blood rises when kidney function falls',
    'When the level in the blood rises, kidney function has fallen',
    'If the level in the blood rises, think of falling kidney function',
    'As the level in the blood rises, kidney function is looked at',
  ])('are not told of where they stand right: %s', (evidence) => {
    expect(told(way('opposite'), evidence)).toEqual([]);
  });
});
