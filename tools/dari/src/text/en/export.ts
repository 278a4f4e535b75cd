import type { ExportNoteCode } from '@dari/topology';
import type { ExportTool } from '../../export/export-tool.ts';

/** What is said by `dari export`. */
export const exportTexts = {
  /** The first lines of each file. */
  heading: {
    compose: ({ stack, file, inFolder }: HeadingFacts) => [
      `The stack "${stack}", written by: dari export compose ${stack}`,
      'The password is read from .env or the environment.',
      ...(inFolder
        ? ["Run it in the project's folder:"]
        : ["Run it with --project-directory and the project's folder:"]),
      `  docker compose -f ${file ?? 'FILE'} up -d --wait`,
    ],
  } as Record<ExportTool, (facts: HeadingFacts) => string[]>,
  written: (file: string) => `Written: ${file}`,
  notesTitle: (count: number) =>
    count === 1 ? 'One thing that the file does not hold:' : `${count} things that the file does not hold:`,

  /** What is not in the file, and what to do about it. */
  notes: {
    'image-first': ({ image = '', commands = '' }) => ({
      what: `It cannot make the image ${image}, which others are built from.`,
      next: ['Make it first:', ...indented(commands)],
    }),
    'host-folder': ({ container = '', folder = '', target = '' }) => ({
      what: `${container} reads ${folder}, a folder of this computer, at ${target}.`,
      next: ['Elsewhere, put such a folder there or change the path in the file.'],
    }),
    'engine-address': ({ address = '' }) => ({
      what: `Ports are open on ${address}, an address of this engine.`,
      next: ['Another engine may have another one: export again there.'],
    }),
    'no-engine': () => ({
      what: 'No Docker Engine answers, so the images are those of the registry, and the rest is what engines usually have.',
      next: ['Export again where an engine runs, or choose with --images.'],
    }),
    'address-book': ({ file = '' }) => ({
      what: `The servers read ${file}, which was written now, without the IP addresses of containers.`,
      next: [
        'They appear on the Addresses page after: npx dari up',
        'Elsewhere, export there: the file is not in the repository.',
      ],
    }),
    'address-book-of-another': ({ file = '', stack = '' }) => ({
      what: `The servers read ${file}, which belongs to the stack "${stack}" that is there now and was left alone.`,
      next: ['After npx dari down, export again.'],
    }),
    'trusted-certificates': ({ variable = '', file = '' }) => ({
      what: `The builds have to trust the certificates that ${variable} names on this computer.`,
      next: ['Put them where the Dockerfiles look:', `  cp "$${variable}" ${file}`],
    }),
    'env-file-differs': ({ name = '' }) => ({
      what: `Compose reads the value of ${name} in .env in another way than dari: it expands $ and backslashes.`,
      next: [`Put the value between single quotes: ${name}='...'`],
    }),
  } satisfies Record<ExportNoteCode, NoteText> as Record<ExportNoteCode, NoteText>,
};

export interface HeadingFacts {
  readonly stack: string;
  /** As it is typed in the project's folder; `null`: not known. */
  readonly file: string | null;
  /** Whether it lies in the project's folder. */
  readonly inFolder: boolean;
}

type NoteText = (facts: Readonly<Record<string, string>>) => { what: string; next: string[] };

function indented(lines: string): string[] {
  return lines.split('\n').map((line) => `  ${line}`);
}
