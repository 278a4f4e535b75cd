import { HOST_PLACE, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide } from './decide.ts';

/** Calls from containers to the host itself pass the chain INPUT, which the engine does not manage: ufw does. */
export function throughInput(call: Call, path: Path, next: (path: Path) => Ending): Ending {
  const host = call.known.topology.deep?.host;
  if (host?.input === 'open') return letIn(call, path, next);
  const question = {
    is: host?.inputPorts?.find(({ port }) => port === call.port)?.isOpen ?? null,
    kind: 'firewall',
    place: HOST_PLACE,
    what: 'input-firewall',
    of: String(call.port),
  } as const;
  return decide(
    path,
    question,
    (taken) => letIn(call, taken, next),
    (taken) =>
      stop(taken, {
        kind: 'firewall',
        place: HOST_PLACE,
        rule: 'C16',
        fact: { id: 'firewall-filters', port: call.port },
        outcome: 'timeout',
        code: 'HOST_FIREWALL_INPUT',
        remedy: { id: 'open-firewall', port: call.port, commands: [] },
      }),
  );
}

function letIn({ port }: Call, path: Path, next: (path: Path) => Ending): Ending {
  pass(path, 'firewall', HOST_PLACE, 'C16', { id: 'firewall-open', port });
  return next(path);
}
