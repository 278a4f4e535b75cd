import type { Pitfall } from '../../doctor/pitfalls/pitfall.ts';
import type { FindingText } from './doctor.ts';

/** A mistake that many make, and what to do about it. */
export function pitfallText(it: Pitfall): FindingText {
  const { container } = it;
  switch (it.kind) {
    case 'start-failed':
      if (it.port === null)
        return { found: `${container} could not start: ${it.error}`, remedy: removeIt(it) };
      return it.holder === null
        ? {
            found: `${container} could not start: another program has port ${it.port}`,
            remedy: `End that program, or publish another port. ${removeIt(it)}`,
          }
        : {
            found: `${container} could not start: ${it.holder} has port ${it.port}`,
            remedy: `Stop it (docker stop ${it.holder}), or publish another port. ${removeIt(it)}`,
          };
    case 'modules-hidden':
      return {
        found: `${container} ended: the mount at ${it.folder} hides the node_modules of its image`,
        remedy: `Create it again with one volume more: -v ${it.folder}/node_modules`,
      };
    case 'input-closed':
      return {
        found: `${container} ended at once and without an error: its dev server ends where standard input is closed`,
        remedy: 'Create it again with -it (in Compose: stdin_open: true), or with -e CI=true',
      };
    case 'own-localhost':
      return {
        found: `${container} ended: nobody answered at localhost:${it.port}, which is the container itself`,
        remedy:
          it.elsewhere === null
            ? 'Let it call the container that is meant by its name instead'
            : `Let it call ${it.elsewhere}:${it.port}, on a network that both are on`,
      };
    case 'not-ready-yet':
      return {
        found: `${container} ended: ${it.target} had started, but did not take calls at port ${it.port} yet`,
        remedy: `Start it again: docker start ${container}. For good: let it try again, or start it when a health check of ${it.target} has passed`,
      };
    case 'upstream-unknown':
      return {
        found: `${container} ended: nginx looks names up when it starts, and found no ${it.name}`,
        remedy: `${UPSTREAM[it.target](it.name)}, then: docker start ${container}`,
      };
    case 'upstream-moved':
      return {
        found: `${container} still calls ${it.address}: nginx looked it up when it started, ${
          it.now === null ? 'and nobody has it any more' : `and it is ${it.now} now`
        }`,
        remedy: reload(container),
      };
    case 'upstream-added':
      return {
        found: `${container} may never call ${it.later.join(', ')}: nginx looked ${it.name} up before`,
        remedy: reload(container),
      };
    case 'old-image':
      return {
        found: `${container} runs an older image than ${it.reference} is now`,
        remedy: 'Create it again (the stack of this project: npx dari up)',
      };
  }
}

const UPSTREAM: Readonly<Record<'nobody' | 'stopped' | 'elsewhere' | 'there', (name: string) => string>> = {
  nobody: (name) => `Start a container that is called ${name}`,
  stopped: (name) => `Start ${name} first`,
  elsewhere: (name) => `Connect both to one network, ${name} is on another`,
  there: (name) => `${name} is there by now`,
};

function removeIt({ container }: Pitfall): string {
  return `What is left of it goes with: docker rm ${container}`;
}

function reload(container: string): string {
  return `docker exec ${container} nginx -s reload. For good: a resolver and a variable in proxy_pass`;
}
