import { oneLine, seconds, type Progress } from './progress.ts';

/** How often a long piece of work says how far it is, in milliseconds. */
const UPDATE_EVERY_MS = 10_000;

interface Work {
  readonly label: string;
  readonly since: number;
  saidAt: number;
}

/** One line per event, for logs and pipes. */
export function plainProgress(write: (text: string) => void, now: () => number = Date.now): Progress {
  const running = new Map<string, Work>();
  const end = (id: string, mark: string): void => {
    const work = running.get(id);
    if (work === undefined) return;
    running.delete(id);
    write(`${mark} ${work.label} (${seconds(now() - work.since)} s)\n`);
  };
  return {
    line(text) {
      write(`${text}\n`);
    },
    start(id, label, slow = false) {
      running.set(id, { label, since: now(), saidAt: now() });
      if (slow) write(`· ${label}\n`);
    },
    update(id, text, fraction) {
      const work = running.get(id);
      if (work === undefined || now() - work.saidAt < UPDATE_EVERY_MS) return;
      work.saidAt = now();
      const percent = fraction === null ? '' : ` ${Math.floor(fraction * 100)}%`;
      write(`· ${work.label} (${seconds(now() - work.since)} s)${percent}: ${oneLine(text)}\n`);
    },
    done(id) {
      end(id, '✓');
    },
    fail(id) {
      end(id, '✗');
    },
    close() {
      running.clear();
    },
  };
}
