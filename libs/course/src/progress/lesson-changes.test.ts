import type { Container, Network, Topology } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { emptyTopology } from '../../test/scenes.ts';
import { aContainer, aNetwork } from '../../test/things.ts';
import { NOTHING_MADE } from '../check/check-result.ts';
import { removedNetworks } from '../conditions/past.ts';
import type { HeardEvent } from './keep-events.ts';
import {
  withHintSeen,
  withoutTask,
  withSetUp,
  withSolutionShown,
  withSolved,
  withTyped,
} from './lesson-changes.ts';
import { afterEvents, afterLook, afterPause, historyOf } from './lesson-looks.ts';
import { placeOf } from './look.ts';
import { MOST_EVENTS, NO_PROGRESS, NOTHING_DONE, type LessonProgress } from './progress.ts';
import { changeLesson, resetLesson, startLesson } from './start-lesson.ts';

const ENGINE = 'e1';

function begun(topology: Partial<Topology> = {}): LessonProgress {
  const all = startLesson(NO_PROGRESS, 'l', ENGINE, placeOf({ ...emptyTopology, ...topology }, 1_000, {}));
  return all.lessons['l'] ?? NOTHING_DONE;
}

function engineWith(networks: readonly Network[], containers: readonly Container[] = []): Topology {
  return { ...emptyTopology, networks, containers };
}

function event(at: number, type: string, action: string, id: string, attributes = {}): HeardEvent {
  return { at, type, action, id, attributes };
}

function look(
  one: LessonProgress,
  at: number,
  topology: Topology,
  events: readonly HeardEvent[] = [],
): LessonProgress {
  return afterLook(one, ENGINE, { topology, at, events, heardUntil: at });
}

const eventsOf = (one: LessonProgress): readonly string[] =>
  (historyOf(one, ENGINE)?.events ?? []).map(({ type, action, id }) => `${type} ${action} ${id}`);

describe('starting', () => {
  test('a second time keeps what was done, and what counts as there before', () => {
    const first = startLesson(NO_PROGRESS, 'l', ENGINE, placeOf(emptyTopology, 1, {}));
    const done = changeLesson(first, 'l', (one) => withTyped(one, 't', 'x', 5));
    const again = startLesson(done, 'l', ENGINE, placeOf(engineWith([aNetwork({ id: 'n1' })]), 9, {}));
    expect(again).toEqual(done);
  });

  test('on another engine begins there with what was solved', () => {
    const pass = { at: 2, facts: {}, made: { ...NOTHING_MADE, networks: ['n1'] } };
    const first = startLesson(NO_PROGRESS, 'l', ENGINE, placeOf(emptyTopology, 1, {}));
    const done = changeLesson(first, 'l', (one) => withSolved(one, ENGINE, 't', pass));
    const there = startLesson(done, 'l', 'e2', placeOf(engineWith([aNetwork({ id: 'n9' })]), 9, {}));
    const one = there.lessons['l'] ?? NOTHING_DONE;
    expect(one.solved['t']?.at).toBe(2);
    expect(one.places['e2']?.made).toEqual({});
    expect(historyOf(one, 'e2')?.baseline.networks).toEqual(['n9']);
  });
});

describe('events', () => {
  test('are kept once, in their order', () => {
    const both = [event(1_300, 'network', 'destroy', 'n1'), event(1_200, 'network', 'create', 'n1')];
    const one = afterEvents(afterEvents(begun(), ENGINE, both, 1_400), ENGINE, both, 1_400);
    expect(eventsOf(one)).toEqual(['network create n1', 'network destroy n1']);
  });

  test('from before the lesson are no part of it', () => {
    expect(eventsOf(afterEvents(begun(), ENGINE, [event(900, 'network', 'create', 'n1')], 1_400))).toEqual(
      [],
    );
  });

  test('hold neither labels nor what was typed into a container', () => {
    const one = afterEvents(
      begun(),
      ENGINE,
      [
        event(1_100, 'container', 'create', 'c1', {
          name: 'web',
          image: 'nginx',
          PASSWORD: 'secret',
          password: 'x',
        }),
        event(1_200, 'container', 'exec_create: mongosh -p secret', 'c1'),
        event(1_300, 'container', 'exec_die', 'c1'),
        event(1_400, 'container', 'health_status: healthy', 'c1'),
      ],
      1_500,
    );
    expect(JSON.stringify(one)).not.toContain('secret');
    expect(eventsOf(one)).toEqual(['container create c1', 'container exec_create: mongosh c1']);
  });

  test('of health checks in containers of before are left out', () => {
    const one = begun({ containers: [aContainer({ id: 'old' })] });
    const heard = [
      event(1_100, 'container', 'exec_create: curl', 'old'),
      event(1_200, 'container', 'die', 'old'),
    ];
    expect(eventsOf(afterEvents(one, ENGINE, heard, 1_300))).toEqual(['container die old']);
  });

  test('too many of them: what no check asks for goes first, then the oldest', () => {
    const execs = Array.from({ length: 500 }, (_, n) =>
      event(1_100 + n, 'container', 'exec_create: sh', `c${n}`),
    );
    const others = Array.from({ length: MOST_EVENTS - 100 }, (_, n) =>
      event(2_000 + n, 'network', 'create', `n${n}`),
    );
    const kept = eventsOf(afterEvents(begun(), ENGINE, [...execs, ...others], 9_000));
    expect(kept).toHaveLength(MOST_EVENTS);
    expect(kept[0]).toBe('container exec_create: sh c400');
    expect(kept).toContain('network create n0');
  });
});

describe('what nobody heard', () => {
  const net = aNetwork({ id: 'n1', name: 'mynet' });

  test('is concluded from two looks: made, and removed', () => {
    const there = look(begun(), 2_000, engineWith([net]));
    const gone = look(there, 3_000, engineWith([]));
    expect(eventsOf(gone)).toEqual(['network create n1', 'network destroy n1']);
    const history = historyOf(gone, ENGINE);
    expect(history && removedNetworks(history)).toEqual([{ id: 'n1', name: 'mynet' }]);
  });

  test('is not concluded where it was heard', () => {
    const heard = [event(1_500, 'network', 'create', 'n1', { name: 'mynet' })];
    expect(eventsOf(look(begun(), 2_000, engineWith([net]), heard))).toEqual(['network create n1']);
  });

  test('gives way to what the engine says itself, later', () => {
    const concluded = look(begun(), 2_000, engineWith([net]));
    const late = look(concluded, 3_000, engineWith([net]), [event(1_990, 'network', 'create', 'n1')]);
    expect(historyOf(late, ENGINE)?.events.map(({ at }) => at)).toEqual([1_990]);
  });

  test('a container that came to a network, and left one, between two looks', () => {
    const on = (id: string): Container => aContainer({ id: 'c1', networks: [id] });
    const other = aNetwork({ id: 'n2', name: 'other' });
    const first = look(begun(), 2_000, engineWith([net, other], [on('n1')]));
    const moved = look(first, 3_000, engineWith([net, other], [on('n2')]));
    expect(eventsOf(moved).slice(-2)).toEqual(['network connect n2', 'network disconnect n1']);
  });

  test('an engine that was restarted has not removed its bridge', () => {
    const bridge = (id: string): Topology => engineWith([aNetwork({ id, name: 'bridge' })]);
    const first = look(begun({ networks: bridge('b1').networks }), 2_000, bridge('b1'));
    expect(eventsOf(look(first, 3_000, bridge('b2')))).toEqual([]);
  });

  test('a look that is older than the last one concludes nothing', () => {
    const there = look(begun(), 3_000, engineWith([net]));
    expect(look(there, 2_000, engineWith([]))).toEqual(there);
  });
});

test('what came while another lesson was done is no answer, and what went was not removed for this one', () => {
  const [mine, theirs, lost] = ['mine', 'theirs', 'lost'].map((id) => aNetwork({ id }));
  if (mine === undefined || theirs === undefined || lost === undefined) throw new Error('three were made');
  const left = look(begun(), 2_000, engineWith([mine, lost]));
  const back = afterPause(left, ENGINE, engineWith([mine, theirs]), 3_000);
  expect(historyOf(back, ENGINE)?.baseline.networks).toEqual(['theirs']);
  const late = [event(2_900, 'network', 'destroy', 'lost'), event(2_950, 'network', 'create', 'theirs')];
  const now = look(back, 4_000, engineWith([mine, theirs]), late);
  expect(eventsOf(now)).toEqual(['network create mine', 'network create lost']);
});

describe('addresses', () => {
  test('are kept once each, also the ones of before', () => {
    const at = (ip: string): Topology =>
      engineWith([], [aContainer({ id: 'c1', networks: ['n1'], ip, startedAt: ip })]);
    const one = ['10.0.0.2', '10.0.0.3', '10.0.0.3'].reduce(
      (before, ip, index) => look(before, 2_000 + index, at(ip)),
      begun(),
    );
    expect(historyOf(one, ENGINE)?.sightings.map(({ ip }) => ip)).toEqual(['10.0.0.2', '10.0.0.3']);
  });
});

describe('solving', () => {
  const pass = (at: number, container: string) => ({
    at,
    facts: { container },
    made: { ...NOTHING_MADE, containers: [container] },
  });

  test('counts from the first time; what it consists of is gathered', () => {
    const one = withSolved(withSolved(begun(), ENGINE, 't', pass(5, 'c1')), ENGINE, 't', pass(9, 'c2'));
    expect(one.solved['t']).toEqual({ at: 5, facts: { container: 'c1' } });
    expect(one.places[ENGINE]?.made['t']?.containers).toEqual(['c1', 'c2']);
  });

  test('is not done by looking at the solution', () => {
    const one = withHintSeen(withSolutionShown(begun(), 't', 5), 't', 3);
    expect(one.solved).toEqual({});
    expect(one.shown).toEqual({ t: 5 });
    expect(withHintSeen(one, 't', 1).hints).toEqual({ t: 3 });
  });

  test('can be taken back for one task', () => {
    const solved = withSolved(withSetUp(begun(), ENGINE, 't', 4), ENGINE, 't', pass(5, 'c1'));
    const two = withSolved(withTyped(solved, 't', 'x', 4), ENGINE, 'u', pass(6, 'c2'));
    const one = withoutTask(two, ENGINE, 't');
    expect(Object.keys(one.solved)).toEqual(['u']);
    expect(one.typed).toEqual({});
    expect(one.places[ENGINE]?.setUp).toEqual({});
    expect(Object.keys(one.places[ENGINE]?.made ?? {})).toEqual(['u']);
  });
});

test('a reset forgets the lesson, and nothing of others', () => {
  const place = placeOf(emptyTopology, 1, {});
  const two = startLesson(startLesson(NO_PROGRESS, 'a', ENGINE, place), 'b', ENGINE, place);
  expect(Object.keys(resetLesson(two, 'b', ENGINE).lessons)).toEqual(['a']);
  const elsewhere = startLesson(two, 'b', 'e2', place);
  const rest = resetLesson(elsewhere, 'b', ENGINE).lessons['b'];
  expect(Object.keys(rest?.places ?? {})).toEqual(['e2']);
});

test('an answer is one line', () => {
  expect(withTyped(begun(), 't', ' 172.17.0.2\n', 5).typed['t']?.text).toBe('172.17.0.2');
});
