import { testAccessible } from './accessible.ts';
import { PAGES } from './stack.ts';

const LOOKS = ['en-US', 'ko-KR'].flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);

testAccessible(PAGES.bridge, LOOKS);
