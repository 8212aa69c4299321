import { vi, type MockInstance } from 'vitest';

/** Faults are told on the console: this test expects them there, until `mockRestore`. */
export function expectedOnConsole(): MockInstance {
  return vi.spyOn(console, 'error').mockImplementation(() => undefined);
}
