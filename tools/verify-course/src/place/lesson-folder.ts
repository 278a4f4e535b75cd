import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withImages, type ImageNames, type Lesson } from '@dari/course';

/** The folder in which a learner types, with the files that the lesson gives. */
export interface LessonFolder extends AsyncDisposable {
  readonly path: string;
  /** What is in it now, by path. */
  content(): Promise<FolderContent>;
  /** Makes it so again. Files keep their inodes, because a container may have them mounted. */
  put(content: FolderContent): Promise<void>;
}

export type FolderContent = ReadonlyMap<string, string>;

/** Makes the folder with what the lesson gives. */
export async function openLessonFolder(lesson: Lesson, images: ImageNames): Promise<LessonFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), `dari-course-${lesson.id}-`));
  const content = async (): Promise<FolderContent> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
    const texts = files.map(
      async (name) => [name, await readFile(path.join(folder, name), 'latin1')] as const,
    );
    return new Map(await Promise.all(texts));
  };
  const put = async (wanted: FolderContent): Promise<void> => {
    const now = await content();
    for (const name of now.keys()) if (!wanted.has(name)) await rm(path.join(folder, name));
    for (const [name, text] of wanted) {
      if (now.get(name) === text) continue;
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text, 'latin1');
    }
  };
  const given = Object.entries(lesson.files).map(
    ([name, text]) => [name, Buffer.from(withImages(text, images)).toString('latin1')] as const,
  );
  await put(new Map(given));
  return {
    path: folder,
    content,
    put,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
