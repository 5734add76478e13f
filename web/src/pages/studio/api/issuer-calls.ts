import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { type ApiAnswer, askApi } from './ask-api.js';
import type {
  BakedPicture,
  BatchPreview,
  Issued,
  IssuedBatch,
  IssuedLine,
  IssuedPage,
  Issuer,
  IssuerProfile,
  IssuingTerms,
  KeyType,
  StatusAction,
} from './issuing-shapes.js';

const ISSUERS = '/api/v1/issuers';
const MOST_IN_PAGE = 500;

function pathOf({ id }: KeptIssuer, rest = ''): string {
  return `${ISSUERS}/${encodeURIComponent(id)}${rest}`;
}

export function askTerms() {
  return askApi<IssuingTerms>({ path: '/api/v1/issuing' });
}

export function makeIssuer(profile: IssuerProfile, operatorToken: string) {
  return askApi<{ readonly issuer: Issuer; readonly token: string }>({
    path: ISSUERS,
    method: 'POST',
    body: profile,
    ...(operatorToken === '' ? {} : { token: operatorToken }),
  });
}

export function readIssuer(access: KeptIssuer) {
  return askApi<Issuer>({ path: pathOf(access), token: access.token });
}

export function rotateKey(
  access: KeptIssuer,
  choice: { readonly keyType: KeyType; readonly isOldLost: boolean },
) {
  const path = pathOf(access, '/keys');
  return askApi<Issuer>({ path, method: 'POST', token: access.token, body: choice });
}

export function issueOne(access: KeptIssuer, body: unknown, repeatKey: string) {
  const path = pathOf(access, '/credentials');
  return askApi<Issued>({ path, method: 'POST', token: access.token, body, repeatKey });
}

/** All that was issued, or all for one recipient, page after page. */
export async function listIssued(
  access: KeptIssuer,
  recipient: string,
): Promise<ApiAnswer<readonly IssuedLine[]>> {
  const items: IssuedLine[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(MOST_IN_PAGE),
      ...(recipient === '' ? {} : { recipient }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const path = pathOf(access, `/credentials?${query}`);
    const answer = await askApi<IssuedPage>({ path, token: access.token });
    if (answer.kind !== 'done') return answer;
    items.push(...answer.value.items);
    cursor = answer.value.nextCursor;
  } while (cursor !== undefined);
  return { kind: 'done', value: items };
}

export function readIssued(access: KeptIssuer, id: string) {
  return askApi<Issued>({ path: pathOf(access, `/credentials/${id}`), token: access.token });
}

export function changeStatus(
  access: KeptIssuer,
  id: string,
  body: { readonly action: StatusAction; readonly reason: string },
) {
  const path = pathOf(access, `/credentials/${id}/status`);
  return askApi<Issued>({ path, method: 'POST', token: access.token, body });
}

export function reissueOne(access: KeptIssuer, id: string, reason: string) {
  const path = pathOf(access, `/credentials/${id}/reissue`);
  return askApi<Issued>({ path, method: 'POST', token: access.token, body: { reason } });
}

export function previewBatch(access: KeptIssuer, body: unknown) {
  const path = pathOf(access, '/batches/preview');
  return askApi<BatchPreview>({ path, method: 'POST', token: access.token, body });
}

export function issueBatch(access: KeptIssuer, body: unknown) {
  const path = pathOf(access, '/batches');
  return askApi<IssuedBatch>({ path, method: 'POST', token: access.token, body });
}

/** Puts a credential into a picture; both in and out the picture is base64. */
export function bakePicture(image: string, credential: string) {
  const body = { image, credential };
  return askApi<BakedPicture>({ path: '/api/v1/credentials/bake', method: 'POST', body });
}
