import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Plugin } from 'vite';

/**
 * Vite's watcher (chokidar 3, `_throttle`) reports a file at most once in 50 ms, and what happens to it in between is
 * never reported. Whoever writes a file twice without a pause would look at the first version for good.
 */
const BLIND_MS = 60;

/** An editor empties a file and then writes it. How soon to look again, and how often until it is empty on purpose. */
const EMPTY_MS = 5;
const EMPTY_LOOKS = 100;

/**
 * Loses no edit and delays none. The content at each report is remembered, and looked at again when the watcher sees
 * again: what is different by then is reported once more. Vite reads a file for the page only after its report, so
 * what the page got is either the last version or differs from it here, too.
 *
 * A file that is empty for the moment is not shown: the page would lose its state to a module without exports. One that
 * stays empty is, half a second later.
 */
export function everyEdit(): Plugin {
  const empty = new Set<string>();
  const filled = new Set<string>();
  return {
    name: 'dari-every-edit',
    apply: 'serve',
    configureServer({ watcher, environments: { client } }) {
      // A version that was overtaken on its way is not sent: two that leave at once may arrive the other way round.
      const transform = client.transformRequest.bind(client);
      client.transformRequest = async (url) => {
        for (;;) {
          const result = await transform(url);
          const module = await client.moduleGraph.getModuleByUrl(url);
          // Vite keeps no result of a module that changed while it was transformed.
          if (module?.transformResult !== null) return result;
        }
      };

      const timers = new Map<string, NodeJS.Timeout>();
      let isAccepted = false;
      const onReport = (file: string): void => {
        const seen = contentOf(file);
        if (seen === null) return;
        if (seen !== '') empty.delete(file);
        else if (!isAccepted) empty.add(file);
        lookAgain(file, seen, seen === '' && !isAccepted ? EMPTY_LOOKS : 1);
      };
      const lookAgain = (file: string, seen: string, looks: number): void => {
        clearTimeout(timers.get(file));
        const timer = setTimeout(
          () => {
            timers.delete(file);
            const content = contentOf(file);
            if (content === null) return;
            if (content !== seen) watcher.emit('change', file);
            else if (looks > 1) lookAgain(file, seen, looks - 1);
            else if (empty.delete(file)) {
              filled.delete(file);
              isAccepted = true;
              watcher.emit('change', file);
              isAccepted = false;
            }
          },
          seen === '' && looks > 1 ? EMPTY_MS : BLIND_MS,
        );
        timers.set(file, timer.unref());
      };
      // First of all listeners: what Vite reads for the page is read later.
      watcher.prependListener('change', onReport);
      watcher.prependListener('add', onReport);
    },
    load: {
      order: 'pre',
      async handler(id) {
        if (!path.isAbsolute(id)) return null;
        const file = id.split('?')[0] ?? id;
        for (let looks = 0; sizeOf(file) === 0 && filled.has(file); looks += 1) {
          if (looks === EMPTY_LOOKS) filled.delete(file);
          else await after(EMPTY_MS);
        }
        if ((sizeOf(file) ?? 0) > 0) filled.add(file);
        return null;
      },
    },
    hotUpdate: {
      order: 'pre',
      handler({ file, type }) {
        return type === 'update' && empty.has(file) ? [] : undefined;
      },
    },
  };
}

/** @returns the text now, read at once; `null` for what cannot be read, as when it was removed. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** @returns the size in bytes; `null` for what is no file. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}
