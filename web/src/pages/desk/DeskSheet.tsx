import type { CredentialReport } from 'cairn/credentials';
import type { ReactNode } from 'react';
import { AnswerView, localText } from '../../credentials/index.js';
import { isWebAddress, OutLink, SideSheet } from '../../design/index.js';
import { useFormats, useWords } from '../../words/index.js';
import { titleOf } from './DeskTable.js';
import type { DeskRow } from './desk-rows.js';
import { LevelLine } from './LevelLine.js';
import type { DeskLevel } from './useDeskLevels.js';

interface DeskSheetProps {
  readonly row: DeskRow | undefined;
  readonly levelsOf: (row: DeskRow) => readonly DeskLevel[];
  readonly onClose: () => void;
  readonly onRetry: (row: DeskRow) => void;
  readonly onFollow: (url: string) => void;
}

/** One credential as an employer reads it: what the person had to do, the evidence, the level; then the checks. */
export function DeskSheet({ row, levelsOf, onClose, onRetry, onFollow }: DeskSheetProps) {
  const { locale } = useFormats();
  return (
    <SideSheet
      isOpen={row !== undefined}
      onClose={onClose}
      title={row ? (titleOf(row, locale) ?? row.file) : ''}
      about={row?.file}
    >
      {row ? (
        <div className="grid gap-6">
          {row.report ? <Tasks report={row.report} levels={levelsOf(row)} /> : null}
          <AnswerView
            entry={row.entry}
            {...(row.index === undefined ? {} : { only: row.index })}
            onRetry={() => onRetry(row)}
            onFollow={onFollow}
          />
        </div>
      ) : null}
    </SideSheet>
  );
}

interface TasksProps {
  readonly report: CredentialReport;
  readonly levels: readonly DeskLevel[];
}

/** The achievement in the issuer's words: tasks first, then results, evidence and level. */
function Tasks({ report, levels }: TasksProps) {
  const { say } = useWords();
  const { locale } = useFormats();
  const { achievements, evidence } = report.credential;
  const results = achievements.flatMap((achievement) => achievement.results);
  return (
    <div className="grid gap-4">
      <Block title={say('desk.tasks')}>
        {achievements.length === 0 ? <p className="text-soft">{say('desk.tasks.none')}</p> : null}
        {achievements.map(({ name, criteria, description, criteriaUrl }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: achievements have no ids of their own in every format
          <div key={i} className="mt-1 first:mt-0">
            {achievements.length > 1 ? (
              <p className="font-medium">{localText(name, locale)}</p>
            ) : null}
            <p className="measure whitespace-pre-line">
              {localText(criteria, locale) ??
                localText(description, locale) ??
                say('desk.tasks.none')}
            </p>
            {criteriaUrl && isWebAddress(criteriaUrl) ? (
              <p className="text-sm">
                <OutLink href={criteriaUrl}>{say('desk.tasks.more')}</OutLink>
              </p>
            ) : null}
          </div>
        ))}
      </Block>
      {results.length > 0 ? (
        <Block title={say('desk.results')}>
          <ul>
            {results.map(({ name, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: results are a fixed list without ids
              <li key={i}>{[localText(name, locale), value].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Block title={say('desk.evidence')}>
        {evidence.length === 0 ? <p className="text-soft">{say('desk.evidence.none')}</p> : null}
        <ul className="grid gap-1">
          {evidence.map(({ name, description, url }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: evidence is a fixed list without ids
            <li key={i}>
              {url && isWebAddress(url) ? (
                <OutLink href={url}>{localText(name, locale) ?? url}</OutLink>
              ) : (
                (localText(name, locale) ?? url)
              )}
              {description ? (
                <span className="block text-sm text-soft">{localText(description, locale)}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Block>
      <Block title={say('desk.level')}>
        {levels.length === 0 ? <p className="text-soft">{say('desk.level.none')}</p> : null}
        {levels.map((level) => (
          <LevelLine key={level.name} level={level} />
        ))}
      </Block>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-xs font-medium text-soft">{title}</h3>
      {children}
    </section>
  );
}
