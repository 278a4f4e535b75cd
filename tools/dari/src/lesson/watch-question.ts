import type { Act } from '@dari/course';
import { wrapTo } from '../render/columns.ts';
import type { LessonCard } from './watch-card.ts';
import type { Brush } from './watch-screen.ts';
import type { WatchState } from './watch-state.ts';

/** What the learner is asked just now, under the task. */
export function questionPanel({ panel, task }: WatchState, card: LessonCard, brush: Brush): string[] {
  const { style, columns } = brush;
  const texts = brush.texts.lessonWatch;
  const wrapped = (text: string): string[] => wrapTo(text, columns);
  const shown = card.tasks.find(({ id }) => id === task);
  switch (panel.kind) {
    case 'answer':
      return [...wrapped(texts.typeAnswer).map(style.dim), `${style.bold('>')} ${panel.typed}${CURSOR}`];
    case 'choose':
      return wrapped(texts.choose).map(style.bold);
    case 'solution':
      if (!panel.sure) return [...wrapped(texts.sureSolution).map(style.bold), style.dim(texts.yesNo)];
      return [style.bold(texts.solution), ...(shown?.solution ?? []).map((act) => `  ${lineOf(act, brush)}`)];
    case 'reset':
      if (panel.things === null) return [style.dim(texts.findingThings)];
      return [
        ...wrapped(texts.toRemove).map(style.bold),
        ...panel.things.map((thing) => `  - ${thing}`),
        '',
        `${style.bold(texts.sureReset)} ${style.dim(texts.yesNo)}`,
      ];
    case 'resetting':
      return [style.dim(texts.resetting)];
    case 'in-the-way':
      return [
        ...wrapped(texts.inTheWay).map(style.bold),
        ...panel.things.map((thing) => `  - ${thing}`),
        '',
        `${style.bold(texts.sureReset)} ${style.dim(texts.yesNo)}`,
      ];
    case 'task':
    case 'list':
      return [];
  }
}

/** Commands are not wrapped: they are there to be copied. */
function lineOf(act: Act, { texts }: Brush): string {
  const { type, typeOutputOf } = texts.lesson.solution;
  if (typeof act === 'string') return act;
  return 'type' in act ? `(${type(act.type)})` : `(${typeOutputOf(act.typeOutputOf)})`;
}

/** Stands where the next letter will be; the terminal's own cursor is hidden. */
const CURSOR = '▏';
