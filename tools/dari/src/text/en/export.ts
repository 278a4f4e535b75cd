import type { ExportNoteCode } from '@dari/topology';
import type { ExportTool } from '../../export/export-tool.ts';

/** What is said by `dari export`. */
export const exportTexts = {
  /** The first lines of each file. */
  heading: {
    compose: ({ stack, file, inFolder }: HeadingFacts) => [
      `The stack "${stack}", written by: dari export compose ${stack}`,
      'The password is read from .env or the environment.',
      ...(inFolder
        ? ["Run it in the project's folder:"]
        : ["Run it with --project-directory and the project's folder:"]),
      `  docker compose -f ${file ?? 'FILE'} up -d --wait`,
    ],
    swarm: ({ stack, file, project }: HeadingFacts) => [
      `The stack "${stack}" for Docker Swarm, written by: dari export swarm ${stack}`,
      'The password is read from the environment, not from .env. On a manager:',
      '  set -a; . ./.env; set +a',
      `  docker stack deploy --resolve-image never -c ${file ?? 'FILE'} ${project}`,
      'With endpoint_mode vip the kernel needs IPVS. Where calls between services time out, export again with',
      '--endpoint-mode dnsrr.',
    ],
    kubernetes: ({ stack, file, project, withSecrets }: HeadingFacts) => [
      `The stack "${stack}" for Kubernetes, written by: dari export kubernetes ${stack}`,
      withSecrets
        ? 'The password is in it: keep it to yourself.'
        : 'The pods wait until the Secret has the password:',
      `  kubectl apply -f ${file ?? 'FILE'}`,
      ...(withSecrets ? [] : indented(secretLines(`${project}-secrets`, 'DB_PASSWORD').join('\n'))),
    ],
  } as Record<ExportTool, (facts: HeadingFacts) => string[]>,
  written: (file: string) => `Written: ${file}`,
  notesTitle: (count: number) =>
    count === 1 ? 'One thing that the file does not hold:' : `${count} things that the file does not hold:`,

  /** What is not in the file, and what to do about it. */
  notes: {
    'images-first': ({ images = '', commands = '', stack = '' }) => ({
      what: `It does not make these images: ${images}.`,
      next: [`Make them first, with npx dari up ${stack}, or by hand:`, ...indented(commands)],
    }),
    'host-folder': ({ container = '', folder = '', target = '' }) => ({
      what: `${container} reads ${folder}, a folder of this computer, at ${target}.`,
      next: ['Elsewhere, put such a folder there or change the path in the file.'],
    }),
    'engine-address': ({ address = '' }) => ({
      what: `Ports are open on ${address}, an address of this engine.`,
      next: ['Another engine may have another one: export again there.'],
    }),
    'no-engine': () => ({
      what: 'No Docker Engine answers, so the images are those of the registry, and the rest is what engines usually have.',
      next: ['Export again where an engine runs, or choose with --images.'],
    }),
    'address-book': ({ file = '' }) => ({
      what: `The servers read ${file}, which was written now, without the IP addresses of containers.`,
      next: [
        'They appear on the Addresses page after: npx dari up',
        'Elsewhere, export there: the file is not in the repository.',
      ],
    }),
    'address-book-of-another': ({ file = '', stack = '' }) => ({
      what: `The servers read ${file}, which belongs to the stack "${stack}" that is there now and was left alone.`,
      next: ['After npx dari down, export again.'],
    }),
    'trusted-certificates': ({ variable = '', file = '' }) => ({
      what: `The builds have to trust the certificates that ${variable} names on this computer.`,
      next: ['Put them where the Dockerfiles look:', `  cp "$${variable}" ${file}`],
    }),
    'swarm-local-images': ({ names = '' }) => ({
      what: `Swarm does not build: ${names} are on this engine only.`,
      next: [
        'With one node nothing is to be done. With more, push them to a registry that all nodes reach, with its name in the file,',
        'or load them on every node: docker save IMAGE | docker -H ssh://NODE load',
      ],
    }),
    'swarm-names': ({ project = '' }) => ({
      what: `Swarm names the containers itself (${project}_api.1.…) and gives them no label of dari, so status, logs and down do not see them.`,
      next: [
        'The names that the containers dial are aliases, so they stay.',
        `See: docker stack ps ${project}    Remove: docker stack rm ${project}`,
      ],
    }),
    'swarm-secrets': ({ names = '' }) => ({
      what: `docker stack deploy does not read .env, and whoever may inspect the services sees the value of ${names}.`,
      next: ['Put .env into the environment before: set -a; . ./.env; set +a'],
    }),
    'swarm-ports': ({ names = '' }) => ({
      what: `Swarm publishes on every address of a node, so port ${names} is open to whoever reaches the node.`,
      next: ['Close it with a firewall where it should be open to this computer only.'],
    }),
    'swarm-new-privileges': ({ names = '' }) => ({
      what: `A stack file has no security_opt, so ${names} run without no-new-privileges.`,
      next: [
        'Their capabilities are dropped all the same. For every container of a node: "no-new-privileges": true in daemon.json.',
      ],
    }),
    'swarm-volume': ({ names = '' }) => ({
      what: `The volume ${names} is on one node, so the database has to stay there. The file keeps it on a manager.`,
      next: [
        'With several managers, label the one that has the data and name the label in placement.constraints.',
        'On the node that dari up used it is the same data: run dari down first, or two databases write to it.',
      ],
    }),
    'swarm-folder': ({ names = '' }) => ({
      what: `These folders have to be on the node that runs the containers: ${names}.`,
      next: ['The file keeps them on a manager. The stack production needs no folder.'],
    }),
    'no-default-bridge': ({ names = '' }) => ({
      what: `There is no default bridge there: ${names} are on a network where their names are resolved.`,
      next: [],
    }),
    'no-host-gateway': ({ names = '' }) => ({
      what: `There is no host-gateway there, so host.docker.internal is not found in ${names}.`,
      next: ['Containers dial each other by their names.'],
    }),
    'dials-host': ({ names = '' }) => ({
      what: `The stack does not work there as it is: ${names}, which is not found.`,
      next: ['Export another stack, for example production.'],
    }),
    'swarm-turns': ({ names = '' }) => ({
      what: `nginx asks any replica of ${names}, not each in turn: tasks.${names} has the addresses of all.`,
      next: ['So docker service scale works without a change in the file.'],
    }),
    'env-line': ({ line = '' }) => ({
      what: 'A shell reads .env in another way than dari.',
      next: ['Put the password into the environment like this:', ...indented(line)],
    }),
    'kubernetes-local-images': ({ names = '' }) => ({
      what: `A cluster does not build: ${names} are on this engine only.`,
      next: [
        'Push them to a registry that the nodes reach, with its name in the file,',
        'or load them into a local cluster: kind load docker-image IMAGE, minikube image load IMAGE',
      ],
    }),
    'kubernetes-secret': ({ names = '', secret = '', given = '' }) => ({
      what:
        given === ''
          ? `The value of ${names} is not in the file. Until the Secret ${secret} has it, the pods wait (CreateContainerConfigError).`
          : `The file holds the value of ${names} in plain text: keep it to yourself.`,
      next: given === '' ? [...secretLines(secret, names), 'Or write it into the file: --with-secrets'] : [],
    }),
    'kubernetes-volume': ({ names = '', storage = '' }) => ({
      what: `The data of the volume ${names} stays here: the claim is a new volume of ${storage} of the default storage class.`,
      next: ['Change resources.requests.storage in the file, or name a storageClassName.'],
    }),
    'kubernetes-folder': ({ names = '' }) => ({
      what: `A folder of this computer is not mounted: ${names}.`,
      next: ['The image has a copy of it, so the page works, but an edit does not show.'],
    }),
    'kubernetes-ingress': ({ names = '' }) => ({
      what: `The Ingress leads every host name to the Service ${names}, without TLS, through the default class. Host ports and addresses are not carried over.`,
      next: [
        'Set host, tls and ingressClassName as your cluster has them.',
        `Without a controller: kubectl port-forward service/${names} 8080`,
      ],
    }),
    'kubernetes-not-published': ({ names = '' }) => ({
      what: `${names}: published here on a port of its own, which an Ingress does not have.`,
      next: [
        'A page that calls the api at such a port does not reach it. proxy, balanced and production need one port only.',
      ],
    }),
    'kubernetes-aliases': ({ names = '' }) => ({
      what: `The aliases ${names} are no Services; the names that the containers dial are.`,
      next: [],
    }),
    'kubernetes-service-name': ({ names = '' }) => ({
      what: `Older clusters refuse Services whose names begin with a digit: ${names}.`,
      next: ['Choose a DARI_PROJECT that begins with a letter and export again.'],
    }),
    'kubernetes-cluster-domain': () => ({
      what: 'nginx asks for whole names, which end in svc.cluster.local here.',
      next: ['Where the cluster has another domain, change it in API_SERVERS and WEB_SERVER.'],
    }),
    'kubernetes-restart': ({ names = '' }) => ({
      what: `Kubernetes restarts what stops, also ${names}, which Docker would leave stopped.`,
      next: [],
    }),
    'kubernetes-pids': ({ names = '' }) => ({
      what: `A pod has no limit of processes of its own: ${names}.`,
      next: ["The nodes' kubelet has one for all: podPidsLimit."],
    }),
    'kubernetes-logging': ({ names = '' }) => ({
      what: `How large a log grows is decided by the nodes: ${names}.`,
      next: ["The kubelet's containerLogMaxSize and containerLogMaxFiles; see: kubectl logs"],
    }),
    'kubernetes-user': ({ names = '' }) => ({
      what: `Kubernetes takes users by number only, so ${names} run as the image says.`,
      next: [],
    }),
    'env-file-differs': ({ name = '' }) => ({
      what: `Compose reads the value of ${name} in .env in another way than dari: it expands $ and backslashes.`,
      next: [`Put the value between single quotes: ${name}='...'`],
    }),
  } satisfies Record<ExportNoteCode, NoteText> as Record<ExportNoteCode, NoteText>,
};

export interface HeadingFacts {
  readonly project: string;
  readonly stack: string;
  /** As it is typed in the project's folder; `null`: not known. */
  readonly file: string | null;
  /** Whether it lies in the project's folder. */
  readonly inFolder: boolean;
  /** Whether the password stands in it. */
  readonly withSecrets: boolean;
}

type NoteText = (facts: Readonly<Record<string, string>>) => { what: string; next: string[] };

function secretLines(secret: string, key: string): string[] {
  return [
    'set -a; . ./.env; set +a',
    `kubectl create secret generic ${secret} --from-literal="${key}=$${key}" --dry-run=client -o yaml | kubectl apply -f -`,
  ];
}

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => `  ${line}`);
}
