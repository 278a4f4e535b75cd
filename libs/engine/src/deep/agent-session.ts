import type { AgentAnswers, AgentQuestion, AgentReply } from '@dari/probe/agent';
import type { Program } from '../engine.ts';
import { EngineError } from '../engine-error.ts';

/** The answer that belongs to a question. */
export type AnswerTo<Q extends AgentQuestion> = AgentAnswers[Q['kind']];

/** A conversation with one agent; any number of questions at a time. */
export interface AgentSession {
  /** @throws EngineError when the agent ends before it answers. */
  ask<Q extends AgentQuestion>(question: Q): Promise<AnswerTo<Q>>;
  /** How many questions wait for their answer. */
  readonly waiting: number;
  /** Ends it; what waits fails. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** @param whyEnded finds out why the agent ended too early. */
export function agentSession(program: Program, whyEnded: () => Promise<Error>): AgentSession {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const listen = async (): Promise<void> => {
    for await (const line of program.lines()) {
      const reply = JSON.parse(line) as AgentReply;
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) asked?.reject(new EngineError('protocol', `the agent: ${reply.error}`));
      else asked?.resolve(reply.answer as never);
    }
    throw await whyEnded();
  };
  listen().catch((error: unknown) => {
    end(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended);
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        program.write(JSON.stringify({ id: last, ...question }));
      }),
    get waiting() {
      return waiting.size;
    },
    async stop() {
      end(new EngineError('cancelled', 'the agent was stopped'));
      await program.stop();
    },
  };
}
