/** A path, not an address: whatever name the reader reached the server by stays. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
