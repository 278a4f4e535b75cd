import type { LessonText } from '../../lesson.ts';

/** What the user of each stack sees, and how to find out why. */
export const tasks: LessonText['tasks'] = {
  ended: {
    title: 'Nobody is there',
    goal: '`oven-api` was started from the image `oven-api:1` a moment ago, and the browser says that it cannot connect to `http://localhost:18081`. The page has to say `pizza from …`.',
    hints: [
      'Does the container run at all? `docker ps` alone does not show those that have ended.',
      '`docker ps -a` shows how it ended, and `docker logs oven-api` its last words.',
      'The log names what is missing. A value like that is given when a container is made: `docker run -d --name oven-api -p 18081:8080 -e NAME=VALUE oven-api:1`, after `docker rm oven-api` has made the name free.',
    ],
    learned: ({ entry = '' }) =>
      `\`${entry}\` runs. The first one had ended at once, with the exit code 3, because \`DISH\` was not set. Its environment is fixed when a container is made, so starting it again could not help: it had to be made anew.`,
  },
  'wrong-port': {
    title: 'It runs, and does not answer',
    goal: '`toast-api` runs, `docker ps` shows a published port, and still `http://localhost:18082` gives no page. It has to say `toast from …`.',
    hints: [
      'Two ports are written on the two sides of the arrow in `docker ps`. Which of them is the port of the host, and is somebody listening on the other?',
      '`docker logs toast-api` tells on which port the server listens. Compare it with `docker ps`, or ask `npx dari why host localhost:18082`.',
      'In `-p A:B`, A is the port of the host and B the one in the container. Ports are fixed when a container is made: `docker rm -f toast-api`, then `docker run -d --name toast-api -p HOST:CONTAINER toast-api:1`.',
    ],
    learned:
      'The port was published, but to port 80 of the container, where nobody listens. Docker does not look whether there is a server: the arrow in `docker ps` only says where calls are sent.',
  },
  loopback: {
    title: 'The port is right, and still nothing',
    goal: '`tea-api` runs, its log names port 8080, and `docker ps` shows `18083->8080`: the ports are right. Still `http://localhost:18083` gives no page. It has to say `tea from …`.',
    hints: [
      'A server listens on a port and on an address. Whom does it hear at the address that it has?',
      'Read `docker logs tea-api` once more, to the end of the line. `docker exec tea-api wget -qO- http://127.0.0.1:8080` works: where does that call come from?',
      'The environment of the container says where to listen: `docker inspect tea-api` shows it under `Env`. Make the container again with `-e LISTEN=ADDRESS:8080` and the address that means every interface.',
    ],
    learned:
      'On `127.0.0.1` a server hears only callers in its own container. What comes through a published port comes from outside, so it has to listen on `0.0.0.0`. Development servers such as Vite start on loopback, and then have to be told, for example with `--host`.',
  },
  'one-port': {
    title: 'One of two',
    goal: '`nut-shop` serves walnuts on `http://localhost:18084`. `nut-bar` was made beside it, from the image `nut-bar:1`, and does not run. Both have to be reachable: `walnuts from …` where it is, and `peanuts from …` on `http://localhost:18184`.',
    hints: [
      'What happens when you start it? The message of the engine is the first clue.',
      '`docker inspect nut-bar` shows under `PortBindings` which port of the host it wants. Who has it already?',
      'A port of the host belongs to one container, but several containers may listen on the same port inside. Make `nut-bar` again: `docker rm nut-bar`, then `docker run -d --name nut-bar -p HOST:8080 nut-bar:1` with a port of the host that is free.',
    ],
    learned:
      'Both servers listen on 8080, each in its own container, and that is fine. Only the port of the host can be given once: the second one got a port of its own there.',
  },
  'default-bridge': {
    title: 'The name is right, but unknown',
    goal: '`rice-web` passes calls on to `rice-api:8080`, which runs. `http://localhost:18085` says 502. It has to say `rice from …`. Who passes the calls on has to have a name in its variable `SERVER`, and no address; `rice-api` must not publish a port.',
    hints: [
      'What does the page itself say, and `docker logs rice-web`? Is it the server that does not answer, or the name that is not found?',
      '`docker inspect rice-web` shows its network. Does every network tell its containers the names of the others? `npx dari why rice-web rice-api:8080` knows.',
      'Names work on networks that you make: `docker network create rice-net`, and `docker network connect rice-net NAME` for each container that has to see the other. They may go on running.',
    ],
    learned: ({ server = '' }) =>
      `\`${server}\` is found by name now. On the default bridge there is no built-in DNS for names of containers; on a network of your own there is. Connecting both was enough, nothing had to be made again.`,
  },
  'two-networks': {
    title: '502 Bad Gateway',
    goal: 'nginx in `soup-web` is to pass calls on to `soup-api:8080`. Both run, and `http://localhost:18086` says 502. It has to say `soup from …`. The server must not publish a port: nginx is the only way in.',
    hints: [
      'nginx answers, so the way to nginx is fine. What does it say about the server behind it?',
      '`docker logs soup-web`, and then `docker inspect soup-web` and `docker inspect soup-api`: compare what stands under `Networks`.',
      '`docker network connect NETWORK CONTAINER` brings a running container into one more network. `npx dari why soup-web soup-api:8080` shows whether it helped.',
    ],
    learned: ({ server = '' }) =>
      `nginx and \`${server}\` share a network now. Before, each was on one of its own: the names of one network mean nothing on another, and no call crosses over. Comparing \`NetworkID\` of both is the first thing to do at a 502.`,
  },
  typo: {
    title: 'nginx does not stay',
    goal: '`bread-web` is nginx before `bread-api`. It was started, and `http://localhost:18087` cannot be reached. The page has to say `bread from …`, and the server must not publish a port. The configuration of nginx is the file `/etc/nginx/conf.d/default.conf` in `bread-web`.',
    hints: [
      'What does nginx do when it cannot make sense of its configuration?',
      '`docker ps -a`, and `docker logs bread-web`: nginx names the line and the word. `docker ps` shows what the containers are really called.',
      'A file can be copied out of a container that has ended: `docker cp bread-web:/etc/nginx/conf.d/default.conf .` Mend it, copy it back with the two sides swapped, and `docker start bread-web`. Or give the server the name that is asked for.',
    ],
    learned: ({ server = '' }) =>
      `nginx looks up the names in \`proxy_pass\` when it starts, and ends when one of them is unknown. Now the name in the file and a name of \`${server}\` are the same, letter by letter.`,
  },
  'own-localhost': {
    title: 'The database that is not there',
    goal: '`plum-api` reads from its database `plum-db`, which listens on 27017. Both are on `plum-net`. `http://localhost:18088` says 502. It has to say `plums from …`, and the database must not publish a port.',
    hints: [
      'The page says whom it called. Who is that, seen from inside `plum-api`?',
      '`docker inspect plum-api` shows under `Env` where it looks for its database, and `npx dari why plum-api localhost:27017` what is there.',
      'The variable is given when the container is made: `docker rm -f plum-api`, then `docker run -d --name plum-api --network plum-net -p 18088:3000 -e SERVER=NAME:27017 plum-api:1`.',
    ],
    learned:
      'In a container `localhost` is the container itself, and nobody listens on 27017 there. Where a program and its database are two containers, the name of the other one stands in the address.',
  },
  'stale-image': {
    title: 'The change that nobody sees',
    goal: 'Somebody changed `menu/default.conf` in the folder of this lesson, so that the page says `menu of today`. `http://localhost:18089` goes on saying `menu of yesterday`. `menu-web` was made from the image `menu-web:1`; the `Dockerfile` is in `menu`, too. The page has to say `menu of today from …`.',
    hints: [
      'Which file does nginx read: the one in the folder, or another?',
      '`docker exec menu-web cat /etc/nginx/conf.d/default.conf` shows what nginx has; the `Dockerfile` says when it got it.',
      '`docker build -t menu-web:1 menu` makes a new image of the folder. A container keeps the image that it was made from: it has to be removed and made again, `docker run -d --name menu-web -p 18089:80 menu-web:1`.',
    ],
    learned:
      '`COPY` put the file into the image when that was built, and the container was made from that image. A change on your disk reaches nobody until a new image is built **and** a new container is made from it. With a bind mount a reload of nginx is enough.',
  },
  'stale-address': {
    title: 'It worked this morning',
    goal: '`kiwi-api` was replaced by a new container of the same name today. Since then `http://localhost:18090`, where nginx in `kiwi-web` passes calls on to it, says 502 or 504. The page has to say `kiwi from …`, and the server must not publish a port.',
    hints: [
      'Nobody changed nginx. What of the server may have changed although its name is the same?',
      '`docker logs kiwi-web` shows the address that nginx calls, after `upstream:`. Compare it with the one in `docker inspect kiwi-api`.',
      'nginx looked the name up when it started, and remembers. What makes it look again? `docker exec kiwi-web nginx -s reload`, or starting `kiwi-web` anew.',
    ],
    learned: ({ server = '' }) =>
      `A new container gets a new address; \`${server}\` kept only its name. nginx had asked the built-in DNS once, at its start, and went on calling the old address. After replacing a server, reload nginx, or let it look names up again with \`resolver 127.0.0.11\`.`,
  },
  internal: {
    title: 'The port that is not there',
    goal: '`fig-api` was started with `-p 18091:8080` and runs. `http://localhost:18091` cannot be reached. The page has to say `figs from …`.',
    hints: [
      'Does `docker ps` show for `fig-api` what it shows for other containers with `-p`?',
      '`docker inspect fig-api` names its network. Look at that one with `docker network inspect`: what is different from others?',
      'A network cannot be changed once it is made, but a container may be on several: `docker network connect NETWORK fig-api` with one that has a way out, or make the container again on such a network.',
    ],
    learned:
      'A network made with `--internal` has no way out, and none in: the engine does not publish ports there, and does not complain about `-p` either. It is right for a database that nobody outside may reach, and wrong for what a browser opens.',
  },
  'old-volume': {
    title: 'The new password',
    goal: '`jam-api` logs in to its database `jam-db`, whose data is on the volume `jam-data`. Until last week the password was `strawberry`; today both containers were made again with `PASSWORD=apricot`, and `http://localhost:18092` says 502. It has to say `jam from …`, and the database must not publish a port. Nothing on the volume is worth keeping.',
    hints: [
      'Both containers were given the same password. Which of them does not use it?',
      '`docker logs jam-db` says what it found when it started. Where does a database keep its password?',
      'A database sets its password when its volume is empty, and never again. Either the volume goes (`docker rm -f jam-db`, `docker volume rm jam-data`, then `docker run -d --name jam-db --network jam-net -v jam-data:/data -e PASSWORD=… jam-db:1`), or the api logs in with the password that the volume has.',
    ],
    learned:
      '`PASSWORD` counted only when there was no data yet. MongoDB does the same with `MONGO_INITDB_ROOT_PASSWORD`: on a volume that has data it is ignored without a word. Where the data matters, keep the old password, or change it inside the database.',
  },
  firewall: {
    title: 'Whose fault is it?',
    goal: 'A question, and nothing to change. On Linux a container was started with `--add-host host.docker.internal:host-gateway`. It calls `host.docker.internal:5432`, a database that runs on the host itself, listening on `0.0.0.0`. On the host `localhost:5432` answers at once. In the container the name gives an address, and then nothing comes, no answer and no refusal, until the time is over. Where do you look first?',
    hints: [
      'What would you see if the name were unknown? And if nobody listened?',
      'A call that is refused gets an answer at once. Who lets calls vanish without an answer?',
      '`npx dari why NAME host.docker.internal:5432` follows such a call. Of the four only one makes calls vanish on the host’s side.',
    ],
    learned:
      'A time-out means that packets vanish, and that is what firewalls do. For the firewall of the host a container is a caller from outside: `ufw` and `firewalld` drop what comes from the bridge to the host’s own ports unless a rule lets it in. Ports that Docker publishes are another matter: Docker adds rules of its own for them, and `ufw` usually does not even see those calls. `sudo ufw status` or `sudo iptables -S` shows the rules; change them only if you know the machine.',
    choices: {
      name: 'at the name: the container does not know `host.docker.internal`',
      'nobody-listens': 'at the database: nobody listens on that port',
      firewall: 'at the firewall of the host',
      network: 'at the network: the container and the host have to be on one network of Docker',
    },
  },
};
