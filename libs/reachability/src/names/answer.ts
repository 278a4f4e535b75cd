import type { Ip } from '../prepare/ip.ts';
import type { Fact } from '../fact.ts';
import type { RuleId } from '../rule.ts';
import type { Place } from '../verdict.ts';

/** One address that a name stands for at the vantage. */
export interface Answer {
  readonly ip: Ip;
  readonly rule: RuleId;
  readonly place: Place;
  readonly fact: Fact;
  /** Docker Desktop: the machine itself, whatever its address. */
  readonly toClient?: true;
  /** A virtual IP of a swarm. */
  readonly service?: string;
}
