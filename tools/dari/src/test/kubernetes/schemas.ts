import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** As zod takes it, with the kinds that Kubernetes adds. */
type Schema = z.core.JSONSchema.JSONSchema & {
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; version: string; kind: string }[];
};

const text = readFileSync(new URL('fixtures/schemas.json', import.meta.url), 'utf8');
const { schemas } = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as {
  schemas: Record<string, Schema>;
};

/** A misspelled field is refused as well, as `kubectl apply` does with strict validation. */
const strict = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [
    name,
    schema.properties === undefined || schema.additionalProperties !== undefined
      ? schema
      : { ...schema, additionalProperties: false },
  ]),
);

const schemaOf = new Map<string, z.ZodType>();

/** @returns what is wrong with an object by Kubernetes' published schema for its kind; empty when nothing is. */
export function schemaFaults(document: unknown): readonly string[] {
  const { apiVersion = '', kind = '' } = document as { apiVersion?: string; kind?: string };
  const key = `${apiVersion} ${kind}`;
  const schema = schemaOf.get(key) ?? compile(apiVersion, kind);
  if (schema === null) return [`there is no kind ${kind} of ${apiVersion}`];
  schemaOf.set(key, schema);
  const { error } = schema.safeParse(document);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function compile(apiVersion: string, kind: string): z.ZodType | null {
  const found = Object.entries(strict).find(([, schema]) =>
    schema['x-kubernetes-group-version-kind']?.some(
      (of) => of.kind === kind && [of.group, of.version].filter(Boolean).join('/') === apiVersion,
    ),
  );
  return found === undefined ? null : z.fromJSONSchema({ $ref: `#/$defs/${found[0]}`, $defs: strict });
}
