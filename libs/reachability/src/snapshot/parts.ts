import { z } from 'zod';

/** Longer than any name, label or option that means something here. */
const LONGEST_TEXT = 4096;

export const text = z.string().max(LONGEST_TEXT);

/** 0 where the engine chooses one. */
export const port = z.int().min(0).max(65_535);

export const protocol = z.enum(['tcp', 'udp', 'sctp']);

/** A list that stops at its first fault: a hostile file could have millions. */
export function list<T extends z.ZodType>(item: T): z.ZodType<readonly z.output<T>[]> {
  return z.array(z.unknown()).transform((values, context): readonly z.output<T>[] => {
    const read: z.output<T>[] = [];
    for (const [at, value] of values.entries()) {
      const result = item.safeParse(value);
      if (!result.success) return fail(context, [at], result.error);
      read.push(result.data);
    }
    return read;
  });
}

/** Names with texts. A name that would reach the prototype of an object is none of ours. */
export const texts: z.ZodType<Readonly<Record<string, string>>> = z
  .custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((values, context): Readonly<Record<string, string>> => {
    const read: [string, string][] = [];
    for (const [name, value] of Object.entries(values)) {
      const result = (name === '__proto__' ? z.never() : text).safeParse(value);
      if (!result.success) return fail(context, [name], result.error);
      read.push([name, result.data]);
    }
    return Object.fromEntries(read);
  });

function fail(context: z.core.$RefinementCtx, path: readonly (string | number)[], error: z.ZodError): never {
  const [issue] = error.issues;
  context.addIssue({
    code: 'custom',
    message: issue?.message ?? '',
    path: [...path, ...(issue?.path ?? [])],
  });
  return z.NEVER;
}
