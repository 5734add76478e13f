// Makes docs/api.md from the contracts of the routes, so that the reference cannot differ from the server.
import { API_EXAMPLES, type ApiExample } from '../server/src/contracts/examples.js';
import { apiDocument } from './api/api-document.js';
import { operationsOf, type ShapeEntry, shapesOf } from './api/api-parts.js';
import { writeOrCheck } from './generated-document.js';

const HEAD = `# HTTP API

Made from the code by \`tools/make-api-reference.ts\`. The same contract as OpenAPI 3.1 is served at \`/api/v1/openapi.json\`.

- **No token is needed to read** frameworks, catalogue and release, to score, or to plan. A workspace opens only with the token
  that came with it: \`Authorization: Bearer <token>\`. A wrong token, a wrong id and no token read alike: 404.
- **Issuers** are opened in the same way by their own tokens; making one under a public address needs the token of the operator. See
  [issuing.md](issuing.md).
- **Errors** are \`application/problem+json\` with a stable \`code\` (see [errors.md](errors.md)), a \`remedy\`, and \`findings\` that name
  every wrong place of a request.
- **Lists** take \`limit\` and \`cursor\`; \`nextCursor\` is absent on the last page.
- **Caching**: reading routes carry an ETag of data release and day; send it as \`If-None-Match\` to get 304. Parts of the release
  never change and may be kept for ever.
- **Changes** of a workspace need \`If-Match\` with its ETag: 428 without, 412 when somebody wrote in between.
- **Repeating** a POST is safe with an \`Idempotency-Key\` (16 to 200 random characters) where the route says so: for a day the same key
  and body get the same answer. Answers are kept encrypted with the key, which itself is not kept: a key is a secret of its sender,
  because whoever sends the same request with it gets the same answer.
- **Plans** are made in threads of their own. They are kept in memory for an hour under a random id and never stored; who wants to
  keep one puts it into a workspace. After a restart of the server an id from before is not found. A search is followed by asking again
  (\`Prefer: wait=30\` waits for its end) or, without asking, by its events (\`GET /api/v1/plans/{id}/events\`); \`DELETE\` stops it with the
  best it has.
- **Sizes** of a question are bounded: 2,000 holdings, own units, breaks, weeks of other hours, ways by recognition or steps of a sent plan,
  10,000 names of units, 128 lists and objects inside one another. A search is ended at its limit of time; a question without a search after
  ten seconds (\`planner-failed\`). Either begins to count when it leaves the line of those that wait.
- **Credentials** are read and verified in threads of their own, ten seconds each, and never stored or logged. The body is JSON, or the file
  itself with any other content type. A report is a list of checks without a verdict over all; \`unknown\` is never better than \`warn\`.
- **Limits**: bodies up to 1 MB, a credential 2 MB, a batch 20 MB; 6,000 requests, 120 writes, 60 credentials and 6 batches a minute for one
  address and route (429 with \`Retry-After\`).
- Days are \`YYYY-MM-DD\`, moments ISO 8601 in UTC. An absent field is not known, never zero.
`;

const document = await apiDocument();
const operations = operationsOf(document);
const sections = document.tags.map(({ name, description }) =>
  [
    `## ${name}`,
    '',
    description,
    '',
    ...operations.filter((one) => one.tag === name).map((one) => one.text),
  ].join('\n'),
);
const shapes = shapesOf(document).map((shape: ShapeEntry) => shape.text);
const examples = API_EXAMPLES.map(exampleText);

writeOrCheck(
  'docs/api.md',
  [
    HEAD,
    '## Examples\n\nWith a server at `http://127.0.0.1:4400`; a test makes each of these calls.\n',
    ...examples,
    ...sections,
    '## Shapes\n\nFields marked `?` may be absent. Records of the data release may carry more fields than listed.\n',
    ...shapes,
  ].join('\n'),
);

function exampleText({ title, method, path, headers = {}, body }: ApiExample): string {
  const all = body === undefined ? headers : { ...headers, 'content-type': 'application/json' };
  const flags = Object.entries(all).map(([name, value]) => `-H '${name}: ${value}'`);
  const data = body === undefined ? [] : [`-d '${JSON.stringify(body)}'`];
  const verb = method === 'GET' ? [] : [`-X ${method}`];
  const words = [`curl 'http://127.0.0.1:4400${path}'`, ...verb, ...flags, ...data];
  return `${title}:\n\n\`\`\`sh\n${words.join(' \\\n  ')}\n\`\`\`\n`;
}
