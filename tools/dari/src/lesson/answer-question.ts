import { keyOf, type Answers, type Call, type From, type Observation, type Question } from '@dari/course';
import { EngineError, type Namespaces, type Where } from '@dari/engine';

/** Answers the questions that checks ask, by really dialling and reading; each question once. */
export interface Observer {
  /** By the key of the question. */
  readonly observations: ReadonlyMap<string, Observation>;
  /** Finds one answer out and keeps it. @throws EngineError when the engine itself cannot be asked */
  find(question: Question): Promise<void>;
}

/** An observer that knows nothing yet: what it finds out is what is so from now on. */
export function openObserver(namespaces: Pick<Namespaces, 'ask'>): Observer {
  const observations = new Map<string, Observation>();
  return {
    observations,
    async find(question) {
      observations.set(keyOf(question), await observe(question, namespaces));
    },
  };
}

async function observe(question: Question, namespaces: Pick<Namespaces, 'ask'>): Promise<Observation> {
  try {
    return { kind: 'seen', answer: await answer(question, namespaces) };
  } catch (error) {
    const isGone = error instanceof EngineError && error.kind === 'not-running';
    if (!isGone) throw error;
    return { kind: 'not-seen', why: error.facts['container'] ?? '' };
  }
}

async function answer(
  question: Question,
  namespaces: Pick<Namespaces, 'ask'>,
): Promise<Answers[Question['kind']]> {
  const where = placeOf(question.from);
  switch (question.kind) {
    case 'dial':
      return call(question, namespaces);
    case 'dial-often': {
      const calls: Call[] = [];
      for (let count = 0; count < question.times; count += 1) calls.push(await call(question, namespaces));
      return calls;
    }
    case 'look-up':
      return namespaces.ask(where, { kind: 'look-up', name: question.name });
    case 'read': {
      const { listeners, resolver, hosts } = await namespaces.ask(where, { kind: 'read' });
      return {
        listeners: listeners ?? [],
        resolver: resolver ?? { servers: [], search: [] },
        hosts: hosts ?? [],
      };
    }
  }
}

async function call(
  { from, to }: Question & { readonly kind: 'dial' | 'dial-often' },
  namespaces: Pick<Namespaces, 'ask'>,
): Promise<Call> {
  const { scheme, host, port, path = '/' } = to;
  if (scheme === 'http') {
    const target = { host, port, path };
    const { outcome, seen, page } = await namespaces.ask(placeOf(from), { kind: 'fetch', target });
    return { outcome, seen, http: page };
  }
  const dialled = await namespaces.ask(placeOf(from), { kind: 'dial', target: { scheme, host, port } });
  return { outcome: dialled.outcome, seen: dialled.stages.at(-1)?.seen ?? '', http: null };
}

function placeOf(from: From): Where {
  return from === 'host' ? 'client' : { container: from.container };
}
