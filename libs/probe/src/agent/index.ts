export type * from './agent-messages.ts';
export { AGENT_LOOKUPS, serveAgent } from './serve-agent.ts';
export type { DialStage, DialTarget, Dialled } from '../dial/dial.ts';
export { dial } from '../dial/dial.ts';
