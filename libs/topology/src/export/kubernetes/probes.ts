import type { HealthCheck } from '../../topology.ts';
import { filled } from '../plain-data.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';

const STARTUP_PERIOD_SECONDS = 2;

/**
 * The health check as probes. It says whether a container does its work, so it decides about traffic; a failure of what
 * it calls in turn must not restart it, so whether it lives is asked at its port.
 */
export function probes(
  health: HealthCheck | null,
  port: number | undefined,
): Readonly<Record<string, PlainData | undefined>> {
  if (health === null) return {};
  const check = {
    exec: { command: ['/bin/sh', '-c', health.command] },
    timeoutSeconds: seconds(health.timeoutMs),
  };
  return {
    startupProbe: {
      ...check,
      periodSeconds: STARTUP_PERIOD_SECONDS,
      failureThreshold: Math.ceil(seconds(health.startPeriodMs) / STARTUP_PERIOD_SECONDS) + health.retries,
    },
    readinessProbe: {
      ...check,
      periodSeconds: seconds(health.intervalMs),
      failureThreshold: health.retries,
    },
    livenessProbe: port === undefined ? undefined : liveness(health, port),
  };
}

function liveness(health: HealthCheck, port: number): PlainObject {
  return filled({
    tcpSocket: { port },
    timeoutSeconds: seconds(health.timeoutMs),
    periodSeconds: seconds(health.intervalMs),
    failureThreshold: health.retries,
  });
}

/** Kubernetes counts in whole seconds, from one. */
function seconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
