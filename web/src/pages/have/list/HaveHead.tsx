import {
  CalendarX2,
  Clock,
  Download,
  Ellipsis,
  FileUp,
  FlaskConical,
  PenLine,
  Plus,
  Upload,
  WalletCards,
} from 'lucide-react';
import { useMemo } from 'react';
import { chooseFiles } from '../../../credentials/index.js';
import {
  ActionMenu,
  Button,
  Cairn,
  Chip,
  type Fact,
  FactStrip,
  FigureValue,
  PageHead,
  Tag,
} from '../../../design/index.js';
import { strengthOf, useEqfText } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Have } from '../useHave.js';
import { toStones } from './summary.js';
import { useSystemName } from './useSystemName.js';

interface HaveHeadProps {
  readonly have: Have;
  readonly onAdd: () => void;
  /** Files that may hold credentials. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onWallet: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onSample: () => void;
}

/** The answer in a sentence, the cairn of everything, and the facts. */
export function HaveHead(props: HaveHeadProps) {
  const { have } = props;
  const { say } = useWords();
  const { workspace, summary, rows } = have;
  const { held, verified, planned, expired, soon } = summary;
  const { stones, measure } = useMemo(() => toStones(rows), [rows]);
  const answer =
    held > 0
      ? say('have.answer.some', { count: held, verified, planned })
      : planned > 0
        ? say('have.answer.onlyPlanned', { planned })
        : say('have.answer.none');
  return (
    <>
      <PageHead
        about={
          <>
            {say('have.title')}
            {workspace.invented ? (
              <Tag>{say('have.invented', { name: workspace.person.label })}</Tag>
            ) : null}
          </>
        }
        answer={answer}
        chips={
          expired + soon > 0 ? (
            <>
              {expired > 0 ? (
                <Chip tone="bad" icon={CalendarX2}>
                  {say('have.expired', { count: expired })}
                </Chip>
              ) : null}
              {soon > 0 ? (
                <Chip tone="caution" icon={Clock}>
                  {say('have.soon', { count: soon })}
                </Chip>
              ) : null}
            </>
          ) : undefined
        }
        actions={<HeadActions {...props} />}
        picture={
          <figure>
            <Cairn items={stones} beside={[]} measure={say(`have.picture.${measure}`)} />
            <figcaption className="mt-2 text-center text-xs text-soft">
              {say(`have.picture.${measure}.note`)}
            </figcaption>
          </figure>
        }
      />
      <HaveFacts have={have} />
    </>
  );
}

function HeadActions(props: HaveHeadProps) {
  const { have, onAdd, onFiles, onImport, onExport, onSample, onWallet } = props;
  const { say } = useWords();
  const keeps = have.workspace.credentials.length > 0;
  const doings: Readonly<Record<string, () => void>> = {
    credential: () => chooseFiles(onFiles),
    write: onAdd,
    export: onExport,
    wallet: onWallet,
    sample: onSample,
  };
  const act = (id: string) => doings[id]?.();
  return (
    <>
      <ActionMenu
        label={say('have.add')}
        icon={Plus}
        kind="primary"
        large
        choices={[
          { id: 'credential', label: say('scan.first'), icon: FileUp },
          { id: 'write', label: say('scan.write'), icon: PenLine },
        ]}
        onAction={act}
      />
      <Button icon={Upload} onPress={onImport}>
        {say('have.import')}
      </Button>
      <ActionMenu
        label={say('have.more')}
        icon={Ellipsis}
        kind="plain"
        large
        choices={[
          { id: 'export', label: say('have.export.json'), icon: Download },
          ...(keeps ? [{ id: 'wallet', label: say('kept.wallet'), icon: WalletCards }] : []),
          { id: 'sample', label: say('have.sample'), icon: FlaskConical },
        ]}
        onAction={act}
      />
    </>
  );
}

function HaveFacts({ have: { summary } }: { readonly have: Have }) {
  const { say } = useWords();
  const formats = useFormats();
  const systemName = useSystemName();
  const eqfText = useEqfText();
  const { verified, claimed, credit, hoursUnknown, highest, nextExpiry } = summary;
  const [first, ...others] = credit.map(
    ({ amount, system }) => `${formats.number(amount)} ${systemName(system)}`,
  );
  const facts: readonly Fact[] = [
    {
      id: 'held',
      label: say('have.fact.items'),
      value: formats.number(summary.held),
      note: say('have.fact.items.note', { verified, claimed }),
    },
    {
      id: 'credit',
      label: say('have.fact.credit'),
      value: first ?? say('design.notKnown'),
      note: first
        ? others.length > 0
          ? say('have.fact.credit.more', { list: formats.list(others) })
          : undefined
        : say('have.fact.credit.none'),
    },
    {
      id: 'hours',
      label: say('have.fact.hours'),
      value: <FigureValue figure={summary.hoursFigure} />,
      note: say('have.fact.hours.note', { count: hoursUnknown }),
    },
    {
      id: 'level',
      label: say('have.fact.level'),
      value: highest?.levelName ?? say('design.notKnown'),
      note: highest?.eqf
        ? say('have.fact.level.note', {
            level: eqfText(highest.eqf) ?? '',
            basis: say(`level.${strengthOf(highest.eqf)}`),
          })
        : say('have.fact.level.none'),
    },
    {
      id: 'expiry',
      label: say('have.fact.expiry'),
      value: nextExpiry ? formats.day(nextExpiry.day) : say('have.fact.expiry.none'),
      note: nextExpiry ? nextExpiry.row.title : say('have.fact.expiry.noneNote'),
    },
  ];
  return <FactStrip facts={facts} />;
}
