import type { Readable } from 'node:stream';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { openCourse } from './open-course.ts';
import { startWatching, type Show } from './watch.ts';
import { jsonLine } from './watch-json.ts';
import type { Key } from './watch-keys.ts';
import { lockWatch } from './watch-lock.ts';
import { plainLines } from './watch-plain.ts';
import { screen, type Brush } from './watch-screen.ts';
import { canDraw, openTerminal, type WatchTerminal } from './watch-terminal.ts';

export interface WatchOptions {
  /** One JSON object a line whenever something has become different; no keys. */
  readonly json: boolean;
}

/**
 * `dari lesson watch`: tells of the current task as soon as the engine changes, until the learner ends it. Without a
 * terminal it only reports, until its input or Ctrl-C ends it.
 *
 * @throws CliError `lesson`: `watched` when another one is at work, `nothing-started`, `other-engine`; EngineError
 */
export async function watchLesson({ json }: WatchOptions, context: Context): Promise<ExitName> {
  const { world, texts, outStyle: style } = context;
  const course = await openCourse(context);
  const release = await lockWatch(course.file.path, world.platform);
  let terminal: WatchTerminal | null = null;
  let redraw = (): void => undefined;
  const isDrawn = !json && canDraw(world);
  const brush = (): Brush => ({
    texts,
    style,
    columns: world.terminal.columns(),
    rows: world.terminal.rows(),
  });
  const show: Show = (before, after, card) => {
    if (isDrawn) {
      redraw = () => terminal?.draw(screen(after, card, brush()));
      redraw();
      return;
    }
    const line = json ? jsonLine(before, after, card) : null;
    const lines = json ? (line === null ? [] : [line]) : plainLines(before, after, card, brush());
    if (lines.length > 0) world.stdout(`${lines.join('\n')}\n`);
  };
  try {
    await using watching = await startWatching(await openEngine(world), course, show);
    const { loop } = watching;
    const press = (key: Key): void => {
      loop.dispatch({ kind: 'key', key });
    };
    if (isDrawn) {
      terminal = openTerminal(world, {
        key: press,
        resize: () => {
          redraw();
        },
      });
      redraw();
    } else if (!world.terminal.stdin) {
      // What was looked at by then is still told.
      const close = (): void => {
        press({ kind: 'end-of-input' });
      };
      onEnd(world.stdin(), () => void loop.idle().then(close, loop.fail));
    }
    const how = await Promise.race([loop.ended, aborted(world.signal)]);
    if (how === 'asked') return 'ok';
    return world.signal.reason === 'SIGTERM' ? 'terminated' : 'interrupted';
  } finally {
    terminal?.[Symbol.dispose]();
    release();
    if (isDrawn) world.stderr(`${texts.lessonWatch.ended}\n`);
  }
}

function onEnd(input: Readable, then: () => void): void {
  input.once('end', then).once('error', then).resume();
}

function aborted(signal: AbortSignal): Promise<'interrupted'> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve('interrupted');
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
