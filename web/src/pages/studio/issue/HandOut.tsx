import { Download, FileImage } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { saveFile } from '../../../app/save-file.js';
import { Button, Disclosure } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useProblemText } from '../ApiProblem.js';
import { bakePicture } from '../api/issuer-calls.js';
import type { Issued } from '../api/issuing-shapes.js';
import { BadgePicture } from '../badge/BadgePicture.js';
import { drawBadge } from '../badge/badge-drawing.js';
import { badgePng } from '../badge/badge-png.js';
import { badgeSvg } from '../badge/badge-svg.js';
import { base64ToBlob, bytesToBase64, textToBase64 } from '../badge/base64.js';
import { CopyButton } from '../CopyButton.js';
import { fileNameOf } from './file-name.js';
import { LinkedInFields } from './LinkedInFields.js';

interface HandOutProps {
  readonly issued: Issued;
  readonly content: string;
  readonly issuerName: string;
}

/** The credential as a picture, as a file, as text, and for a profile. */
export function HandOut({ issued, content, issuerName }: HandOutProps) {
  const { say } = useWords();
  const title = issued.title ?? say('studio.preview.untitled');
  const isToken = issued.mediaType === 'application/vc+jwt';
  const { bake, isBusy, problem } = useBaking(content, fileNameOf(title, issued.id));
  const drawing = () => drawBadge(title, issuerName);
  const save = () =>
    isToken
      ? saveFile(`${fileNameOf(title, issued.id)}.jwt`, content, 'application/vc+jwt')
      : saveFile(`${fileNameOf(title, issued.id)}.json`, content, 'application/vc');
  return (
    <div className="grid gap-4">
      <BadgePicture title={title} issuer={issuerName} alt={say('studio.preview.picture')} />
      <div className="flex flex-wrap gap-2">
        <Button
          small
          kind="primary"
          icon={Download}
          isDisabled={isBusy}
          onPress={() => void bake(() => badgePng(drawing()))}
        >
          {say('studio.handOut.png')}
        </Button>
        <Button
          small
          icon={Download}
          isDisabled={isBusy}
          onPress={() => void bake(async () => textToBase64(badgeSvg(drawing())))}
        >
          {say('studio.handOut.svg')}
        </Button>
        <Button small icon={Download} onPress={save}>
          {say(isToken ? 'studio.handOut.token' : 'studio.handOut.json')}
        </Button>
        <CopyButton text={content} label={say('studio.handOut.copy')} />
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/svg+xml']}
          onSelect={(files) => {
            const [file] = [...(files ?? [])];
            if (file) void bake(() => base64OfFile(file));
          }}
        >
          <Button small kind="quiet" icon={FileImage} isDisabled={isBusy}>
            {say('studio.handOut.own')}
          </Button>
        </FileTrigger>
      </div>
      {problem ? (
        <p role="alert" className="text-sm text-rust">
          {problem}
        </p>
      ) : null}
      <p className="text-xs text-soft">{say('studio.handOut.note')}</p>
      <Disclosure title={say('studio.linkedIn')}>
        <LinkedInFields issued={issued} title={title} issuerName={issuerName} />
      </Disclosure>
    </div>
  );
}

/** Puts the credential into a picture and saves it under a name. */
function useBaking(content: string, name: string) {
  const problemText = useProblemText();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const bake = async (picture: () => Promise<string>) => {
    setIsBusy(true);
    setProblem('');
    const answer = await bakePicture(await picture(), content);
    setIsBusy(false);
    if (answer.kind !== 'done') return setProblem(problemText(answer));
    const { base64, mediaType } = answer.value;
    const ending = mediaType === 'image/png' ? 'png' : 'svg';
    saveFile(`${name}.${ending}`, base64ToBlob(base64, mediaType), mediaType);
  };
  return { bake, isBusy, problem };
}

async function base64OfFile(file: File): Promise<string> {
  return bytesToBase64(new Uint8Array(await file.arrayBuffer()));
}
