import { linkedInLink } from 'cairn/credentials/sharing';
import type { Holding, KeptCredential } from 'cairn/portfolio';
import { Copy } from 'lucide-react';
import { reportIn } from '../../../credentials/index.js';
import { Button, Dialog, isWebAddress, OutLink, useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface LinkedInDialogProps {
  readonly holding: Holding;
  readonly kept: KeptCredential;
  readonly onClose: () => void;
}

/** The link to the profile's form, and every value to copy, because the form takes over only a part. */
export function LinkedInDialog({ holding, kept, onClose }: LinkedInDialogProps) {
  const { say } = useWords();
  const toast = useToast();
  const { url, fields } = linkedInLink(factsOf(holding, kept));
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('kept.copied') });
  };
  return (
    <Dialog title={say('kept.linkedIn')} isOpen onClose={onClose}>
      <p className="measure text-sm text-soft">{say('kept.linkedIn.text')}</p>
      <p className="mt-3">
        <OutLink href={url}>{say('kept.linkedIn.open')}</OutLink>
      </p>
      <dl className="mt-3 divide-y divide-line border-y border-line">
        {fields.map(({ field, value }) => {
          const name = say(`kept.linkedIn.${field}`);
          return (
            <div key={field} className="flex items-center gap-3 py-2">
              <div className="min-w-0 grow">
                <dt className="text-xs text-soft">{name}</dt>
                <dd className="[overflow-wrap:anywhere]">{value}</dd>
              </div>
              <Button
                small
                kind="quiet"
                icon={Copy}
                iconOnlyLabel={say('kept.linkedIn.copy', { field: name })}
                onPress={() => void copy(value)}
              />
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}

function factsOf({ title, awardingBody, earnedOn, expiresOn }: Holding, kept: KeptCredential) {
  const id = reportIn(kept)?.credential.id;
  return {
    name: title,
    ...(awardingBody === undefined ? {} : { organizationName: awardingBody }),
    ...(earnedOn === undefined ? {} : { issuedOn: earnedOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(id === undefined ? {} : { id }),
    ...(id !== undefined && isWebAddress(id) ? { url: id } : {}),
  };
}
