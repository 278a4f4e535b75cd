import type { LessonText } from '../../lesson.ts';
import { problems } from './en-problems.ts';
import { tasks } from './en-tasks.ts';

export const en: LessonText = {
  title: 'It does not work',
  intro: `Each task of this lesson sets up a small stack that is broken in one place. You are told what its user sees. Find out why, and mend it in whatever way you like: only what the user sees in the end counts.

Ask in the same order each time. Does the container run (\`docker ps -a\`)? What does it say (\`docker logs NAME\`)? How was it made (\`docker inspect NAME\`)? Are the two on one network, is the name right, is the port right? \`npx dari why FROM ADDRESS\` follows one call from hop to hop and names the one that stops it.

The servers are small: a page says what is served and, after \`from\`, the host name of the container that serves it. It has to come from the real server, not from a copy. \`.stacks\` in the folder of this lesson is what they are made of: leave it as it is.`,
  tasks,
  problems,
};
