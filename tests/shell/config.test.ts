import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '#lib/shell/config.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    parseConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'accepted';
};

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(parseConfig({}, '/srv')).toEqual({
      host: '127.0.0.1',
      port: undefined,
      root: '/srv',
      proxies: [],
      url: undefined,
      databaseUrl: undefined,
      dataFolder: '/srv/data',
      trainerKey: undefined,
      keepMonths: 24,
      log: 'none',
      metricsPort: undefined,
      recordStore: undefined,
      production: true,
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(parseConfig({ PORT: '', STEMMA_URL: '' }, '/srv').port).toBeUndefined();
  });

  test('drops the slash at the end of the public address', () => {
    expect(parseConfig({ STEMMA_URL: 'https://quiz.example.org/' }, '/srv').url).toBe(
      'https://quiz.example.org',
    );
  });

  test('names every variable that cannot be used, and what it expected', () => {
    const message = refusal({ PORT: '99999', STEMMA_URL: 'ftp://x' });
    expect(message).toContain('PORT is "99999"');
    expect(message).toContain(
      'STEMMA_URL is "ftp://x". Expected: an address such as https://quiz.example.org',
    );
  });

  test.each(['-1', '1.5', '65536', 'http', ' '])('refuses the port %j', (port) => {
    expect(refusal({ PORT: port })).toContain('PORT is');
  });

  test.each(['0', '121', '-1', '1.5', 'never', '1e1'])('refuses to keep learners for %j months', (months) => {
    expect(refusal({ STEMMA_KEEP_MONTHS: months })).toContain('a whole number of months from 1 to 120');
  });

  test('takes what an operator chose', () => {
    const environment = { STEMMA_KEEP_MONTHS: '120', STEMMA_LOG: 'json', STEMMA_METRICS_PORT: '9464' };
    expect(parseConfig(environment, '/srv')).toMatchObject({
      keepMonths: 120,
      log: 'json',
      metricsPort: 9464,
    });
    expect(refusal({ STEMMA_LOG: 'xml', STEMMA_METRICS_PORT: '70000' })).toMatch(
      /STEMMA_LOG is "xml". Expected: json or none[^]*STEMMA_METRICS_PORT is "70000"/u,
    );
  });

  test('takes proxies by their addresses and networks', () => {
    const { proxies } = parseConfig({ STEMMA_PROXIES: '10.0.0.2, 172.17.0.0/16,fd00::/8' }, '/srv');
    expect(proxies).toEqual(['10.0.0.2', '172.17.0.0/16', 'fd00::/8']);
  });

  test.each(['proxy.example', '10.0.0', '10.0.0.0/33', '10.0.0.0/', '::1/129', 'fe80::1%eth0', '10.0.0.2,'])(
    'refuses %j as proxies',
    (proxies) => {
      expect(refusal({ STEMMA_PROXIES: proxies })).toContain('addresses or networks with a comma');
    },
  );

  test('never repeats a secret', () => {
    expect(refusal({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).not.toContain('hunter2');
  });
});

describe('a record store', () => {
  const whole = {
    STEMMA_LRS_URL: 'https://lrs.example/xapi/',
    STEMMA_LRS_KEY: 'key',
    STEMMA_LRS_SECRET: 'secret-words',
    STEMMA_URL: 'https://quiz.example/',
  };

  test('is configured whole, with one slash at its end, or not at all', () => {
    const config = parseConfig({ ...whole, STEMMA_LRS_URL: 'https://lrs.example/xapi' }, '/srv');
    expect(config.recordStore).toEqual({
      url: 'https://lrs.example/xapi/',
      key: 'key',
      secret: 'secret-words',
      site: 'https://quiz.example',
    });
    for (const name of Object.keys(whole))
      expect(refusal({ ...whole, [name]: '' }), name).toMatch(
        new RegExp(`^The environment cannot be used:\\n {2}${name} is [^\\n]*together[^\\n]*$`, 'u'),
      );
  });

  test.each(['http://127.0.0.1:8080', 'http://localhost/xapi', 'http://[::1]/'])('may be here: %s', (url) => {
    expect(refusal({ ...whole, STEMMA_LRS_URL: url })).toBe('accepted');
  });

  test.each([
    'http://lrs.example/',
    'http://127.0.0.1.example/',
    'ftp://lrs.example/',
    'https://key:secret-words@lrs.example/',
    'https://lrs.example/?token=secret-words',
    'lrs.example',
  ])('is refused, and not repeated: %s', (url) => {
    const message = refusal({ ...whole, STEMMA_LRS_URL: url });
    expect(message).toContain('STEMMA_LRS_URL is a value that cannot be used');
    expect(message).not.toContain('secret-words');
  });
});
