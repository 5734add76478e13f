import type { CredentialReport, ReportChange } from 'cairn/credentials';
import type { KeptCredential } from 'cairn/portfolio';
import { isIsoDate } from 'cairn/terms';
import { useFormats, useWords } from '../words/index.js';
import { isReport, reportIn } from './kept-report.js';
import { newsOf } from './recheck.js';
import { worstOf } from './report-questions.js';
import { useCheckWords } from './useCheckWords.js';

const GRAVITY = { worse: 0, other: 1, better: 2 } as const;

/** What changed with a kept credential, in sentences with both days, the gravest first. */
export function useChangeWords(): (kept: KeptCredential) => readonly string[] {
  const { say } = useWords();
  const { sentence } = useCheckWords();
  const formats = useFormats();
  const dayOf = ({ checkedAt }: CredentialReport) => {
    const day = checkedAt.slice(0, 10);
    return isIsoDate(day) ? formats.day(day) : checkedAt;
  };
  const wordsOf = (change: ReportChange, before: CredentialReport, now: CredentialReport) => {
    const { area } = change;
    const [was, on] = [dayOf(before), dayOf(now)];
    if (area === 'credential' || area === 'contexts') {
      return say(`kept.change.${area}`, { was });
    }
    const [old, fresh] = [before, now].map(({ checks }) =>
      checks.filter((check) => check.area === area),
    );
    const result = worstOf(fresh ?? []);
    const news = fresh?.find((check) => check.result === result);
    const values = { topic: say(`credentials.area.${area}`), news: news ? sentence(news) : '' };
    return change.direction === 'other'
      ? say('kept.change.other', values)
      : say('kept.change', {
          ...values,
          was,
          on,
          before: say(`credentials.result.${worstOf(old ?? [])}`),
          now: say(`credentials.result.${result}`),
        });
  };
  return (kept) => {
    const now = reportIn(kept);
    const { before } = kept;
    if (!now || !isReport(before)) return [];
    return newsOf(kept)
      .toSorted((a, b) => GRAVITY[a.direction] - GRAVITY[b.direction])
      .map((change) => wordsOf(change, before, now));
  };
}
