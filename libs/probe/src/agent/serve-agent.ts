import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ProbeOptions } from '../connect-to.ts';
import { dial } from '../dial/dial.ts';
import { fetchPage } from '../dial/fetch-page.ts';
import type { LookupAddresses } from '../dns-stage.ts';
import { resolveHost, LOOKUP_TIMEOUT_MS } from '../dns-stage.ts';
import { slots } from '../lookup-slots.ts';
import { codeOf } from '../stage-result.ts';
import type { AgentAnswers, AgentQuestion, AgentReply, AgentRequest } from './agent-messages.ts';
import { httpTrial } from './http-trial.ts';
import { lookUpAsTyped } from './look-up-as-typed.ts';
import { readNamespace } from './read-namespace.ts';
import { knock, whoAccepts } from './who-accepts.ts';

/** How many names are looked up at a time. Node has to have been started with a thread for each, and one to spare. */
export const AGENT_LOOKUPS = 32;

/** As long as the servers' own probes: see {@link ProbeOptions}. */
const DIAL_TIMEOUT_MS = 5_000;

/** Answers requests until the input ends, each as soon as it can, and says nothing on its own. */
export async function serveAgent(input: Readable, output: Writable): Promise<void> {
  const over = new AbortController();
  const answer = answerer(over.signal);
  const reply = async ({ id, ...question }: AgentRequest): Promise<void> => {
    let line: AgentReply;
    try {
      line = { id, answer: await answer(question) };
    } catch (error) {
      line = { id, error: codeOf(error) };
    }
    if (!over.signal.aborted) output.write(`${JSON.stringify(line)}\n`);
  };
  const lines = createInterface({ input, crlfDelay: Infinity });
  lines.on('line', (line) => {
    if (line !== '') void reply(JSON.parse(line) as AgentRequest);
  });
  await once(lines, 'close');
  over.abort();
}

function answerer(
  signal: AbortSignal,
): (question: AgentQuestion) => Promise<AgentAnswers[keyof AgentAnswers]> {
  const options: ProbeOptions = {
    timeoutMs: DIAL_TIMEOUT_MS,
    signal,
    lookup: onceAtATime(lookUpAsTyped),
    slots: slots(AGENT_LOOKUPS),
  };
  return async (question) => {
    switch (question.kind) {
      case 'read':
        return readNamespace();
      case 'look-up': {
        const { lookup = lookUpAsTyped, slots: free } = options;
        const found = await resolveHost(question.name, lookup, LOOKUP_TIMEOUT_MS, signal, free);
        return found.addresses.map(({ address }) => address);
      }
      case 'dial':
        return dial(question.target, options);
      case 'fetch':
        return fetchPage(question.target, options);
      case 'ask-http':
        return httpTrial(question.to, question.host, question.origin);
      case 'listen':
        return listen(question.address, signal);
      case 'knock':
        return knock(question.to);
      case 'who-accepts':
        return whoAccepts(question.to);
    }
  };
}

/** Many routes of a batch have the same name: those that come while it is looked up share the answer. */
function onceAtATime(lookup: LookupAddresses): LookupAddresses {
  const pending = new Map<string, ReturnType<LookupAddresses>>();
  return (host) => {
    const known = pending.get(host);
    if (known !== undefined) return known;
    const found = lookup(host).finally(() => pending.delete(host));
    pending.set(host, found);
    return found;
  };
}

async function listen(address: string, signal: AbortSignal): Promise<number | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.destroy();
  });
  const port = new Promise<number | null>((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen({ host: address, port: 0, exclusive: true }, () => {
      const bound = server.address();
      resolve(bound !== null && typeof bound === 'object' ? bound.port : null);
    });
  });
  signal.addEventListener('abort', () => server.close(), { once: true });
  return port;
}
