import type { Container } from '@dari/topology';
import { fail, type CheckResult, type Facts } from '../../check/check-result.ts';
import type { HttpAnswer } from '../../check/question.ts';
import type { Scene } from '../../check/scene.ts';
import { whileChanging } from '../../conditions/after-change.ts';
import { notYet } from '../../conditions/patience.ts';

/** What the user of a stack is to see in the end. */
export interface Page {
  /** Of the host. */
  readonly port: number;
  /** Words that the right server says; after them comes its own host name. */
  readonly says: string;
}

export type Seen =
  | { readonly kind: 'shown'; readonly entry: Container | null; readonly server: Container }
  | { readonly kind: 'not-shown'; readonly result: CheckResult };

/**
 * Opens the page as its user would. What it tells when there is none is what the user could see, and never the cause:
 * finding that is the task.
 */
export function openPage(scene: Scene, page: Page): Seen {
  const target = { scheme: 'http', host: 'localhost', port: page.port } as const;
  const { outcome, http } = scene.see({ kind: 'dial', from: 'host', to: target });
  const entry = entryOf(scene, page.port);
  const facts: Facts = {
    url: `http://localhost:${page.port}`,
    port: String(page.port),
    wanted: page.says,
    entry: entry?.name ?? '',
  };
  if (http?.status === 200 && http.body.includes(page.says)) {
    const server = serverOf(scene, http);
    if (server !== null) return { kind: 'shown', entry, server };
    return { kind: 'not-shown', result: fail('page-of-nobody', facts) };
  }
  return { kind: 'not-shown', result: whyNotShown(scene, entry, { ...facts, outcome }, http) };
}

function whyNotShown(
  scene: Scene,
  entry: Container | null,
  facts: Facts,
  http: HttpAnswer | null,
): CheckResult {
  if (entry === null) {
    if (http === null) return fail('page-nobody', facts);
    // Somebody in host mode, or no container at all.
    return fail('page-other', answerFacts(facts, http));
  }
  const behind = [entry, ...neighboursOf(scene, entry)];
  if (http !== null) {
    const answered = answerFacts(facts, http);
    const result =
      http.status < 500 ? fail('page-other', answered) : notYet(behind, scene, 'page-status', answered);
    return whileChanging(result, behind, scene);
  }
  if (entry.state !== 'running') {
    const { state, exitCode } = entry;
    return fail('page-not-running', { ...facts, state, exitCode: exitCode === null ? '' : String(exitCode) });
  }
  if (entry.bound?.length === 0) return whileChanging(fail('page-not-bound', facts), [entry], scene);
  const unanswered = { ...facts, ports: arrowsOf(entry) };
  return whileChanging(notYet([entry], scene, 'page-no-answer', unanswered), behind, scene);
}

function answerFacts(facts: Facts, { status, body }: HttpAnswer): Facts {
  return { ...facts, status: String(status), said: firstLineOf(body) };
}

/** Who answers for this port of the host: of several, the one that runs, or else ran last. */
function entryOf({ topology }: Scene, port: number): Container | null {
  const rank = ({ state, startedAt }: Container) => `${state === 'running' ? 1 : 0} ${startedAt ?? ''}`;
  const asking = topology.containers.filter(({ published, bound }) =>
    [...published, ...(bound ?? [])].some(({ hostPort }) => hostPort === port),
  );
  return asking.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1))[0] ?? null;
}

/** Who made the page: each server of this lesson says its host name at the end. */
function serverOf({ topology }: Scene, { body }: HttpAnswer): Container | null {
  const running = topology.containers.filter(({ state }) => state === 'running');
  const named = running.find(({ hostname }) => hostname !== '' && body.includes(hostname));
  // In host mode it is the name of the host, which no container tells.
  return named ?? running.find(({ networkMode }) => networkMode === 'host') ?? null;
}

/** @returns who runs on a network with it: the servers that it may call. */
export function neighboursOf({ topology }: Scene, container: Container): Container[] {
  const networks = container.attachments.map(({ networkId }) => networkId);
  return topology.containers.filter(
    ({ id, state, attachments }) =>
      id !== container.id &&
      state === 'running' &&
      attachments.some(({ networkId }) => networks.includes(networkId)),
  );
}

function arrowsOf({ published }: Container): string {
  return published.map(({ hostPort, containerPort }) => `${hostPort}->${containerPort}`).join(', ');
}

/** Nothing of a page in HTML, which says no more than its status. */
function firstLineOf(body: string): string {
  const [line = ''] = body.trim().split('\n');
  return line.startsWith('<') ? '' : line.slice(0, 100);
}
