import { Copy, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Dialog, TextField, useToast } from '../../../design/index.js';
import { downloadFile } from '../../../exports/download.js';
import { type PlanFile, writeSharedPlan } from '../../../exports/plan-file.js';
import { useWords } from '../../../words/index.js';
import { shortLinkOf, useShareLink } from './useShareLink.js';

interface ShareDialogProps {
  readonly file: PlanFile;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** A link with the whole plan in it; a file where the link would be too long. */
export function ShareDialog({ file, fileName, onClose }: ShareDialogProps) {
  const { say } = useWords();
  const toast = useToast();
  const link = useShareLink(file);
  const qr = useQr(file);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('design.copied') });
  };
  return (
    <Dialog title={say('next.share.title')} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft">{say('next.share.intro')}</p>
        {link.kind === 'ready' ? (
          <>
            <TextField
              label={say('next.share.link')}
              value={link.link}
              onChange={() => undefined}
            />
            <div>
              <Button kind="primary" icon={Copy} onPress={() => void copy(link.link)}>
                {say('next.share.copy')}
              </Button>
            </div>
            {qr ? (
              <img
                src={qr}
                alt={say('next.share.qr')}
                width={264}
                height={264}
                className="rounded-control bg-[#fff] p-2"
              />
            ) : (
              <p className="text-sm text-soft">{say('next.share.noQr')}</p>
            )}
          </>
        ) : null}
        {link.kind === 'too-long' ? (
          <>
            <p>{say('next.share.tooLong')}</p>
            <div>
              <Button
                kind="primary"
                icon={Download}
                onPress={() =>
                  downloadFile(
                    `${fileName}.json`,
                    JSON.stringify(writeSharedPlan(file)),
                    'application/json',
                  )
                }
              >
                {say('next.export.json')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

/** The QR code as an image address; undefined while it is drawn and when the link is too long for one. */
function useQr(file: PlanFile): string | undefined {
  const [qr, setQr] = useState<string | undefined>();
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([import('../../../exports/qr-code.js'), shortLinkOf(file)])
      .then(([{ qrCodeOf }, link]) => (link === undefined ? undefined : qrCodeOf(link)))
      .then((svg) => {
        if (isCurrent && svg) setQr(`data:image/svg+xml,${encodeURIComponent(svg)}`);
      });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return qr;
}
