import { EngineError } from './engine-error.ts';

/** The oldest API that has all we need: Engine 20.10, the first with `host-gateway`. */
export const OLDEST_API = '1.41';
/** The newest API that the mappers have recorded answers of. */
export const NEWEST_API = '1.52';

/**
 * Chooses the API version to speak: the newest that both know.
 *
 * @throws EngineError `engine-too-old` with facts `engine`, `found` and `needed`; `protocol` when the engine has
 * dropped every version that we know, so that dari is the one to update.
 */
export function negotiate(engine: { version: string; api: string; minApi: string | null }): string {
  if (compareVersions(engine.api, OLDEST_API) < 0) {
    throw new EngineError(
      'engine-too-old',
      `Docker Engine ${engine.version} speaks API ${engine.api}; API ${OLDEST_API} (Engine 20.10) or newer is needed`,
      { engine: engine.version, found: engine.api, needed: OLDEST_API },
    );
  }
  if (engine.minApi !== null && compareVersions(engine.minApi, NEWEST_API) > 0) {
    throw new EngineError(
      'protocol',
      `Docker Engine ${engine.version} speaks API ${engine.minApi} and newer; this program knows up to ${NEWEST_API}`,
      { engine: engine.version, found: engine.minApi, known: NEWEST_API },
    );
  }
  return compareVersions(engine.api, NEWEST_API) < 0 ? engine.api : NEWEST_API;
}

/** @returns less than, equal to or greater than 0, as `a` is older than, the same as or newer than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
