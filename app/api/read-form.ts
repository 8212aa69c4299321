/** The form that a request holds; undefined for a body that is none, or is not whole. */
export async function readForm(request: Request): Promise<FormData | undefined> {
  return request.formData().catch(() => undefined);
}
