/** The id in what a person wrote: the id itself, the address of the API, a did:web, or the address of its document. */
export function issuerIdOf(text: string): string | undefined {
  const written = text.trim();
  const [, id] =
    /(?:^|[/:]issuers[/:])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/did\.json|\/)?$/i.exec(
      written,
    ) ?? [];
  return id?.toLowerCase();
}

/** Where a did:web publishes its keys; undefined for every other DID. */
export function didDocumentUrl(did: string): string | undefined {
  const [host, ...path] = did.startsWith('did:web:') ? did.slice('did:web:'.length).split(':') : [];
  if (!host) return undefined;
  const folder = path.length === 0 ? ['.well-known'] : path;
  return `https://${[decodeURIComponent(host), ...folder].join('/')}/did.json`;
}
