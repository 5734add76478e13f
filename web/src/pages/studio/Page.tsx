import { useState } from 'react';
import type { Issuer } from './api/issuing-shapes.js';
import { Studio } from './Studio.js';
import { StartView } from './start/StartView.js';
import { TokenDialog } from './start/TokenDialog.js';
import { useKeptIssuer } from './useKeptIssuer.js';

/** Where institutions issue credentials and look after those they issued. */
export default function StudioPage() {
  const { kept, keep, forget } = useKeptIssuer();
  const [made, setMade] = useState<{ readonly issuer: Issuer; readonly token: string }>();
  return (
    <>
      {kept ? (
        <Studio key={kept.id} access={kept} onForget={forget} />
      ) : (
        <StartView
          onMade={(fresh) => {
            keep({ id: fresh.issuer.id, token: fresh.token });
            setMade(fresh);
          }}
          onOpened={keep}
        />
      )}
      {made ? <TokenDialog {...made} onClose={() => setMade(undefined)} /> : null}
    </>
  );
}
