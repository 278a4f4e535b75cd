import { LABEL } from '../labels.ts';
import { DEFAULT_BRIDGE } from '../stack.ts';
import type { EnvValue, WantedContainer } from '../stack.ts';
import type { Cause } from '../step.ts';
import type { Container, Topology } from '../topology.ts';
import { cause } from './cause.ts';
import { compareMounts } from './compare-mounts.ts';
import { comparePorts } from './compare-ports.ts';
import { compareSettings } from './compare-settings.ts';
import { imageByTag } from './plan-images.ts';

/**
 * Compares all that is fixed at a container's creation.
 * @param prepared tags of the images that this plan prepares anew.
 * @returns why the container has to be made again, `null` when it can stay.
 */
export function whyRecreate(
  wanted: WantedContainer,
  has: Container,
  observed: Topology,
  prepared: ReadonlySet<string>,
): Cause | null {
  return (
    compareLabels(wanted.labels, has.labels) ??
    compareState(has) ??
    compareImage(wanted, has, observed, prepared) ??
    compareEnv(wanted.env, has.env) ??
    comparePorts(wanted.published, has.published) ??
    compareMounts(wanted.mounts, has.mounts, observed.engine.desktop) ??
    compareExtraHosts(wanted.extraHosts, has.extraHosts) ??
    compareSettings(wanted, has) ??
    compareNetworkMode(wanted, has)
  );
}

function compareLabels(
  wanted: Readonly<Record<string, string>>,
  has: Readonly<Record<string, string>>,
): Cause | null {
  for (const [label, value] of Object.entries(wanted)) {
    const other = has[label];
    if (other === value) continue;
    // Made for another stack: where nothing else differs it can stay.
    if (label === LABEL.stack && other !== undefined) continue;
    return cause('labels-differ', { label, wanted: value, has: other });
  }
  return null;
}

/**
 * A dead container cannot be started; a restarting one waits longer after each try, so a new one is quicker. One that
 * could not be started may never start again: an engine that was killed meanwhile keeps a part of it ("task … already
 * exists", tried on Engine 20.10).
 */
function compareState(has: Container): Cause | null {
  if (has.state === 'dead' || has.state === 'removing') return cause('dead', { state: has.state });
  const hasFailed = (has.state === 'created' || has.state === 'exited') && has.error !== null;
  return has.state === 'restarting' || hasFailed ? whyStopped(has) : null;
}

/** @returns the cause for starting a container that does not run. */
export function whyStopped(has: Container): Cause {
  return cause('stopped', {
    state: has.state,
    exitCode: has.exitCode === null ? null : String(has.exitCode),
    error: has.error === '' ? null : has.error,
  });
}

function compareImage(
  wanted: WantedContainer,
  has: Container,
  observed: Topology,
  prepared: ReadonlySet<string>,
): Cause | null {
  if (prepared.has(wanted.image)) return cause('image-changes', { image: wanted.image });
  const image = imageByTag(observed.images, wanted.image);
  if (image === undefined || image.id === has.image.id) return null;
  return cause('other-image', { wanted: wanted.image, has: has.image.reference });
}

function compareEnv(wanted: Readonly<Record<string, EnvValue>>, has: readonly string[]): Cause | null {
  const there = new Map(has.map((line) => splitOnce(line)));
  for (const [variable, { value, secret }] of Object.entries(wanted)) {
    const other = there.get(variable);
    if (other === value) continue;
    return cause('env-differs', secret === null ? { variable, wanted: value, has: other } : { variable });
  }
  return null;
}

function splitOnce(line: string): [string, string] {
  const at = line.indexOf('=');
  return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}

function compareExtraHosts(wanted: readonly string[], has: readonly string[]): Cause | null {
  const [a, b] = [wanted, has].map((lines) => [...new Set(lines)].sort().join(', '));
  return a === b ? null : cause('extra-hosts-differ', { wanted: a, has: b });
}

/**
 * The network that a container was created on stays part of it: one made on `host` or `none` cannot be connected to
 * another (tried on 20.10), and one whose first network is gone may not start again.
 */
function compareNetworkMode(wanted: WantedContainer, has: Container): Cause | null {
  const network = wanted.networks[0]?.name;
  // What `docker run` without --network asks for, by engine.
  const mode = has.networkMode === 'default' ? DEFAULT_BRIDGE : has.networkMode;
  return mode === network ? null : cause('not-on-network', { network, mode });
}
