/** Tests of components share one page: each leaves it empty, and nothing kept in the browser. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect } from 'vitest';

afterEach(() => {
  // What is tested without a page leaves none.
  if (!('document' in globalThis)) return;
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  expect(document.body.innerHTML, 'what a test has put on the page').toBe('');
});
