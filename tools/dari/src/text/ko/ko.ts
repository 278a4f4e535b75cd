import type { Texts } from '../texts.ts';
import { claimTexts } from './claims.ts';
import { commandTexts } from './commands.ts';
import { doctorTexts } from './doctor.ts';
import { engineErrorTexts } from './engine-errors.ts';
import { errorTexts } from './errors.ts';
import { exportTexts } from './export.ts';
import { helpTexts } from './help.ts';
import { imageErrorTexts } from './image-errors.ts';
import { lessonWatchTexts } from './lesson-watch.ts';
import { lessonTexts } from './lesson.ts';
import { planTexts } from './plan.ts';
import { routeTexts } from './routes.ts';
import { upTexts } from './up.ts';

export const ko: Texts = {
  help: helpTexts,
  errors: errorTexts,
  engineErrors: engineErrorTexts,
  imageErrors: imageErrorTexts,
  plan: planTexts,
  up: upTexts,
  commands: commandTexts,
  claims: claimTexts,
  doctor: doctorTexts,
  routes: routeTexts,
  export: exportTexts,
  lesson: lessonTexts,
  lessonWatch: lessonWatchTexts,
};
