/**
 * Reads a `Retry-After` header: seconds or a date (RFC 9110, section 10.2.3).
 *
 * @param now milliseconds since 1970.
 * @returns seconds from now, never negative; `null` when there is none or it is neither.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
