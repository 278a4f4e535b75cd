/** An engine's version, read for comparison. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Reads `20.10.24+dfsg1`, `28.5.2`, `29.0.0-rc.1`; `null` for what has no number in front, as builds of one's own. */
export function parseVersion(text: string): Version | null {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?/.exec(text);
  if (match === null) return null;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

/** @returns whether the version is the named one or newer; `null` when it is not known. */
export function isAtLeast(version: Version | null, major: number, minor = 0, patch = 0): boolean | null {
  if (version === null) return null;
  if (version.major !== major) return version.major > major;
  if (version.minor !== minor) return version.minor > minor;
  return version.patch >= patch;
}
