import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  FigureValue,
  isWebAddress,
  OutLink,
  ProvenanceMark,
  SideSheet,
  SourceLine,
  SourceNote,
  StateMark,
} from '../../../design/index.js';
import { StrengthMark, useEqfText } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { HoldingRow } from './holding-row.js';
import { useSystemName } from './useSystemName.js';

interface HoldingSheetProps {
  readonly row: HoldingRow | undefined;
  /** The credential that it was read from, ready to show. */
  readonly credential?: ReactNode;
  readonly onClose: () => void;
  readonly onEdit: (row: HoldingRow) => void;
  readonly onDelete: (row: HoldingRow) => void;
}

/** Everything about one holding, each fact with how it is known. */
export function HoldingSheet({ row, credential, onClose, onEdit, onDelete }: HoldingSheetProps) {
  const { say } = useWords();
  return (
    <SideSheet
      isOpen={row !== undefined}
      onClose={onClose}
      title={row?.title ?? ''}
      about={row ? [row.code, row.body].filter(Boolean).join(' · ') : undefined}
      actions={
        row ? (
          <>
            <Button icon={Pencil} onPress={() => onEdit(row)}>
              {say('have.edit')}
            </Button>
            <Button kind="quiet" icon={Trash2} onPress={() => onDelete(row)}>
              {say('have.delete')}
            </Button>
          </>
        ) : undefined
      }
    >
      {row ? <SheetBody row={row} credential={credential} /> : null}
    </SideSheet>
  );
}

function SheetBody({
  row,
  credential,
}: {
  readonly row: HoldingRow;
  readonly credential: ReactNode;
}) {
  const { say } = useWords();
  const { day } = useFormats();
  const { holding } = row;
  return (
    <div className="grid gap-5">
      <Block title={say('have.sheet.state')}>
        <StateMark state={row.state} />
        <p className="text-sm text-soft">{say(stateKeyOf(row, Boolean(credential)))}</p>
      </Block>
      {credential}
      <LevelBlock row={row} />
      <CreditBlock row={row} />
      <Block title={say('have.sheet.dates')}>
        <p>
          {holding.earnedOn
            ? say('have.sheet.earned', { day: day(holding.earnedOn) })
            : say('have.sheet.earned.none')}
        </p>
        <p>
          {holding.expiresOn
            ? say('have.sheet.expires', { day: day(holding.expiresOn) })
            : say('have.sheet.expires.none')}
        </p>
      </Block>
      {holding.grade ? <Block title={say('have.sheet.grade')}>{holding.grade}</Block> : null}
      <Block title={say('have.sheet.evidence')}>
        {holding.evidence && holding.evidence.length > 0 ? (
          <ul>
            {holding.evidence.map(({ title, url }) => (
              <li key={`${title}|${url ?? ''}`}>
                {url && isWebAddress(url) ? <OutLink href={url}>{title}</OutLink> : title}
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-soft">{say('have.sheet.evidence.none')}</p>
        )}
      </Block>
      {holding.note ? <Block title={say('have.sheet.note')}>{holding.note}</Block> : null}
      <Block title={say('have.sheet.sources')}>
        {row.isKnown ? (
          <SourceNote
            sources={row.sources}
            recalled={row.recalled}
            {...(row.body ? { body: row.body } : {})}
          />
        ) : (
          <ProvenanceMark of="selfEntered" />
        )}
      </Block>
    </div>
  );
}

function stateKeyOf({ state }: HoldingRow, hasCredential: boolean) {
  return hasCredential && state !== 'planned'
    ? (`kept.state.${state}` as const)
    : (`have.sheet.${state}` as const);
}

function LevelBlock({ row }: { readonly row: HoldingRow }) {
  const { say } = useWords();
  const eqfText = useEqfText();
  if (!row.levelName) {
    return (
      <Block title={say('have.sheet.level')}>
        <p className="text-soft">{say('have.sheet.level.none')}</p>
      </Block>
    );
  }
  const codes = eqfText(row.eqf);
  const steps = row.eqf && 'path' in row.eqf ? row.eqf.path : [];
  return (
    <Block title={say('have.sheet.level')}>
      <p className="display text-lg">{row.levelName}</p>
      {row.eqf ? (
        <div className="mt-2 border-s-2 border-line ps-3 text-sm">
          <p className="text-xs text-soft">{say('have.sheet.eqf')}</p>
          <p className="flex flex-wrap items-baseline gap-x-2">
            {codes ? <span className="font-medium">{say('level.value', { codes })}</span> : null}
            <StrengthMark match={row.eqf} />
          </p>
          <ul className="mt-1 text-xs text-soft">
            {steps.flatMap((step) =>
              step.sources.map((source) => (
                <li key={`${step.from.framework}|${source.title}`}>
                  <SourceLine source={source} />
                </li>
              )),
            )}
          </ul>
          <p className="mt-1 text-xs text-soft">{say('level.caveat')}</p>
        </div>
      ) : null}
    </Block>
  );
}

function CreditBlock({ row }: { readonly row: HoldingRow }) {
  const { say } = useWords();
  const { number } = useFormats();
  const systemName = useSystemName();
  const { credit, hours } = row;
  return (
    <div className="grid grid-cols-2 gap-4">
      <Block title={say('have.sheet.credit')}>
        {credit ? (
          <p className="display numerals text-lg">
            {number(credit.amount)}{' '}
            <span className="font-sans text-sm font-normal text-soft">
              {systemName(credit.system)}
            </span>
          </p>
        ) : (
          <p className="text-soft">{say('have.sheet.credit.none')}</p>
        )}
      </Block>
      <Block title={say('have.sheet.hours')}>
        {hours ? (
          <>
            <p className="display text-lg">
              <FigureValue figure={hours.figure} />
            </p>
            <p className="text-xs">
              <ProvenanceMark of={hours.basis} />
            </p>
          </>
        ) : (
          <p className="text-soft">{say('design.notKnown')}</p>
        )}
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
