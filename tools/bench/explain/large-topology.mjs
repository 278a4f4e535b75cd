const PER_NETWORK = 50;
const FIRST_PORT = 20_000;
/** A mark as the engine's ids have it: unlike each other in their first letters. */
const idOf = (kind, at) =>
  (((at + 1) * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(7) + kind;

/**
 * A large engine with everything read, as `dari matrix --all` has it: networks of fifty, every tenth container on two of
 * them, every third with a published port, one network in ten internal.
 *
 * @param {number} count how many containers
 * @returns {import('@dari/topology').Topology}
 */
export function largeTopology(count) {
  const networks = Array.from({ length: Math.ceil(count / PER_NETWORK) }, (_, at) => networkOf(at));
  const containers = Array.from({ length: count }, (_, at) => containerOf(at, networks));
  return {
    engine: {
      version: '28.5.2',
      api: '1.51',
      operatingSystem: 'Linux',
      architecture: 'amd64',
      desktop: false,
      rootless: false,
      firewall: 'iptables',
      userlandProxy: true,
      experimental: false,
      hostGateway: '172.17.0.1',
    },
    networks,
    containers,
    volumes: [],
    images: [],
    deep: deepOf(networks, containers),
  };
}

function networkOf(at) {
  return {
    id: idOf('cafe0000', at),
    name: `net-${at}`,
    driver: 'bridge',
    internal: at % 10 === 9,
    ipv6: false,
    subnets: [{ subnet: `10.${at}.0.0/24`, gateway: `10.${at}.0.1` }],
    options: {},
    labels: {},
  };
}

function containerOf(at, networks) {
  const id = idOf('c0ffee00', at);
  const own = Math.floor(at / PER_NETWORK);
  const second = at % 10 === 0 ? [(own + 1) % networks.length] : [];
  const published =
    at % 3 === 0 ? [{ containerPort: 8080, protocol: 'tcp', hostIp: '', hostPort: FIRST_PORT + at }] : [];
  return {
    id,
    name: `box-${at}`,
    image: { id: 'sha256:0', reference: 'box:1' },
    state: 'running',
    exitCode: null,
    error: null,
    labels: {},
    hostname: id.slice(0, 12),
    networkMode: `net-${own}`,
    env: [],
    attachments: [own, ...second].map((net, nth) => ({
      network: `net-${net}`,
      networkId: networks[net].id,
      aliases: [`alias-${at}`],
      dnsNames: [`box-${at}`, `alias-${at}`, id.slice(0, 12)],
      ip: `10.${net}.0.${2 + (at % PER_NETWORK) + nth * 100}`,
      ipv6: null,
      gateway: networks[net].internal ? null : `10.${net}.0.1`,
    })),
    published,
    bound: networks[own].internal
      ? []
      : published.flatMap((port) => ['0.0.0.0', '::'].map((hostIp) => ({ ...port, hostIp }))),
    exposed: ['8080/tcp'],
    mounts: [],
    extraHosts: [],
    confinement: {
      user: '',
      readOnlyRoot: false,
      droppedCapabilities: [],
      addedCapabilities: [],
      noNewPrivileges: false,
      memoryBytes: null,
      pids: null,
    },
    restart: 'no',
    health: null,
    logging: null,
    startedAt: '2026-01-01T00:00:00Z',
  };
}

function deepOf(networks, containers) {
  const lo = { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'] };
  const localhost = ['127.0.0.1', '::1'].map((address) => ({ address, names: ['localhost'] }));
  const common = { hosts: localhost, resolver: null, lookups: [] };
  const bridges = networks.map(({ name, subnets: [{ gateway }] }) => ({
    name: `br-${name}`,
    addresses: [`${gateway}/24`],
  }));
  const bound = containers.flatMap((one) => one.bound);
  return {
    clientOnHost: true,
    client: null,
    host: {
      ...common,
      listeners: bound.map(({ hostIp, hostPort }) => ({ address: hostIp, port: hostPort, takesIpv4: false })),
      interfaces: [lo, { name: 'eth0', addresses: ['192.0.2.10/24'] }, ...bridges],
      routes: bridges.map(({ name, addresses: [to] }) => ({ to, via: null, interface: name })),
      hostname: 'machine',
      ipForward: true,
      input: 'open',
      ipvs: false,
    },
    namespaces: containers.map(({ id, attachments, hostname }, at) => ({
      ...common,
      containers: [id],
      // One in twenty has its server on loopback only, as the default of some tools is.
      listeners: [{ address: at % 20 === 7 ? '127.0.0.1' : '0.0.0.0', port: 8080 }],
      interfaces: [lo, ...attachments.map(({ network, ip }) => ({ name: network, addresses: [`${ip}/24`] }))],
      routes: [
        ...attachments.map(({ network, ip }) => ({ to: `${ip}/24`, via: null, interface: network })),
        ...attachments
          .slice(0, 1)
          .flatMap(({ network, gateway }) =>
            gateway === null ? [] : [{ to: '0.0.0.0/0', via: gateway, interface: network }],
          ),
      ],
      hosts: [...localhost, { address: attachments[0].ip, names: [hostname] }],
    })),
  };
}
