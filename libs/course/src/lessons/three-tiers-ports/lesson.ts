import { goalsPage } from '../../files/goals-page.ts';
import type { Lesson } from '../../lesson.ts';
import { apiByHost } from './api-by-host.ts';
import { database } from './database.ts';
import { goalStored } from './goal-stored.ts';
import { openToWhom } from './open-to-whom.ts';
import { pageInBrowser } from './page-in-browser.ts';

/** The first way of the notes: everything is published, and containers call the host. */
export const threeTiersPorts: Lesson = {
  id: 'three-tiers-ports',
  images: ['mongo', 'api', 'node'],
  files: goalsPage,
  tasks: [database, apiByHost, pageInBrowser, goalStored, openToWhom],
};
