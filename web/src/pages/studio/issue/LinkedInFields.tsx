import { linkedInLink } from 'cairn/credentials/sharing';
import { useState } from 'react';
import { isWebAddress, OutLink, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Issued } from '../api/issuing-shapes.js';
import { CopyButton } from '../CopyButton.js';

interface LinkedInFieldsProps {
  readonly issued: Issued;
  readonly title: string;
  readonly issuerName: string;
}

/** The link that opens LinkedIn's form, and each value for copying because the form takes over only some. */
export function LinkedInFields({ issued, title, issuerName }: LinkedInFieldsProps) {
  const { say } = useWords();
  const [address, setAddress] = useState('');
  const { url, fields } = linkedInLink({
    name: title,
    organizationName: issuerName,
    issuedOn: issued.issuedAt,
    id: issued.credentialId,
    ...(issued.validUntil === undefined ? {} : { expiresOn: issued.validUntil }),
    ...(isWebAddress(address.trim()) ? { url: address.trim() } : {}),
  });
  return (
    <div className="grid gap-3 text-sm">
      <p className="text-soft">{say('studio.linkedIn.text')}</p>
      <TextField
        label={say('studio.linkedIn.address')}
        help={say('studio.linkedIn.address.help')}
        optional
        placeholder="https://"
        value={address}
        onChange={setAddress}
      />
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={url} label={say('studio.linkedIn.copy')} />
        <OutLink href={url}>{say('studio.linkedIn.try')}</OutLink>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {fields.map(({ field, value }) => (
          <li key={field} className="flex min-w-0 items-center gap-2 py-1">
            <span className="min-w-0 grow [overflow-wrap:anywhere]">
              <span className="block text-xs text-soft">{say(`studio.linkedIn.${field}`)}</span>
              {value}
            </span>
            <CopyButton
              bare
              text={value}
              label={say('studio.copy.value', { what: say(`studio.linkedIn.${field}`) })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
