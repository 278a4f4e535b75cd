import type { AddressBook, Prediction, Said } from '@dari/contract';
import {
  factText,
  REACHABILITY_TEXTS,
  remedyText,
  renderRemedy,
  type Hop,
  type Language,
  type Verdict,
} from '@dari/reachability';
import type { ShellName } from '@dari/topology';
import type { BookRoute } from './book-routes.ts';

/**
 * Adds to a book what is predicted of its calls.
 *
 * @param verdicts one for each route, in the same order.
 * @param at when the topology was read.
 */
export function predictBook(
  book: AddressBook,
  routes: readonly BookRoute[],
  verdicts: readonly Verdict[],
  { at, shell }: { readonly at: Date; readonly shell: ShellName },
): AddressBook {
  const predictions = verdicts.flatMap((verdict, index) => {
    const route = routes[index];
    return route === undefined ? [] : [prediction(route, verdict, shell)];
  });
  return { ...book, predictions, predictedAt: at.toISOString() };
}

function prediction({ from, to }: BookRoute, verdict: Verdict, shell: ShellName): Prediction {
  const { outcome, code, hops, remedy } = verdict;
  return {
    vantage: from,
    address: to,
    outcome,
    code,
    hops: hops.map(({ kind, state, place, fact }) => ({
      kind,
      state,
      place,
      text: inBoth((language) => factText(fact, language)),
    })),
    reason: inBoth((language) => reasonOf(verdict, language)),
    remedy:
      remedy === null
        ? null
        : {
            text: inBoth((language) => remedyText(remedy, language)),
            commands: [...renderRemedy(remedy, shell)],
          },
  };
}

/** Of the hops of a call that works, the one that tells most about why: the first of these kinds that it has. */
const TELLING: readonly Hop['kind'][] = ['published-port', 'name', 'isolation', 'route', 'listener'];

/** A call that stops is explained by its code. One that works is explained by what it came through. */
function reasonOf({ outcome, code, hops }: Verdict, language: Language): string {
  const telling = TELLING.map((kind) => hops.find((hop) => hop.kind === kind)).find(
    (hop) => hop !== undefined,
  );
  return outcome === 'works' && telling !== undefined
    ? factText(telling.fact, language)
    : REACHABILITY_TEXTS[language].codes[code];
}

function inBoth(say: (language: Language) => string): Said {
  return { en: say('en'), ko: say('ko') };
}
