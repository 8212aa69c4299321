/** A browser's cookies and a request's headers, in place of those that Next would hand over (stand-ins.mjs). */

/** By name, as they were set. */
export const jar = new Map<string, Readonly<Record<string, unknown>> & { readonly value: string }>();
/** What the request says of itself, by name. */
export const sent = new Map<string, string>();

/** Empties both; to be called after each test that puts anything in. */
export function forgetRequest(): void {
  jar.clear();
  sent.clear();
}

export const cookies = () =>
  Promise.resolve({
    get: (name: string) => jar.get(name),
    set: (cookie: { readonly name: string; readonly value: string }) => jar.set(cookie.name, { ...cookie }),
    delete: (name: string) => jar.delete(name),
  });

export const headers = () => Promise.resolve({ get: (name: string) => sent.get(name) ?? null });
