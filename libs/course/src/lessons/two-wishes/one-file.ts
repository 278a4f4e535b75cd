import { pass } from '../../check/check-result.ts';
import { urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { COMPOSE } from './files.ts';
import { composeProject, madeBy } from './project.ts';

/** The line that writes the whole file. */
function written(content: string): string {
  return `cat > compose.yaml <<'END'\n${content}END`;
}

/** The first wish: no long commands to remember. */
export const oneFile: Task = {
  id: 'one-file',
  kind: 'write',
  covers: ['000-two-wishes'],
  check(scene) {
    const project = composeProject(scene);
    if ('missing' in project) return project.missing;
    const { name, database, api, page } = project;
    const facts = {
      project: name,
      database: database.name,
      api: api.container.name,
      page: page.container.name,
      url: urlOf(page.door),
    };
    return pass(madeBy(project, scene), facts);
  },
  solution: [written(COMPOSE), 'docker compose up -d'],
  others: [
    [
      `cat > page.yaml <<'END'
services:
  frontend:
    image: {node}
    working_dir: /app
    command: ['node', 'server.mjs']
    environment:
      API_URL: http://127.0.0.1:3000
    volumes:
      - type: bind
        source: ./web
        target: /app
    ports:
      - target: 5173
        published: 5173
END`,
      'docker compose -p mine -f compose.yaml -f page.yaml up -d',
    ],
  ],
  wrong: [
    { acts: ['docker compose up -d'], code: 'no-page' },
    {
      acts: [
        'docker compose up -d',
        'docker run -d --name page -p 5173:5173 -v "$PWD/web:/app" {node} node /app/server.mjs',
      ],
      code: 'not-by-compose',
    },
    {
      acts: [written(COMPOSE.replace("    ports:\n      - '5173:5173'\n", '')), 'docker compose up -d'],
      code: 'page-not-published',
    },
  ],
};
