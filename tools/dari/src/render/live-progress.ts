import { widthOf } from './width.ts';
import { cutTo } from './columns.ts';
import { oneLine, seconds, type Progress } from './progress.ts';
import type { Style } from './style.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const BAR_CELLS = 12;

interface Work {
  readonly label: string;
  readonly since: number;
  text: string;
  fraction: number | null;
}

/** Keeps one line for each running piece of work at the bottom of the terminal; what is finished scrolls up. */
export function liveProgress(
  write: (text: string) => void,
  columns: () => number,
  style: Style,
  now: () => number = Date.now,
): Progress {
  const running = new Map<string, Work>();
  let drawn = 0;
  let frame = 0;
  let timer: NodeJS.Timeout | null = null;

  const erase = (): string => (drawn === 0 ? '' : `\u001b[${drawn}A\u001b[0J`);
  const draw = (above = ''): void => {
    const lines = [...running.values()].map((work) => line(work));
    write(erase() + above + lines.map((text) => `${text}\n`).join(''));
    drawn = lines.length;
  };
  const line = (work: Work): string => {
    const elapsed = now() - work.since;
    const time = elapsed < 1000 ? '' : ` ${seconds(elapsed)} s`;
    const head = `${FRAMES[frame % FRAMES.length] ?? ''} ${work.label}${time}`;
    const tail = [work.fraction === null ? '' : bar(work.fraction), work.text].filter(Boolean).join(' ');
    const room = columns() - 1;
    const cut = cutTo(head, room);
    const rest = room - widthOf(cut) - 2;
    return rest > 10 && tail !== '' ? `${cut}  ${style.dim(cutTo(tail, rest))}` : cut;
  };
  const tick = (): void => {
    if (running.size === 0) {
      if (timer !== null) clearInterval(timer);
      timer = null;
      return;
    }
    timer ??= setInterval(() => {
      frame += 1;
      draw();
    }, FRAME_MS).unref();
  };
  const end = (id: string, mark: string): void => {
    const work = running.get(id);
    if (work === undefined) return;
    running.delete(id);
    draw(`${mark} ${work.label} ${style.dim(`${seconds(now() - work.since)} s`)}\n`);
    tick();
  };
  return {
    line(text) {
      draw(`${text}\n`);
    },
    start(id, label) {
      running.set(id, { label, since: now(), text: '', fraction: null });
      draw();
      tick();
    },
    update(id, text, fraction) {
      const work = running.get(id);
      if (work === undefined) return;
      work.text = oneLine(text);
      work.fraction = fraction;
    },
    done(id) {
      end(id, style.green('✓'));
    },
    fail(id) {
      end(id, style.red('✗'));
    },
    close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      running.clear();
      draw();
    },
  };
}

function bar(fraction: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)} ${Math.floor(fraction * 100)}%`;
}
