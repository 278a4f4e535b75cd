/** @returns the repository and the tag (or digest) of an image reference; the tag is `latest` where there is none. */
export function splitReference(reference: string): { readonly repository: string; readonly tag: string } {
  const at = reference.indexOf('@');
  if (at >= 0) return { repository: reference.slice(0, at), tag: reference.slice(at + 1) };
  // A colon before the last slash belongs to the registry's port.
  const colon = reference.lastIndexOf(':');
  if (colon <= reference.lastIndexOf('/')) return { repository: reference, tag: 'latest' };
  return { repository: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}
