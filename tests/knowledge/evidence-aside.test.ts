/** Evidence that names what the fact states only to set it aside, or gives it to something else of the sentence. */
import { describe, expect, it } from 'vitest';
import { begun, told as toldOfAmount } from './one-amount.ts';
import { found, frequencyOf, told } from './one-fact.ts';

const closes = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
const call = ['kind: action', 'trigger: blue-tongue', 'action: call'];
const common = frequencyOf('common');

describe('what is set aside', () => {
  it.each<readonly [readonly string[], string, string, string]>([
    [closes, 'Examplol closes the beta gate, not the alpha gate', 'object: alpha-gate', 'error'],
    [closes, 'Examplol closes the beta gate (not the alpha gate)', 'object: alpha-gate', 'error'],
    [closes, 'Not the alpha gate but the beta gate is closed by examplol', 'object: alpha-gate', 'error'],
    [closes, 'Samplol, not examplol, closes the alpha gate', 'subject: examplol', 'error'],
    [closes, 'Examplol acts on nerves, not the alpha gate', 'object: alpha-gate', 'warning'],
    [closes, 'Examplol opens rather than closes the alpha gate', 'object: alpha-gate', 'warning'],
    [closes, 'Examplol closes no alpha gate', 'object: alpha-gate', 'warning'],
    [heard, 'There is no humming with examplol', 'object: humming', 'warning'],
    [heard, 'Whistling, not humming, is heard with examplol', 'object: humming', 'error'],
    [
      call,
      'With a blue tongue, wait until the morning, not call the emergency services',
      'action: call',
      'error',
    ],
    [common, 'Humming is rare, not common, in adults', 'category: common', 'error'],
    [common, 'Whistling, not humming, is common in adults', 'event: humming', 'error'],
  ])('is told of, once: %j, "%s"', (fields, evidence, field, severity) => {
    expect(told(fields, evidence)).toMatchObject([{ field, severity }]);
    const { all } = found(fields, evidence);
    expect(all.filter(({ code }) => code === 'knowledge/evidence-denies')).toEqual([]);
  });

  it.each<readonly [readonly string[], string]>([
    [closes, 'Examplol closes the alpha gate, not the beta gate'],
    [closes, 'Examplol, not samplol, closes the alpha gate'],
    [closes, 'Examplol closes not only the alpha gate but also the beta gate'],
    [closes, 'Examplol closes many gates, if not the alpha gate first'],
    [closes, 'The alpha gate, not the beta gate, is what examplol closes'],
    [closes, 'Examplol closes the alpha gate and no other gate'],
    [closes, 'Instead of opening the alpha gate, examplol closes it'],
    [closes, 'Examplol closes the alpha gate rather than opening it'],
    [closes, 'There is no doubt that examplol closes the alpha gate'],
    [[...closes, 'not: true'], 'Examplol closes the beta gate, not the alpha gate'],
    [heard, 'Humming is heard with examplol, not with samplol'],
    [heard, 'With examplol humming is heard, but no whistling'],
    [heard, 'Humming is heard with examplol, not until the third day'],
    [call, 'A blue tongue means: call the emergency services, rather than wait until the morning'],
    [common, 'Humming, not whistling, is common in adults'],
    [common, 'Humming is common, and not rare, in adults'],
  ])('is not where something else is: %j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it.each([
    'Examplol is begun with 300 mg, not 600 mg',
    'Examplol is begun with 300 mg and not with 600 mg',
    'Examplol is begun with 300 mg rather than 600 mg',
    'Instead of 600 mg, examplol is begun with 300 mg',
  ])('is told of where it is an amount: %s', (evidence) => {
    expect(toldOfAmount(begun('600 mg'), evidence)).toEqual(['error at value: 600 mg: "300 mg"']);
    expect(toldOfAmount(begun('300 mg'), evidence)).toEqual([]);
  });
});

describe('of two things and what is said of each', () => {
  it.each<readonly [readonly string[], string]>([
    [closes, 'Samplol closes the alpha gate, and examplol the beta gate'],
    [closes, 'The beta gate is closed by examplol, the alpha gate by samplol'],
    [heard, 'Whistling is heard with examplol, humming with samplol'],
  ])('what is said of the other is told of: %j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toMatchObject([{ severity: 'warning', field: fields[3] }]);
  });

  it.each<readonly [readonly string[], string]>([
    [closes, 'Samplol closes the beta gate, and examplol the alpha gate'],
    [closes, 'The alpha gate is closed by examplol, the beta gate by samplol'],
    [closes, 'Samplol and examplol close the alpha gate, and thirdol closes the beta gate'],
    [closes, 'Unlike samplol, which closes the beta gate, examplol closes the alpha gate'],
    [heard, 'With samplol there is whistling, and with examplol humming'],
    [heard, 'Humming, whistling with samplol, is heard with examplol'],
  ])('its own is not: %j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
