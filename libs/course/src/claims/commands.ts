import type { ImageNames } from '../images.ts';
import type { Ask } from './ask.ts';
import { commandFor, fill, type Blank } from './blanks.ts';
import type { Claim, ClaimScene } from './claim.ts';
import { neededSetup } from './needed-setup.ts';

/** Seconds that a call may take. */
const PATIENCE = 5;
/** For people: dari itself takes ports and addresses that are free. */
const SHOWN = { port: 18_080, subnet: '172.20.0.0/16', gateway: '172.20.0.1' };

/** The commands to see a claim oneself, for a POSIX shell: what is set up, what is looked at, and how it goes away. */
export interface ClaimCommands {
  readonly setup: readonly string[];
  readonly asks: readonly string[];
  readonly cleanup: readonly string[];
}

export function commandsOf(scene: ClaimScene, claim: Claim, images: ImageNames): ClaimCommands {
  const setup = neededSetup(scene, [claim]).map((line) => fillForShell(line, images));
  const asks = Object.values(claim.asks).map((ask) => commandOf(ask, scene, images));
  return { setup, asks, cleanup: cleanupOf([...setup, ...asks]) };
}

/** @returns what is typed to find out one thing. */
export function commandOf(ask: Ask, scene: ClaimScene, images: ImageNames): string {
  switch (ask.kind) {
    case 'type':
      return fillForShell(ask.line, images);
    case 'call': {
      const once = callOf(ask.from, fillForShell(ask.url, images), scene);
      return ask.times === 1 ? once : `for i in $(seq ${ask.times}); do ${once}; done`;
    }
    case 'look-up':
      if (ask.from === 'host') return `nslookup ${ask.name}`;
      return `docker exec ${ask.from} ${hasCurl(ask.from, scene) ? 'getent hosts' : 'nslookup'} ${ask.name}`;
    case 'resolver':
      return `docker exec ${ask.from} cat /etc/resolv.conf`;
    case 'write':
      return `echo '${ask.text}' > ${ask.file}`;
  }
}

function callOf(from: string, url: string, scene: ClaimScene): string {
  const shown = url.includes('$') ? `"${url}"` : url;
  if (from === 'host') return `curl -s -m ${PATIENCE} ${shown}`;
  const tool = hasCurl(from, scene) ? `curl -s -m ${PATIENCE}` : `wget -qO- -T ${PATIENCE}`;
  return `docker exec ${from} ${tool} ${shown}`;
}

function hasCurl(container: string, { setup }: ClaimScene): boolean {
  return setup.some((line) => line.includes(`--name ${container} `) && line.includes('{nginx}'));
}

/** @returns a line for a shell; what has to be looked up first is a command in it. */
export function fillForShell(line: string, images: ImageNames): string {
  return fill(line, (blank) => shellValue(blank, images));
}

function shellValue(blank: Blank, images: ImageNames): string {
  switch (blank.kind) {
    case 'image':
      return images[blank.role];
    case 'free':
      return String(SHOWN.port + Number(blank.number));
    case 'subnet':
      return SHOWN.subnet;
    case 'subnet-gateway':
      return SHOWN.gateway;
    case 'folder':
      return '"$PWD"';
    case 'address':
    case 'gateway':
    case 'port':
      return `$(${commandFor(blank) ?? ''})`;
  }
}

function cleanupOf(lines: readonly string[]): string[] {
  const containers = lines.flatMap((line) => /^docker run .*?--name (\S+)/.exec(line)?.[1] ?? []);
  const made = (what: string): string[] =>
    lines.flatMap((line) => new RegExp(`^docker ${what} create .*?(\\S+)$`).exec(line)?.[1] ?? []);
  const remove = (command: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${command} ${[...new Set(names)].join(' ')}`];
  return [
    ...remove('docker rm -f', containers),
    ...remove('docker network rm', made('network')),
    ...remove('docker volume rm', made('volume')),
  ];
}
