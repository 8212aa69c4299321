import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ContentErrors } from '#app/_ui/develop/content-errors.client.tsx';

afterEach(cleanup);

const error = {
  code: 'knowledge/unknown-concept',
  messages: ['Unexpected concept "ambr-gate"'],
  why: '',
  help: 'Correct the id.',
  where: 'content/zelvolin/gates.md:12:7',
  frame: '',
};

const show = (path: string, warnings = 0): string => {
  render(<ContentErrors state={{ errors: [error], warnings }} path={path} onHide={() => undefined} />);
  return screen.getByRole('alert').textContent;
};

describe('errors over a page', () => {
  test.each(['/courses/zelvolin', '/authors'])('%s shows what stood before them', (path) => {
    expect(show(path)).toContain('The page shows the last content without an error.');
  });

  test.each(['/author', '/author/zelvolin/gates'])('%s shows the content with them', (path) => {
    const said = show(path);
    expect(said).toContain('The workbench shows the content as it is now, as far as it can be read.');
    expect(said).not.toContain('The page shows the last content');
  });

  test('lead to the warnings, which stand on the workbench', () => {
    expect(show('/', 2)).toContain('2 warnings, too.');
    const link = screen.getByRole('link', { name: 'See them on the workbench' });
    expect(link.getAttribute('href')).toBe('/author');
  });
});
