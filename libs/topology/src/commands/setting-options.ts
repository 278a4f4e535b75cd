import type { WantedContainer } from '../stack.ts';
import type { HealthCheck, Logging } from '../topology.ts';
import type { Shell } from './shell.ts';

/** @returns the options of `docker run` that confine a container, restart it, check it and keep its log small. */
export function settingOptions(
  { confinement, restart, health, logging }: WantedContainer,
  { quote }: Shell,
): readonly string[] {
  const { memoryBytes, pids } = confinement;
  return [
    ...(confinement.user === '' ? [] : [`--user ${quote(confinement.user)}`]),
    ...(confinement.readOnlyRoot ? ['--read-only'] : []),
    ...confinement.droppedCapabilities.map((name) => `--cap-drop ${name}`),
    ...confinement.addedCapabilities.map((name) => `--cap-add ${name}`),
    ...(confinement.noNewPrivileges ? ['--security-opt no-new-privileges'] : []),
    ...(memoryBytes === null ? [] : [`--memory ${memoryBytes}`]),
    ...(pids === null ? [] : [`--pids-limit ${pids}`]),
    ...(restart === 'no' ? [] : [`--restart ${restart}`]),
    ...(health === null ? [] : healthOptions(health, quote)),
    ...(logging === null ? [] : logOptions(logging, quote)),
  ];
}

function healthOptions(health: HealthCheck, quote: Shell['quote']): readonly string[] {
  return [
    `--health-cmd ${quote(health.command)}`,
    `--health-interval ${health.intervalMs}ms`,
    `--health-timeout ${health.timeoutMs}ms`,
    `--health-retries ${health.retries}`,
    `--health-start-period ${health.startPeriodMs}ms`,
  ];
}

function logOptions({ driver, options }: Logging, quote: Shell['quote']): readonly string[] {
  return [
    `--log-driver ${driver}`,
    ...Object.entries(options).map(([name, value]) => `--log-opt ${quote(`${name}=${value}`)}`),
  ];
}
