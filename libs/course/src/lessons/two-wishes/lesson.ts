import type { Lesson } from '../../lesson.ts';
import { backAgain } from './back-again.ts';
import { downAndUp } from './down-and-up.ts';
import { files } from './files.ts';
import { forReal } from './for-real.ts';
import { oneFile } from './one-file.ts';
import { wayOut } from './way-out.ts';

/** What the notes leave open: no long commands to remember, and something that is fit for production. */
export const twoWishes: Lesson = {
  id: 'two-wishes',
  images: ['mongo', 'api', 'node'],
  files,
  tasks: [oneFile, downAndUp, wayOut, forReal, backAgain],
};
