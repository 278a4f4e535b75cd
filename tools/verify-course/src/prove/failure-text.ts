import { COURSE_LANGUAGES, withImages, type Act, type ImageNames } from '@dari/course';
import { resultText, wantedText, type Attempt } from './attempt.ts';

/** @returns everything that is needed to see why an attempt is no success. */
export function failureText(one: Attempt, images: ImageNames): string {
  const { lesson, task, name, acts, ran, wanted, result, texts, faults } = one;
  const lines = [
    `WRONG ${lesson}/${task}, ${name}`,
    ...acts.map((act) => `  $ ${withImages(actText(act), images)}`),
    ...ran.flatMap(({ code, stderr }, index) =>
      code === 0 ? [] : [`  line ${index + 1} ended with ${code ?? 'a signal'}: ${stderr.trim()}`],
    ),
    `  expected: ${wantedText(wanted)}`,
    `  found: ${resultText(result)}`,
    ...COURSE_LANGUAGES.map((language) => `  ${language}: ${texts[language]}`),
    ...faults.map((fault) => `  fault: ${fault}`),
  ];
  return lines.join('\n');
}

function actText(act: Act): string {
  if (typeof act === 'string') return act;
  return 'type' in act ? `(types ${act.type})` : `(types what this prints) ${act.typeOutputOf}`;
}
