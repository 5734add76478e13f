import { writePlanCalendar, writePlanDocument, writePlanTable } from 'cairn/planning';
import {
  Braces,
  CalendarPlus,
  ClipboardCopy,
  FileText,
  Link2,
  Printer,
  Share2,
  Table2,
} from 'lucide-react';
import { useState } from 'react';
import { ActionMenu, useToast } from '../../../design/index.js';
import { downloadFile } from '../../../exports/download.js';
import { writeReportText } from '../../../exports/plan-report.js';
import { useFormats, useWords } from '../../../words/index.js';
import { overrideReasons } from '../own/override-lines.js';
import type { PlanView } from './plan-view.js';
import { ShareDialog } from './ShareDialog.js';
import { useReport } from './useReport.js';
import { shortLinkOf } from './useShareLink.js';

interface ExportMenuProps {
  readonly view: PlanView;
  /** How sure the plan is, in words. */
  readonly proof: string;
}

/** Everything that can leave this page: link, document, calendar, table, data, text, print. */
export function ExportMenu({ view, proof }: ExportMenuProps) {
  const { say } = useWords();
  const toast = useToast();
  const [isSharing, setSharing] = useState(false);
  const actions = useExportActions(view, proof, () => setSharing(true));
  const run = async (id: string) => {
    try {
      await actions[id]?.();
    } catch {
      // A part that loads on demand may not come while offline; nothing else is lost by it.
      toast({ text: say('next.export.failed') });
    }
  };
  return (
    <>
      <ActionMenu
        label={say('next.export.menu')}
        kind="plain"
        icon={Share2}
        choices={[
          { id: 'link', label: say('next.export.link'), icon: Link2 },
          { id: 'pdf', label: say('next.export.pdf'), icon: FileText },
          { id: 'calendar', label: say('next.export.calendar'), icon: CalendarPlus },
          { id: 'csv', label: say('next.export.csv'), icon: Table2 },
          { id: 'json', label: say('next.export.json'), icon: Braces },
          { id: 'text', label: say('next.export.text'), icon: ClipboardCopy },
          { id: 'print', label: say('next.export.print'), icon: Printer },
        ]}
        onAction={(id) => void run(id)}
      />
      {isSharing ? (
        <ShareDialog
          file={view.file}
          fileName={fileNameOf(view)}
          onClose={() => setSharing(false)}
        />
      ) : null}
    </>
  );
}

function useExportActions(
  view: PlanView,
  proof: string,
  share: () => void,
): Readonly<Record<string, () => void | Promise<void>>> {
  const { say } = useWords();
  const { number } = useFormats();
  const toast = useToast();
  const reportOf = useReport();
  const name = fileNameOf(view);
  const { plan, target, file } = view;
  return {
    link: share,
    pdf: async () => {
      const [{ writePlanPdf }, { qrCodeOf }, link] = await Promise.all([
        import('../../../exports/plan-pdf.js'),
        import('../../../exports/qr-code.js'),
        shortLinkOf(file),
      ]);
      const qr = link === undefined ? undefined : await qrCodeOf(link);
      const report = { ...reportOf(view, proof), ...(qr === undefined ? {} : { qr }) };
      downloadFile(`${name}.pdf`, await writePlanPdf(report), 'application/pdf');
    },
    calendar: () =>
      downloadFile(
        `${name}.ics`,
        writePlanCalendar(plan, {
          stamp: `${file.madeOn}T00:00:00Z`,
          targetTitle: say('next.export.finished', { title: target.qualification.title }),
          awardTitle: ({ qualification }) =>
            say('next.export.finished', {
              title:
                target.release.catalogue.qualifications.get(qualification)?.title ?? qualification,
            }),
          describeStep: (step) =>
            [
              say('next.export.step', { hours: number(step.hoursPerWeek, 1), unit: step.unit }),
              ...(step.by === undefined ? [] : [say(`ways.by.${step.by}`)]),
              ...overrideReasons(plan, step.unit).map((reason) =>
                say('moves.override.mark', { reason }),
              ),
            ].join('\n'),
        }),
        'text/calendar',
      ),
    csv: () => downloadFile(`${name}.csv`, writePlanTable(plan), 'text/csv'),
    json: () => downloadFile(`${name}.json`, writePlanDocument(plan), 'application/json'),
    text: async () => {
      await navigator.clipboard.writeText(writeReportText(reportOf(view, proof)));
      toast({ text: say('design.copied') });
    },
    print: () => window.print(),
  };
}

function fileNameOf({ plan, file }: PlanView): string {
  return `cairn-plan-${plan.qualification}-${file.madeOn}`;
}
