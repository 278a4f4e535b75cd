import { ReadStream } from 'node:tty';
import type { World } from '../cli/world.ts';
import { keysOf, type Key } from './watch-keys.ts';

/** The learner's terminal, as long as it is drawn on. */
export interface WatchTerminal extends Disposable {
  /** Puts these lines in the place of what is there. */
  draw(lines: readonly string[]): void;
}

const CLEAR = '\u001b[2J';
const HOME = '\u001b[H';
const ERASE_LINE = '\u001b[K';
const ERASE_BELOW = '\u001b[J';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/** @returns whether there is a terminal to draw on and to press keys on. */
export function canDraw({ terminal, env, stdin }: Pick<World, 'terminal' | 'env' | 'stdin'>): boolean {
  return terminal.stdin && terminal.stdout && env['TERM'] !== 'dumb' && stdin() instanceof ReadStream;
}

/**
 * Takes the terminal over: keys come one by one, without Enter.
 *
 * @returns `null` where there is none.
 */
export function openTerminal(
  world: World,
  on: { readonly key: (key: Key) => void; readonly resize: () => void },
): WatchTerminal | null {
  const { terminal } = world;
  const input = world.stdin();
  if (!canDraw(world) || !(input instanceof ReadStream)) return null;
  const onData = (sent: string): void => {
    for (const key of keysOf(sent)) on.key(key);
  };
  // A terminal that is closed.
  const onEnd = (): void => {
    on.key({ kind: 'end-of-input' });
  };
  input.setRawMode(true);
  input.setEncoding('utf8').on('data', onData).on('end', onEnd).resume();
  const offResize = terminal.onResize(() => {
    world.stdout(CLEAR);
    on.resize();
  });
  world.stdout(HIDE_CURSOR + CLEAR);
  return {
    draw(lines) {
      world.stdout(HOME + lines.map((line) => line + ERASE_LINE).join('\r\n') + ERASE_BELOW);
    },
    [Symbol.dispose]() {
      offResize();
      input.off('data', onData).off('end', onEnd).pause();
      input.setRawMode(false);
      world.stdout(`\r\n${SHOW_CURSOR}`);
    },
  };
}
