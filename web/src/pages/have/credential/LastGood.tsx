import { CHECK_AREAS } from 'cairn/credentials';
import type { KeptCredential } from 'cairn/portfolio';
import { isIsoDate } from 'cairn/terms';
import { History } from 'lucide-react';
import { saveFile } from '../../../app/save-file.js';
import { credentialFile, recordText, reportIn, saysNo } from '../../../credentials/index.js';
import { Button, Note } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** What was in order before, once a later check can no longer say so: hosts die, and what was verified stays verified then. */
export function LastGood({ kept }: { readonly kept: KeptCredential }) {
  const { say } = useWords();
  const formats = useFormats();
  const report = reportIn(kept);
  const good = recordText(kept.record);
  const day = good?.checkedAt.slice(0, 10);
  if (!report || !good || !isIsoDate(day) || good.checkedAt >= report.checkedAt) return null;
  const wasGood = CHECK_AREAS.filter((area) => {
    const checks = good.checks.filter((check) => check.area === area);
    return checks.length > 0 && checks.every(({ result }) => result === 'pass');
  });
  const list = formats.list(wasGood.map((area) => say(`credentials.area.${area}`)));
  const save = () => {
    const name = credentialFile(kept).name.replace(/\.[^.]+$/, `-${day}.jws`);
    saveFile(name, kept.record ?? '', 'application/jose');
  };
  return (
    <Note
      icon={History}
      tone="info"
      actions={
        <Button small onPress={save}>
          {say('kept.good.save')}
        </Button>
      }
    >
      <p className="font-medium">{say('kept.good.title', { day: formats.day(day) })}</p>
      <p>{say(saysNo(report) ? 'kept.good.fail' : 'kept.good.unknown', { list })}</p>
      <p className="text-xs text-soft [overflow-wrap:anywhere]">
        {say('kept.good.by', { by: shorten(good.madeBy) })}
      </p>
    </Note>
  );
}

const LONGEST = 40;

/** A key as a name (did:key) has no end that a person reads. */
function shorten(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 8)}…${name.slice(-4)}` : name;
}
