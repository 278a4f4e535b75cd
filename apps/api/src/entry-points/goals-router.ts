import { createGoalSchema, goalIdSchema, listGoalsSchema, updateGoalSchema } from '@dari/contract';
import { Router } from 'express';
import { z } from 'zod';
import type { Goals } from '../domain/goals.ts';
import { jsonBody } from './json-body.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { sendJson } from './send-json.ts';

const paramsSchema = z.object({ id: goalIdSchema });
const noQuerySchema = z.strictObject({});

/** `/goals` and `/goals/:id`. What goes out is not checked against the schemas: the domain's types hold it. */
export function goalsRouter(goals: Goals): Router {
  const router = Router();

  router
    .route('/goals')
    .get(async (request, response) => {
      sendJson(response, 200, await goals.list(listGoalsSchema.parse(request.query)));
    })
    .post(...jsonBody(), async (request, response) => {
      noQuerySchema.parse(request.query);
      const goal = await goals.add(createGoalSchema.parse(request.body));
      response.setHeader('Location', `/goals/${goal.id}`);
      sendJson(response, 201, goal);
    })
    .all(methodNotAllowed('GET', 'POST'));

  router
    .route('/goals/:id')
    .patch(...jsonBody(), async (request, response) => {
      const { id } = paramsSchema.parse(request.params);
      noQuerySchema.parse(request.query);
      sendJson(response, 200, await goals.change(id, updateGoalSchema.parse(request.body)));
    })
    .delete(async (request, response) => {
      const { id } = paramsSchema.parse(request.params);
      noQuerySchema.parse(request.query);
      await goals.remove(id);
      response.status(204).end();
    })
    .all(methodNotAllowed('PATCH', 'DELETE'));

  return router;
}
