import type { WantedContainer } from '../stack.ts';
import type { Cause } from '../step.ts';
import type { Confinement, Container, HealthCheck, Logging } from '../topology.ts';
import { cause } from './cause.ts';

/**
 * Compares how a container is confined, restarted, checked and logged. What the stack leaves to the image or the
 * engine (user, health check, logging) is not compared.
 */
export function compareSettings(wanted: WantedContainer, has: Container): Cause | null {
  const should = settingsOf(wanted);
  const is = settingsOf(has);
  for (const [setting, value] of Object.entries(should)) {
    if (value === null || value === is[setting]) continue;
    return cause('setting-differs', { setting, wanted: value, has: is[setting] ?? '' });
  }
  return null;
}

/** By the names that {@link CauseCode} lists; `null` for what is left to the image or the engine. */
function settingsOf(
  of: Pick<Container | WantedContainer, 'confinement' | 'restart' | 'health' | 'logging'>,
): Readonly<Record<string, string | null>> {
  const { confinement, restart, health, logging } = of;
  return {
    ...confined(confinement),
    restart,
    'health check': health === null ? null : healthText(health),
    logging: logging === null ? null : loggingText(logging),
  };
}

function confined(of: Confinement): Readonly<Record<string, string | null>> {
  return {
    user: of.user === '' ? null : of.user,
    'read-only root': String(of.readOnlyRoot),
    'dropped capabilities': of.droppedCapabilities.toSorted().join(', '),
    'added capabilities': of.addedCapabilities.toSorted().join(', '),
    'no-new-privileges': String(of.noNewPrivileges),
    memory: String(of.memoryBytes ?? 0),
    processes: String(of.pids ?? 0),
  };
}

function healthText({ command, intervalMs, timeoutMs, retries, startPeriodMs }: HealthCheck): string {
  return `${command} (every ${intervalMs} ms, at most ${timeoutMs} ms, ${retries} times, from ${startPeriodMs} ms)`;
}

function loggingText({ driver, options }: Logging): string {
  const sorted = Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [driver, ...sorted.map(([name, value]) => `${name}=${value}`)].join(' ');
}
