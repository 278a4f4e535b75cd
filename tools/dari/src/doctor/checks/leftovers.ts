import { LABEL } from '@dari/topology';
import type { CheckResult } from '../finding.ts';
import type { Patient } from '../patient.ts';

/** What other projects of dari have on this engine: an older name, a test that was killed. */
export function checkLeftovers({ topology, settings }: Patient): Promise<Omit<CheckResult, 'id'>> {
  const things = new Map<string, number>();
  for (const { labels } of [...topology.containers, ...topology.networks, ...topology.volumes]) {
    const project = labels[LABEL.project];
    if (project === undefined || project === settings.DARI_PROJECT) continue;
    things.set(project, (things.get(project) ?? 0) + 1);
  }
  const projects = [...things].map(([project, count]) => ({ project, things: count }));
  return Promise.resolve(
    projects.length === 0
      ? { state: 'ok', finding: { code: 'no-leftovers' } }
      : { state: 'warn', finding: { code: 'leftovers', projects } },
  );
}
