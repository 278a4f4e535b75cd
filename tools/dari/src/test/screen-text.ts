/** What stands on a terminal. */
export interface ScreenText {
  write(text: string): void;
  /** Without colours, and without empty lines at the end. */
  lines(): readonly string[];
}

/** A colour, a move of the cursor, an erasure. */
// eslint-disable-next-line no-control-regex -- that is how terminals are told
const SEQUENCE = /^\u001b\[([0-9;?]*)([A-Za-z])/;
/** The end of it may come with the next piece. */
// eslint-disable-next-line no-control-regex -- that is how terminals are told
const CUT_OFF = /^\u001b(\[[0-9;?]*)?$/;

/**
 * As much of a terminal as dari, npm and docker use. It has no height, so nothing scrolls away; a letter of two cells
 * counts as one, which is no matter where nothing is drawn over a part of a line.
 */
export function screenText(): ScreenText {
  let lines: string[][] = [[]];
  let row = 0;
  let column = 0;
  let rest = '';

  const line = (): string[] => {
    while (lines.length <= row) lines.push([]);
    return lines[row] ?? [];
  };
  const eraseRight = (): void => {
    const letters = line();
    letters.length = Math.min(letters.length, column);
  };
  const sequence = (numbers: string, letter: string): void => {
    const first = Number(numbers.split(';')[0] ?? '');
    switch (letter) {
      case 'A':
        row = Math.max(0, row - Math.max(1, first));
        break;
      case 'B':
        row += Math.max(1, first);
        break;
      case 'G':
        column = Math.max(0, first - 1);
        break;
      case 'H':
        [row, column] = [0, 0];
        break;
      case 'J':
        if (first === 2) lines = lines.map(() => []);
        else {
          eraseRight();
          lines.length = row + 1;
        }
        break;
      case 'K':
        eraseRight();
        break;
      default:
        // Colours, and whether the cursor is shown.
        break;
    }
  };
  const put = (letter: string): void => {
    const letters = line();
    while (letters.length < column) letters.push(' ');
    letters[column] = letter;
    column += 1;
  };
  return {
    write(text) {
      rest += text;
      while (rest !== '' && !CUT_OFF.test(rest)) {
        const [whole, numbers = '', letter = ''] = SEQUENCE.exec(rest) ?? [];
        const [first = ''] = rest;
        if (whole !== undefined) sequence(numbers, letter);
        else if (first === '\n') [row, column] = [row + 1, 0];
        else if (first === '\r') column = 0;
        else if (first >= ' ') put(first);
        rest = rest.slice((whole ?? first).length);
      }
    },
    lines() {
      const shown = lines.map((letters) => letters.join('').trimEnd());
      while (shown.at(-1) === '') shown.pop();
      return shown;
    },
  };
}
