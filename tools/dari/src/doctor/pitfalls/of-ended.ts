import type { Container, Topology } from '@dari/topology';
import type { Pitfall } from './pitfall.ts';
import { upstreamUnknown } from './of-nginx.ts';

/** What shells and Node say when a program or a package is not there. */
const NO_MODULE = /Cannot find (?:module|package) '[^./']|(?:^|: )[\w.-]+: (?:command )?not found/;
/** react-scripts from 3.4.1 on; facebook/create-react-app#8688. */
const DEV_SERVER = 'Starting the development server';
/** Node, Go, Python and Java, in that order, with the address first. */
const REFUSED = [
  /ECONNREFUSED ([\d.]+|::1):(\d+)/,
  /dial tcp (?:\[)?([\d.]+|::1)(?:\])?:(\d+): connect: connection refused/,
  /\(([\d.]+|::1)\), port (\d+) failed: Connection refused/,
  /Connection to ([\d.]+):(\d+) refused/,
];

/** Why a container has ended, where its last lines show one of the usual reasons. */
export function pitfallOfEnded(
  container: Container,
  lines: readonly string[],
  topology: Topology,
): Pitfall | null {
  if (container.exitCode === 0) return inputClosed(container, lines);
  return (
    modulesHidden(container, lines) ??
    upstreamUnknown(container, lines, topology) ??
    refused(container, lines, topology)
  );
}

function inputClosed({ name, command }: Container, lines: readonly string[]): Pitfall | null {
  const open = command?.openStdin === true || command?.tty === true;
  return !open && lines.some((line) => line.includes(DEV_SERVER))
    ? { kind: 'input-closed', container: name }
    : null;
}

function modulesHidden({ name, command, mounts }: Container, lines: readonly string[]): Pitfall | null {
  const folder = command?.directory ?? '';
  const covers = mounts.some(
    ({ kind, target }) => kind === 'bind' && (target === folder || folder.startsWith(`${target}/`)),
  );
  const kept = mounts.some(({ target }) => target === `${folder}/node_modules`);
  if (folder === '' || !covers || kept || !lines.some((line) => NO_MODULE.test(line))) return null;
  return { kind: 'modules-hidden', container: name, folder };
}

/** The last refusal counts: earlier ones may have been overcome. */
function refused(container: Container, lines: readonly string[], { containers }: Topology): Pitfall | null {
  const [ip, port] =
    lines
      .flatMap((line) => REFUSED.map((pattern) => pattern.exec(line)?.slice(1)))
      .filter((found) => found !== undefined)
      .at(-1) ?? [];
  if (ip === undefined || port === undefined) return null;
  const { name } = container;
  if (ip === '::1' || ip.startsWith('127.')) {
    const there = containers.find((one) => one.id !== container.id && offers(one, Number(port)));
    return { kind: 'own-localhost', container: name, port: Number(port), elsewhere: there?.name ?? null };
  }
  const target = containers.find(({ attachments }) => attachments.some((one) => one.ip === ip));
  return target === undefined
    ? null
    : { kind: 'not-ready-yet', container: name, target: target.name, port: Number(port) };
}

function offers({ state, exposed, published }: Container, port: number): boolean {
  const says =
    exposed.includes(`${port}/tcp`) || published.some(({ containerPort }) => containerPort === port);
  return state === 'running' && says;
}
