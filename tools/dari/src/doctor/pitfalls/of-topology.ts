import type { Container, Topology } from '@dari/topology';
import type { Pitfall } from './pitfall.ts';

const TAKEN = /port is already allocated|address already in use|port.*not available/i;
const PORT = /[\d.\]]:(\d+)(?!\d)/;

/** What the engine alone tells of a container, without its output. */
export function pitfallOfMade(container: Container, topology: Topology): Pitfall | null {
  return startFailed(container, topology) ?? oldImage(container, topology);
}

/** The engine leaves a container in state `created` when its start fails. */
function startFailed({ name, state, error }: Container, { containers }: Topology): Pitfall | null {
  if (state !== 'created' || error === null) return null;
  const found = TAKEN.test(error) ? PORT.exec(error)?.[1] : undefined;
  const port = found === undefined ? null : Number(found);
  const holder = containers.find(
    (one) => one.name !== name && (one.bound ?? []).some(({ hostPort }) => hostPort === port),
  );
  return { kind: 'start-failed', container: name, error, port, holder: holder?.name ?? null };
}

/** Another image has the tag that it was made from. */
function oldImage({ name, state, image }: Container, { images }: Topology): Pitfall | null {
  if (state !== 'running') return null;
  const reference = withTag(image.reference);
  const tagged = images.find(({ tags }) => tags.includes(reference));
  if (tagged === undefined || tagged.id === image.id) return null;
  return { kind: 'old-image', container: name, reference };
}

/** `nginx` is `nginx:latest`; a registry may have a port: `localhost:5000/nginx`. */
function withTag(reference: string): string {
  return /:[^/]+$/.test(reference) || reference.includes('@') ? reference : `${reference}:latest`;
}
