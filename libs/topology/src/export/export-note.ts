/** Why something of a stack is not in an exported file, or is not the same there. Each code has one text. */
export type ExportNoteCode =
  /** Images that the tool cannot make have to be there first. Facts: `images`, `commands` (lines). */
  | 'images-first'
  /** A folder of this computer. Facts: `container`, `folder`, `target`. */
  | 'host-folder'
  /** Addresses of this engine, which another one may not have. Facts: `address`. */
  | 'engine-address'
  /** No engine answered, so nobody knows what it has or can have. */
  | 'no-engine'
  /** The servers read a file that was written just now, without IP addresses. Facts: `file`. */
  | 'address-book'
  /** The same file is that of the stack that runs now, and was left alone. Facts: `file`, `stack`. */
  | 'address-book-of-another'
  /** The builds have to trust certificates of this computer. Facts: `variable`, `file`. */
  | 'trusted-certificates'
  /** A line of `.env` that the tool reads in another way. Facts: `name`. */
  | 'env-file-differs'
  /** `.env` is no shell script here. Facts: `line`, which loads the secrets all the same. */
  | 'env-line'
  /** Images that are on this engine only. Facts: `names`. */
  | 'swarm-local-images'
  /** Containers get other names, and no labels of ours. Facts: `project`. */
  | 'swarm-names'
  /** Secrets come from the environment, and a service shows them. Facts: `names` of the variables. */
  | 'swarm-secrets'
  /** Ports that are open on every address of the nodes. Facts: `names`, the ports. */
  | 'swarm-ports'
  /** `no-new-privileges` is not in a stack file. Facts: `names`. */
  | 'swarm-new-privileges'
  /** Data on one node. Facts: `names` of the volumes. */
  | 'swarm-volume'
  /** Folders of one node. Facts: `names`. */
  | 'swarm-folder'
  /** There is no default bridge. Facts: `names`. */
  | 'no-default-bridge'
  /** `host.docker.internal` is not known. Facts: `names`. */
  | 'no-host-gateway'
  /** Somebody dials it, in vain. Facts: `names`, each `container VARIABLE=host`, and `stack`. */
  | 'dials-host'
  /** Requests go to any replica, not to each in turn. Facts: `names`. */
  | 'swarm-turns'
  /** Images that are on this engine only. Facts: `names`. */
  | 'kubernetes-local-images'
  /** Where the values of secrets come from. Facts: `names` of the keys, `secret`, `given`: `yes` when they are there. */
  | 'kubernetes-secret'
  /** New, empty volumes. Facts: `names`, `storage`. */
  | 'kubernetes-volume'
  /** Folders that are not mounted. Facts: `names`. */
  | 'kubernetes-folder'
  /** How the browser gets in. Facts: `names`, the Service. */
  | 'kubernetes-ingress'
  /** Published besides, and not through the Ingress. Facts: `names`. */
  | 'kubernetes-not-published'
  /** Names that are no Services. Facts: `names`. */
  | 'kubernetes-aliases'
  /** Names that a Service may not have on older clusters. Facts: `names`. */
  | 'kubernetes-service-name'
  /** nginx dials whole names. */
  | 'kubernetes-cluster-domain'
  /** Kubernetes always restarts. Facts: `names`. */
  | 'kubernetes-restart'
  /** The limit of processes is the kubelet's. Facts: `names`. */
  | 'kubernetes-pids'
  /** Logs are the kubelet's. Facts: `names`. */
  | 'kubernetes-logging'
  /** A user that is no number. Facts: `names`. */
  | 'kubernetes-user';

/** One thing that could not be carried over as it is. */
export interface ExportNote {
  readonly code: ExportNoteCode;
  readonly facts: Readonly<Record<string, string>>;
}
