import { goalPageSchema } from '@dari/contract';
import type { Project } from './dari-process.ts';

/** Adds a goal over HTTP, as the page does. */
export async function addGoal({ ports }: Project, text: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${ports.api}/goals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (response.status !== 201) throw new Error(`POST /goals: ${response.status} ${await response.text()}`);
}

/** @returns the texts of all goals, newest first. */
export async function goals({ ports }: Project): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${ports.api}/goals`);
  return goalPageSchema.parse(await response.json()).items.map(({ text }) => text);
}
