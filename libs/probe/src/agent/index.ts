export type * from './agent-messages.ts';
export { AGENT_LOOKUPS, serveAgent } from './serve-agent.ts';
export type { DialStage, DialTarget, Dialled } from '../dial/dial.ts';
export { dial } from '../dial/dial.ts';
export type { Fetched, FetchTarget } from '../dial/fetch-page.ts';
export { readNamespace, type ForeignNamespace } from './read-namespace.ts';
export { httpTrial } from './http-trial.ts';
export { knock, whoAccepts } from './who-accepts.ts';
