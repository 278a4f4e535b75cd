import type { LessonText } from '../../lesson.ts';

export const en: LessonText = {
  title: 'Load balancing over two servers',
  intro: `One server is enough until it has too much to do, or until it stops. Then there are two of them, and somebody in front has to give each call to one of the two. This is called load balancing, and nginx does it with a few lines.

In your lesson folder there are two folders: \`server\`, a small server that says which container it runs in, and \`nginx\`, with a configuration that knows only one server yet. You build both, put them on one network, and watch who answers.

Only nginx is open to the outside. The servers need no published port, and with two of them they could not even have the same one.`,
  tasks: {
    'two-servers': {
      title: 'Two of the same',
      goal: 'Run **two** servers on one network of your own, both on port **8080** and without `-p`. Each has to say something of its own, so that one can tell them apart: the server in the folder `server` says its host name. Names are up to you; `nginx/balanced.conf` calls the first one `server1`.',
      hints: [
        'How many containers can run from one image?',
        '`docker build -t hostname-server:1 server` makes the image from the folder `server`. After that, two containers need two names.',
        '`docker build -t hostname-server:1 server`, `docker network create lb-net`, then `docker run -d --name server1 --network lb-net hostname-server:1` and the same with `server2`.',
      ],
      learned: ({ one = '', other = '', words1 = '', words2 = '', network = '' }) =>
        `\`${one}\` says “${words1}”, \`${other}\` says “${words2}”. Both use port 8080 on \`${network}\`, and that is no problem, because each has its own address.`,
    },
    balanced: {
      title: 'nginx takes turns',
      goal: 'Exercise 7 of the notes: complete `nginx/balanced.conf` so that nginx gives the calls to both servers in turn, and run it on the same network with its port 80 published on the host, any port there. Sixteen calls to that port have to reach both servers, each of them at least four times.',
      hints: [
        'The file has a list of servers. How many are in it?',
        'Each line `server NAME:PORT;` inside `upstream` is one server. NAME is the name of a container, PORT the one that it listens on.',
        'Add `server server2:8080;` below the first one. Then `docker build -t balancer:1 nginx` and `docker run -d --name balancer --network lb-net -p 8090:80 balancer:1`. `curl localhost:8090` a few times shows who answers.',
      ],
      learned: ({ shares = '', calls = '' }) =>
        `Of ${calls} calls each had its share (${shares}). Without further words nginx takes turns, which is called round robin. The browser only ever sees one address.`,
    },
    'one-stops': {
      title: 'One of the servers stops',
      goal: 'What do callers see when one of the two servers stops while nginx runs on? Choose first, then stop one of them with `docker stop` and call nginx.',
      hints: [
        'nginx gets no answer from a server. Is there anybody else that it could ask?',
        'Read about `proxy_next_upstream` in the documentation of nginx: its default is `error timeout`.',
        '`docker stop server2`, then `curl localhost:8090` several times. The first call may take a moment.',
      ],
      learned: ({ stopped = '', left = '', good = '', calls = '' }) =>
        `All ${good} of ${calls} calls had an answer, from \`${left}\`. nginx found out that \`${stopped}\` does not answer, asked the next one in the list, and leaves the silent one alone for ten seconds. That is why two servers are better than one even when one would be fast enough.`,
      choices: {
        'other-answers': 'The server that is left answers all calls.',
        'half-fail': 'Every other call fails.',
        'all-fail': 'No call is answered any more.',
      },
    },
    three: {
      title: 'A third server',
      goal: 'Start the stopped server again, run a third one beside the two, and let nginx give calls to all **three**. Twenty-four calls have to reach each of them.',
      hints: [
        'How could nginx know of a server that did not exist when it read its file?',
        'The image holds a copy of the file, made when it was built. What has to be done so that a running nginx has the new one?',
        'Add `server server3:8080;` to the file, then build the image again, `docker rm -f balancer`, and `docker run` it again. Start the servers first: nginx does not start when it cannot find a name of its list.',
      ],
      learned: ({ shares = '', container = '' }) =>
        `\`${container}\` takes turns between three now (${shares}). A changed file does nothing by itself: it has to get into the image, and the image into a new container. nginx also asks for the addresses behind the names only once, at its start; a server that comes back with another address is found again after \`nginx -s reload\`.`,
    },
  },
  problems: {
    'no-server': ({ network = '' }) => ({
      expected: `two servers on ${network} that answer on port 8080`,
      seen: 'none does',
      look: 'docker ps shows what runs; docker logs NAME why something ended. Does the image serve on 8080?',
    }),
    'one-server': ({ servers = '', network = '' }) => ({
      expected: `two servers on ${network} that answer on port 8080`,
      seen: `only one does: ${servers}`,
      look: `docker network inspect ${network} lists who is on it.`,
    }),
    'fewer-than-three': ({ servers = '', network = '' }) => ({
      expected: `three servers on ${network} that answer on port 8080`,
      seen: servers === '' ? 'none does' : `these do: ${servers}`,
      look: `docker ps -a shows the stopped one, too; docker network inspect ${network} who is on the network.`,
    }),
    'same-words': ({ container = '', words = '' }) => ({
      expected: 'servers that say different things',
      seen: `${container} says the same as another one: ${words.slice(0, 60)}`,
      look: 'The server in the folder server says its host name, which differs for each container.',
    }),
    'no-balancer': ({ network = '' }) => ({
      expected: `a container with nginx on ${network}, besides the servers`,
      seen: 'there is none',
      look: 'docker ps -a: did it end? Then docker logs tells why.',
    }),
    'balancer-not-published': ({ container = '' }) => ({
      expected: `a port of the host that leads to ${container}`,
      seen: 'it publishes none',
      look: 'docker ps, the column PORTS. Ports are chosen when a container is made.',
    }),
    'balancer-silent': ({ container = '', url = '', outcome = '' }) => ({
      expected: `an answer from ${container} at ${url}`,
      seen: outcome,
      look: `docker logs ${container}. The right number of -p has to be the one after listen.`,
    }),
    'balancer-bad-gateway': ({ container = '', url = '', outcome = '' }) => ({
      expected: `an answer of one of the servers at ${url}`,
      seen: `${container} answers ${outcome}: it does not reach what stands in its list`,
      look: `docker logs ${container} names the address that it tried. In a container localhost is the container itself.`,
    }),
    'not-from-servers': ({ container = '', url = '', outcome = '' }) => ({
      expected: `what one of your servers says at ${url}`,
      seen: `${container} answers ${outcome} with something else`,
      look: `docker exec ${container} cat /etc/nginx/conf.d/default.conf: is that your file?`,
    }),
    'one-answers': ({ shares = '', idle = '', busy = '' }) => ({
      expected: 'answers of both servers in turn',
      seen: `${idle} is never asked, ${busy} answers (${shares})`,
      look: 'Is every server in the list of upstream, by the name of its container? Some settings, such as ip_hash, send one caller always to the same server.',
    }),
    uneven: ({ shares = '' }) => ({
      expected: 'calls shared about evenly',
      seen: shares,
      look: 'A weight in the list of upstream gives one server more than the other.',
    }),
    'all-still-run': ({ servers = '' }) => ({
      expected: 'one of the two servers stopped',
      seen: `all run: ${servers}`,
      look: 'docker stop, and then docker ps -a.',
    }),
    'none-left': ({ stopped = '' }) => ({
      expected: 'one server stopped and the other one running',
      seen: `stopped: ${stopped}`,
      look: 'docker start brings one back.',
    }),
    'balancer-waits': ({ url = '', stopped = '' }) => ({
      expected: `an answer or an error at ${url}`,
      seen: `nginx still waits for ${stopped}`,
      look: 'How long it waits for a server that is silent is said by proxy_connect_timeout in its file; call again in a moment.',
    }),
    'one-stops-half-fail': ({ left = '', good = '', calls = '' }) => ({
      expected: 'what callers really see',
      seen: `you chose that every other call fails; ${good} of ${calls} calls had an answer, from ${left}`,
      look: 'curl localhost:8090 several times. What could nginx do when one server is silent?',
    }),
    'one-stops-all-fail': ({ left = '', good = '', calls = '' }) => ({
      expected: 'what callers really see',
      seen: `you chose that no call is answered; ${good} of ${calls} calls had an answer, from ${left}`,
      look: 'curl localhost:8090 several times. What could nginx do when one server is silent?',
    }),
    'one-stops-other-answers': ({ stopped = '', good = '', calls = '' }) => ({
      expected: 'what callers really see',
      seen: `you chose that the other one answers all calls; ${good} of ${calls} calls had an answer`,
      look: `The logs of nginx say what it tried. Is only ${stopped} stopped, and are both in the list?`,
    }),
    'server-left-out': ({ idle = '', shares = '' }) => ({
      expected: 'answers of all three servers',
      seen: `never asked: ${idle} (${shares})`,
      look: 'Which file does the running nginx have? docker exec NAME cat /etc/nginx/conf.d/default.conf. A container keeps the image that it was made from.',
    }),
  },
};
