import { readShape } from 'cairn/terms';
import type {
  FastifyInstance,
  FastifySchemaCompiler,
  FastifySerializerCompiler,
  FastifyTypeProvider,
} from 'fastify';
import { z } from 'zod';
import { toJsonText } from './json-text.js';
import { problemError } from './problems.js';

/** Requests are typed by their contract. Answers are our own shapes, which tests hold to theirs. */
export interface ContractTypes extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: unknown;
}

/** An app whose routes have contracts. */
export type ContractApp = ReturnType<typeof withContracts>;

/** Where in a request a part is, as findings name it; the body is the root. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  querystring: ['query'],
  params: ['path'],
  headers: ['headers'],
};

/** Makes contracts check what comes in; `checkAnswers` (in tests) also what goes out. */
export function withContracts(app: FastifyInstance, checkAnswers: boolean) {
  app.setValidatorCompiler(validator);
  app.setSerializerCompiler(checkAnswers ? checkingSerializer : plainSerializer);
  return app.withTypeProvider<ContractTypes>();
}

const validator: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    if (isDeeperThan(data, MOST_DEPTH)) {
      const detail = `More than ${MOST_DEPTH} lists and objects stand inside one another. Flatten it.`;
      return { error: problemError('body-unreadable', detail) };
    }
    const reading = readShape(schema, data, PLACES[httpPart ?? ''] ?? []);
    if (reading.kind === 'read') return { value: reading.value };
    const { findings } = reading;
    return { error: problemError('request-invalid', 'See findings.', { findings }) };
  };

/** Contracts follow what is inside one another by calling themselves, and no question of ours is that deep. */
const MOST_DEPTH = 128;

function isDeeperThan(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** Answers are ours and plain data: checking each again would only cost time. */
const plainSerializer: FastifySerializerCompiler<z.ZodType> = () => (data) => toJsonText(data);

const checkingSerializer: FastifySerializerCompiler<z.ZodType> =
  ({ schema, method, url }) =>
  (data) => {
    const text = toJsonText(data);
    const answer = z.safeParse(schema, JSON.parse(text));
    if (answer.success) return text;
    throw new Error(`${method} ${url} breaks its contract: ${z.prettifyError(answer.error)}`);
  };
