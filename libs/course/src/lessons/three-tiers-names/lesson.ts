import { goalsPage } from '../../files/goals-page.ts';
import type { Lesson } from '../../lesson.ts';
import { again } from './again.ts';
import { api } from './api.ts';
import { database } from './database.ts';
import { edit } from './edit.ts';
import { nameInBrowser } from './name-in-browser.ts';
import { page } from './page.ts';
import { persists } from './persists.ts';

/** The better way of the notes: a network of one's own, names, a named volume, a login and a bind mount. */
export const threeTiersNames: Lesson = {
  id: 'three-tiers-names',
  images: ['mongo', 'api', 'node'],
  files: goalsPage,
  tasks: [database, api, nameInBrowser, page, edit, persists, again],
};
