/** One plain sentence or two for each thing that can become of a call: `reason.ts` chooses. */
export const reasons = {
  'why.worksPublished':
    'Port `{port}` of this computer is a door to `{container}`, and the browser is on this computer.',
  'why.worksProxy':
    'Port `{port}` of this computer is a door to `{proxy}`. nginx in it passes every call that starts with `/api` on to `{container}`.',
  'why.worksProxyName':
    '`{from}` found `{host}` by its name on the network `{network}`. nginx in it passes every call that starts with `/api` on to `{container}`.',
  'why.proxyAlone': 'nginx in `{proxy}` took the call, but no api answered behind it.',
  'why.worksOwnAddress':
    '`{host}` is this computer too, and its port `{port}` is a door to `{container}` there as well.',
  'why.worksRoad':
    'This computer has a direct way into the Docker network, as Linux has without Docker Desktop. So the browser reaches even the inner address of `{container}`.',
  'why.worksNameOutside':
    'This computer knows the name `{host}` outside of Docker too, for example from its hosts file.',
  'why.worksSelf':
    'Inside a container, `localhost` is the container itself. `{from}` called itself, and it listens on port `{port}`.',
  'why.worksName':
    '`{from}` and `{container}` are on the same network, `{network}`, which knows its containers by name.',
  'why.worksAlias':
    '`{host}` is a second name (an alias) of `{container}` on the network `{network}`, and `{from}` is on that network too.',
  'why.worksNameNetwork':
    '`{host}` is the name with its network behind the dot. `{from}` is on that network, so it can read it.',
  'why.worksSelfName':
    '`{from}` asked its network who `{host}` is and was shown to itself. Names work for oneself too.',
  'why.worksIp':
    'Both containers are on the network `{network}`, so the inner address works. It can change at the next start; the name stays.',
  'why.worksIpDefault':
    'Both containers are on the default network of Docker, `bridge`. It has no names, but addresses work. They can change at the next start.',
  'why.worksSelfIp': '`{host}` is the address of `{from}` itself, which listens on port `{port}`.',
  'why.worksGateway':
    '`{host}` is this computer as containers see it (the gateway). Its port `{port}` is open there and leads back in to `{container}`.',
  'why.worksHostName':
    '`host.docker.internal` leads out of the container to this computer, and its port `{port}` leads back in to `{container}`.',
  'why.worksLan':
    '`{host}` is this computer on your local network. Its port `{port}` is open there and leads to `{container}`.',
  'why.worksAfar':
    '`{host}` is the computer that Docker runs on. Its port `{port}` is open to your network and leads to `{container}`.',
  'why.works': 'An answer came from `{host}:{port}`.',
  'why.noNamesOnDefault':
    '`{from}` is on the default network of Docker, `bridge`, where containers cannot be called by name. On a network of their own they can.',
  'why.noSuchName':
    'On the network `{network}` nobody answers to `{host}` now. A container that is stopped has no name there.',
  'why.noHostName':
    '`{from}` does not know `host.docker.internal`. On Linux a container learns it from `--add-host host.docker.internal:host-gateway`.',
  'why.nameNotFound': 'From here, nobody could say which address `{host}` has.',
  'why.refusedLocalhost':
    'Inside a container, `localhost` is the container itself. `{from}` called itself, and nothing in it listens on port `{port}`.',
  'why.refusedSelfPort':
    'Inside a container, `localhost` is the container itself. `{from}` listens on port `{inner}` there; `{port}` is only its door on this computer.',
  'why.refusedHost':
    '`{host}` leads to this computer, but at that address no port `{port}` is open. Docker opens a port only at the address it is published on, such as `127.0.0.1`, and only while its container runs.',
  'why.refusedNotPublished':
    '`{host}` leads to this computer, but this stack gives `{container}` no door there: its port is not published.',
  'why.refusedTarget': '`{host}` was found, but nothing listens on port `{port}` there right now.',
  'why.unreachable':
    'No way leads from `{from}` to `{host}`: nobody has that address now, or it is on a network without a way there.',
  'why.unreachableHost':
    '`{host}` leads to this computer, but the call was turned away on its way there. Firewalls do that.',
  'why.timeoutHost':
    'The call went to this computer at `{host}` and nothing came back. Firewalls swallow calls like that, without a word.',
  'why.timeout':
    'Nothing came back from `{host}`. Calls from one Docker network to another are swallowed like that, and firewalls swallow calls too.',
  'why.timeoutAnswer':
    '`{host}` took the call at port `{port}`, but then no answer came. Whoever is there hangs; a paused container does.',
  'why.selfOther':
    'Inside a container, `localhost` is the container itself. `{from}` called itself, and what listens on port `{port}` in it is not `{container}`.',
  'why.notOurs':
    'Something else listens at `{host}:{port}`. It cannot be `{container}`: this stack does not publish its port.',
  'why.closedHost':
    'The door at port `{port}` took the call and hung up. Docker holds the door open, but nobody behind it answered.',
  'why.closed': '`{host}` took the call and hung up without an answer. It may be starting or stopping.',
  'why.blockedCors':
    'An answer came, but the browser keeps it from this page, because it does not say that this page may read it (CORS).',
  'why.blockedPolicy':
    'The browser did not even try. The page came with a rule (Content-Security-Policy) that lets it call nothing but its own origin.',
  'why.blockedDatabase':
    'Something answers there, but a page can speak only HTTP, and the database speaks the protocol of MongoDB. The browser asks the api, and the api asks the database.',
  'why.browserName':
    '`{host}` is a name that can be read only inside the network `{network}`. The browser is outside.',
  'why.browserNameDefault':
    '`{host}` is a name of a container. Outside of Docker nobody can read it, and the browser is outside.',
  'why.browserHostName':
    '`host.docker.internal` is how containers find this computer. The browser is on this computer already, and here it is called `localhost`.',
  'why.browserHostNameAfar':
    '`host.docker.internal` is how containers find the computer that they run on. Outside of containers hardly anybody knows that name.',
  'why.browserLocalhostAfar':
    '`localhost` is the computer that the browser runs on. This page came from `{page}`: in a browser on another computer, `localhost` is not where Docker is.',
  'why.browserLocalhost':
    'At port `{port}` of this computer nobody answered: `{container}` is stopped, or its port is not published.',
  'why.browserNotPublished':
    'This stack gives `{container}` no door on this computer: its port is not published, so only its network reaches it.',
  'why.browserDatabase':
    'A page can speak only HTTP, and the database speaks the protocol of MongoDB. Nothing came back that a page could read.',
  'why.browserIp':
    '`{host}` is an address inside the Docker network. Linux has a way in; Docker Desktop keeps that network in a virtual machine, where no browser can go. A stopped container has no address at all.',
  'why.browserIpAfar':
    '`{host}` is an address inside the Docker network of the computer that Docker runs on. Other computers have no way there.',
  'why.browserGateway':
    '`{host}` is this computer as containers see it (the gateway). Nobody answered there at port `{port}`: Docker opens a port only at the address it is published on, such as `127.0.0.1`, and only while its container runs.',
  'why.browserLan':
    '`{host}` is this computer on your local network. Nobody answered there at port `{port}`: Docker opens a port only at the address it is published on, such as `127.0.0.1`, and only while its container runs.',
  'why.browserSomethingElse':
    'At `{host}:{port}` something answered with `{seen}`, but it is not the api of this stack.',
  'why.unknown': 'What came back fits nothing that is known here: `{seen}`.',
} as const;
