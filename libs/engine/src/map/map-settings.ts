import type { Confinement, HealthCheck, Logging } from '@dari/topology';
import type { ContainerJson } from './inspect-json.ts';
import { orNull } from './text.ts';

const NANOSECONDS_PER_MS = 1_000_000;
/** What the engine takes for a duration or a count of 0, in milliseconds (moby, `daemon/health.go`). */
const DEFAULT_INTERVAL_MS = 30_000;
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_RETRIES = 3;

/** Maps what a container may do and use. */
export function confinementOf(json: ContainerJson): Confinement {
  const host = json.HostConfig ?? {};
  const options = host.SecurityOpt ?? [];
  const pids = host.PidsLimit ?? 0;
  const memory = host.Memory ?? 0;
  return {
    user: json.Config?.User ?? '',
    readOnlyRoot: host.ReadonlyRootfs ?? false,
    droppedCapabilities: capabilities(host.CapDrop),
    addedCapabilities: capabilities(host.CapAdd),
    noNewPrivileges: options.some((option) => /^no-new-privileges([:=]true)?$/.test(option)),
    memoryBytes: memory > 0 ? memory : null,
    pids: pids > 0 ? pids : null,
  };
}

/** Maps the health check of a container or its image; `NONE` turns the image's off. */
export function healthOf(json: ContainerJson): HealthCheck | null {
  const check = json.Config?.Healthcheck;
  const [kind, ...words] = check?.Test ?? [];
  if (check === null || check === undefined || kind === undefined || kind === 'NONE') return null;
  return {
    command: words.join(' '),
    intervalMs: milliseconds(check.Interval, DEFAULT_INTERVAL_MS),
    timeoutMs: milliseconds(check.Timeout, DEFAULT_TIMEOUT_MS),
    retries: orDefault(check.Retries, DEFAULT_RETRIES),
    startPeriodMs: milliseconds(check.StartPeriod, 0),
  };
}

/** Maps the log driver with its options. */
export function loggingOf(json: ContainerJson): Logging | null {
  const driver = orNull(json.HostConfig?.LogConfig?.Type);
  return driver === null ? null : { driver, options: json.HostConfig?.LogConfig?.Config ?? {} };
}

/** Engines from 20.10 on write `CAP_CHOWN` for what was asked for as `CHOWN`. */
function capabilities(names: readonly string[] | null | undefined): readonly string[] {
  return (names ?? []).map((name) => name.toUpperCase().replace(/^CAP_/, '')).sort();
}

function milliseconds(nanoseconds: number | undefined, usual: number): number {
  return orDefault((nanoseconds ?? 0) / NANOSECONDS_PER_MS, usual);
}

function orDefault(value: number | undefined, usual: number): number {
  return value === undefined || value === 0 ? usual : value;
}
