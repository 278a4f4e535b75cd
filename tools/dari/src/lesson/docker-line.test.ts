import { describe, expect, test } from 'vitest';
import { portsPublishedBy, thingsMadeBy, withLabel } from './docker-line.ts';

const words = (line: string): string[] => line.split(' ');

describe('a label', () => {
  test.each([
    ['docker run -d nginx', 'docker run --label k=v -d nginx'],
    ['docker create nginx', 'docker create --label k=v nginx'],
    ['docker container run nginx', 'docker container run --label k=v nginx'],
    ['docker network create n', 'docker network create --label k=v n'],
    ['docker volume create v', 'docker volume create --label k=v v'],
    ['docker build -t a:1 .', 'docker build --label k=v -t a:1 .'],
    ['docker image build .', 'docker image build --label k=v .'],
    ['docker network connect n c', 'docker network connect n c'],
    ['docker exec c docker run x', 'docker exec c docker run x'],
    ['echo run', 'echo run'],
  ])('goes into %s', (line, labelled) => {
    expect(withLabel(words(line), 'k=v').join(' ')).toBe(labelled);
  });
});

describe('names', () => {
  test.each([
    ['docker run -d --name web nginx', 'container web'],
    ['docker run -d --name=web nginx', 'container web'],
    ['docker network create --subnet 10.0.0.0/24 n', 'network n'],
    ['docker volume create v', 'volume v'],
    ['docker build -t shop:1 .', 'image shop:1'],
    ['docker build --tag shop .', 'image shop:latest'],
    ['docker build -t host:5000/shop .', 'image host:5000/shop:latest'],
    ['docker run -d nginx', ''],
    ['docker stop web', ''],
  ])('of %s: %s', (line, expected) => {
    expect(
      thingsMadeBy(words(line))
        .map(({ kind, name }) => `${kind} ${name}`)
        .join(),
    ).toBe(expected);
  });
});

describe('ports', () => {
  test.each([
    ['docker run -p 8080:80 nginx', [8080]],
    ['docker run --publish=127.0.0.1:81:80 -p 82:80/tcp nginx', [81, 82]],
    ['docker run -p 80 nginx', []],
    ['docker run -p 53:53/udp x', []],
    ['docker build -p 8080:80 .', []],
  ])('of %s', (line, ports) => {
    expect(portsPublishedBy(words(line))).toEqual(ports);
  });
});
