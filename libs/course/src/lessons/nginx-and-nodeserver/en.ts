import type { LessonText } from '../../lesson.ts';
import { outcomeText } from '../../text/outcome-text.ts';

export const en: LessonText = {
  title: 'nginx and nodeserver',
  intro: `A reverse proxy stands in front of a server: browsers call nginx, and nginx calls the server. In this lesson both are containers on one network, and the first attempt fails for a reason that everybody meets once.

Two folders lie in the folder of this lesson. \`nodeserver\` has a small server that listens on 8080 and tells its own name, so that you see who answered. \`nginx\` has the configuration file \`myconfig1.conf\`, which is wrong so far, and a Dockerfile that puts it into the image. Type the commands in the folder of the lesson.

The names of the notes are used here: \`mynet1\`, \`nginx-container\`, \`nodeserver-container\`, \`nginx:1\`, \`nodeserver:1\`. Only the two image names are asked for; networks and containers may be called otherwise. Where port 80 or 8080 of your computer is taken, take another one in front of the colon.`,
  tasks: {
    nodeserver: {
      title: 'The server',
      goal: 'Build the image `nodeserver:1` from the folder `nodeserver`, make a network of your own (`mynet1` in the notes), and run a container of this image on it (`nodeserver-container`) whose port 8080 is **published**. Your computer gets the answer of the server then.',
      hints: [
        'What comes first: the container, the image or the network? Who needs whom?',
        '`docker build -t NAME:TAG FOLDER` makes an image. `docker run --help`: `-p` publishes a port, `--network` chooses the network.',
        '`docker build -t nodeserver:1 nodeserver`, `docker network create mynet1`, and `docker run -d -p 8080:8080 --network mynet1 --name nodeserver-container nodeserver:1`. In `-p` the port of your computer comes first.',
      ],
      learned: ({ container = '', network = '', url = '', said = '' }) =>
        `${url} says "${said}". The name in it is the host name of \`${container}\`, which is the beginning of its id: \`docker ps\` shows it. It is on \`${network}\`, where nginx will look for it.`,
    },
    'bad-gateway': {
      title: 'Passing on to localhost',
      goal: 'Look into `nginx/myconfig1.conf`: it passes every call on to `http://localhost:8080`. Build `nginx:1` from the folder `nginx` **without changing anything**, and run a container of it on the same network with its port 80 published. Choose what a browser will show at `http://localhost:80`, and then look.',
      hints: [
        'Who reads the address `http://localhost:8080`: your browser, or nginx in its container?',
        '`docker build -t nginx:1 nginx`, then run it with `-p 80:80 --network mynet1`. `docker logs` of it tells whom it called.',
        '`docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1`, then open `http://localhost:80`. In its container nginx is alone: nobody listens on 8080 there.',
      ],
      learned: ({ container = '', shown = '' }) =>
        `${shown}: \`${container}\` was reached, but found nobody behind it. To nginx, \`localhost\` is its own container, and there nothing listens on 8080. That the port is published on your computer makes no difference to it.`,
      choices: {
        nodeserver: 'The answer of nodeserver: port 8080 of this computer is published.',
        welcome: 'The welcome page of nginx.',
        'bad-gateway': '502 Bad Gateway: nginx answers, but reaches nobody.',
        refused: 'Nothing: the browser gets no connection.',
      },
    },
    proxied: {
      title: 'The right address',
      goal: 'Change `nginx/myconfig1.conf` so that nginx passes calls on to your server, and make the change count. A browser on your computer then gets the answer of nodeserver from the port of nginx, `http://localhost:80`.',
      hints: [
        'By which name does one container find another on a network of your own? And where is the file that nginx reads: in your folder or in the image?',
        'The line is `proxy_pass`. After that the image has to be built again, and a container keeps the image that it was made from: it has to be replaced.',
        '`proxy_pass http://nodeserver-container:8080;`, then `docker build -t nginx:1 nginx`, `docker stop nginx-container`, `docker rm nginx-container`, and run it again as before.',
      ],
      learned: ({ container = '', server = '', url = '' }) =>
        `${url} shows what \`${server}\` says: \`${container}\` found it by name on their common network. 8080 is the port inside the container of the server, whatever is published.`,
    },
    'only-nginx': {
      title: 'Only through nginx',
      goal: 'Exercise 6: run the server container **without `-p`**, so that your computer reaches it through nginx only. nginx still shows its answer.',
      hints: [
        'Who has to call port 8080 now? On which side of the wall is that caller?',
        'Ports are chosen when a container is made, so it has to be removed and made again, with the same name, or nginx looks in vain.',
        '`docker rm -f nodeserver-container`, then `docker run -d --network mynet1 --name nodeserver-container nodeserver:1`. If nginx says 502 now: it looked the name up when it started; `docker restart nginx-container` makes it look again.',
      ],
      learned: ({ container = '', server = '', url = '' }) =>
        `\`${server}\` publishes nothing and still answers at ${url}: \`${container}\` calls it inside the network. One open port is enough for both, and the server can only be called in the way that nginx allows.`,
    },
  },
  problems: {
    'no-image': () => ({
      expected: 'an image nodeserver:1',
      seen: 'there is none with this name',
      look: 'docker images. It is built from the folder nodeserver, which has a Dockerfile.',
    }),
    'image-other-tag': ({ tag = '' }) => ({
      expected: 'an image nodeserver:1',
      seen: `there is ${tag}`,
      look: 'What stands behind the colon is the tag; without one it is latest. docker tag gives one more name.',
    }),
    'container-other-image': ({ container = '', image = '' }) => ({
      expected: 'a container of the image nodeserver:1',
      seen: `${container} was made from ${image}`,
      look: 'docker ps, column IMAGE.',
    }),
    'on-no-network-of-yours': ({ container = '', networks = '' }) => ({
      expected: `${container} on a network that you made in this lesson`,
      seen: networks === '' ? 'it is on no network' : `it is on ${networks}`,
      look: `docker inspect ${container}, under Networks; docker network ls shows yours.`,
    }),
    'server-does-not-answer': ({ container = '', outcome = '' }) => ({
      expected: `the answer of ${container} at its published port, with its own name in it`,
      seen: outcomeText(outcome, 'en'),
      look: `docker logs ${container}; docker ps shows which port of your computer leads to which port of it.`,
    }),
    'no-nginx': () => ({
      expected: 'a running container of nginx:1 with its port 80 published',
      seen: 'there is none yet',
      look: 'docker ps: nothing leads to a port 80.',
    }),
    'nginx-not-published': ({ container = '', ports = '' }) => ({
      expected: 'nginx with its port 80 published',
      seen: ports === '' ? `${container} publishes nothing` : `${container} publishes ${ports}`,
      look: 'docker ps, column PORTS: the port of the container stands behind the arrow.',
    }),
    'nginx-does-not-answer': ({ container = '', url = '', shown = '' }) => ({
      expected: `an answer of ${container} at ${url}`,
      seen: outcomeText(shown, 'en'),
      look: `docker logs ${container}. Does the file still say listen 80?`,
    }),
    'not-the-given-file': ({ container = '', url = '', shown = '' }) => ({
      expected: 'nginx:1 built from the file as it was given, which passes on to localhost:8080',
      seen: `${container} answers at ${url} with ${shown}`,
      look: 'The container has to be made from nginx:1, not from nginx itself, and myconfig1.conf unchanged until the next task.',
    }),
    'bad-gateway-nodeserver': ({ container = '', url = '', shown = '' }) => ({
      expected: 'a prediction that holds',
      seen: `${url} shows ${shown}: ${container} did not find the server`,
      look: 'Ask yourself whose localhost it is when nginx reads that line, then choose again.',
    }),
    'bad-gateway-welcome': ({ url = '', shown = '' }) => ({
      expected: 'a prediction that holds',
      seen: `${url} shows ${shown}: the welcome page is gone, because the file took the place of default.conf`,
      look: 'Look at the Dockerfile in the folder nginx, then choose again.',
    }),
    'bad-gateway-refused': ({ url = '', shown = '' }) => ({
      expected: 'a prediction that holds',
      seen: `${url} shows ${shown}: so somebody did answer`,
      look: 'Open the address in a browser: who signs that page? Then choose again.',
    }),
    'nginx-of-old-image': ({ container = '', url = '', shown = '' }) => ({
      expected: `the answer of nodeserver at ${url}`,
      seen: `${outcomeText(shown, 'en')}; ${container} was made from an older nginx:1 than the one that you built last`,
      look: 'Starting a container again does not give it a new image. docker ps shows such an image by its id.',
    }),
    'nobody-behind-nginx': ({ container = '', url = '', shown = '' }) => ({
      expected: `the answer of nodeserver at ${url}`,
      seen: `${outcomeText(shown, 'en')}: ${container} is there, but reaches nobody`,
      look: `docker logs ${container} names whom it called (upstream). Is that your server, does it run, and has the changed file got into the image and the container?`,
    }),
    'not-from-nodeserver': ({ container = '', url = '', shown = '' }) => ({
      expected: `the answer of nodeserver at ${url}, with the host name of its container`,
      seen: `${shown} from ${container}, with something else in it`,
      look: 'Read the page: who wrote it? myconfig1.conf has to be in the container as /etc/nginx/conf.d/default.conf.',
    }),
    'server-on-host': ({ server = '' }) => ({
      expected: 'a server that only nginx reaches',
      seen: `${server} is in host mode: its port is one of your computer, without -p`,
      look: 'Put it on the network of nginx.',
    }),
  },
};
