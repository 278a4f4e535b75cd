import { goalsPage } from '../../files/goals-page.ts';

/** Two of three services: the one that is missing is the learner's. */
const GIVEN = `# One file instead of long commands: docker compose up -d runs all that stands here.
name: wishes

services:
  # On the network of this project, each service is known by its name: the api calls db.
  db:
    image: {mongo}
    environment:
      MONGO_INITDB_ROOT_USERNAME: root
      MONGO_INITDB_ROOT_PASSWORD: secret
    volumes:
      - data:/data/db

  api:
    image: {api}
    environment:
      DB_HOST: db
      DB_USER: root
      DB_PASSWORD: secret
      WEB_ORIGINS: http://localhost:5173
    ports:
      - '3000:3000'

  # The service page is missing.

volumes:
  data:
`;

/** One right way to write the service that is missing. */
const PAGE = `  page:
    image: {node}
    command: node /app/server.mjs
    volumes:
      - ./web:/app
    ports:
      - '5173:5173'
`;

export const COMPOSE = GIVEN.replace('  # The service page is missing.\n', PAGE);

export const files = { 'compose.yaml': GIVEN, ...goalsPage } as const;
