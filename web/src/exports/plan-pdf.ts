import pdfMake from 'pdfmake/build/pdfmake';
import fonts from 'pdfmake/build/vfs_fonts';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PlanReport, ReportTable } from './plan-report.js';

const INK = '#20242a';
const SOFT = '#5b626b';
const LINE = '#d9d6cf';
const MARGIN_ABOVE: [number, number, number, number] = [0, 8, 0, 0];

/** The report as an A4 document. Loaded only when it is asked for: the writer and its fonts are large. */
export async function writePlanPdf(report: PlanReport): Promise<Blob> {
  pdfMake.addVirtualFileSystem(fonts);
  return pdfMake.createPdf(documentOf(report)).getBlob();
}

function documentOf(report: PlanReport): TDocumentDefinitions {
  const { words } = report;
  return {
    info: { title: report.title, creator: 'Cairn' },
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    defaultStyle: { fontSize: 9.5, lineHeight: 1.3, color: INK },
    footer: (page, pages) => ({
      margin: [56, 20, 56, 0],
      columns: [
        { text: words.release, color: SOFT, fontSize: 8 },
        {
          text: words.page.replace('{page}', String(page)).replace('{pages}', String(pages)),
          alignment: 'right',
          color: SOFT,
          fontSize: 8,
          width: 90,
        },
      ],
    }),
    content: [
      { text: report.about, color: SOFT, fontSize: 9 },
      head(report),
      ...(report.awards.length > 0 ? [{ ul: [...report.awards], margin: MARGIN_ABOVE }] : []),
      ...(report.accepted.length > 0
        ? [{ ul: [...report.accepted], margin: MARGIN_ABOVE, bold: true }]
        : []),
      facts(report),
      heading(words.units),
      table(report.table, ['*', 'auto', 'auto', 'auto', 'auto', 'auto']),
      ...(report.rules.rows.length > 0
        ? [heading(words.rules), table(report.rules, ['*', 'auto', 'auto'])]
        : []),
      ...(report.notes.length > 0 ? [heading(words.notes), { ul: [...report.notes] }] : []),
      heading(words.sources),
      { ol: report.sources.map((source) => ({ text: source, fontSize: 8.5 })) },
      { text: words.decides, margin: [0, 8, 0, 0], color: SOFT, fontSize: 8.5 },
    ],
  };
}

function head(report: PlanReport): Content {
  const { title, answer, proof, picture, pictureText, qr, words } = report;
  const qrPart: Content[] =
    qr === undefined
      ? []
      : [
          {
            margin: [0, 12, 0, 0],
            columnGap: 8,
            columns: [
              { svg: qr, width: 104 },
              { text: words.scan, fontSize: 8, color: SOFT, margin: [0, 88, 0, 0] },
            ],
          },
        ];
  return {
    margin: [0, 6, 0, 12],
    columnGap: 20,
    columns: [
      {
        width: '*',
        stack: [
          { text: title, fontSize: 11, bold: true, margin: [0, 0, 0, 6] },
          { text: answer, fontSize: 17, lineHeight: 1.2 },
          { text: proof, margin: [0, 8, 0, 0], color: SOFT },
          ...qrPart,
        ],
      },
      {
        width: 190,
        stack: [
          { svg: picture, width: 186, alignment: 'right' },
          { text: pictureText, fontSize: 8, color: SOFT, alignment: 'right', margin: [0, 4, 0, 0] },
        ],
      },
    ],
  };
}

function facts({ facts: entries }: PlanReport): Content {
  const cells = entries.map(
    ({ label, value, note }): TableCell => ({
      stack: [
        { text: label, fontSize: 8, color: SOFT },
        { text: value, fontSize: 12, bold: true },
        { text: note, fontSize: 8, color: SOFT },
      ],
    }),
  );
  return {
    margin: [0, 0, 0, 6],
    table: { widths: entries.map(() => '*'), body: [cells] },
    layout: {
      hLineWidth: () => 0.6,
      hLineColor: () => LINE,
      vLineWidth: (i) => (i > 0 && i < entries.length ? 0.6 : 0),
      vLineColor: () => LINE,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
  };
}

function heading(text: string): Content {
  return { text, bold: true, fontSize: 10.5, margin: [0, 14, 0, 4], headlineLevel: 1 };
}

const INDENT = 10;

/** Leading em spaces are steps of depth. */
function indentOf(text: string): number {
  return (text.length - text.trimStart().length) * INDENT;
}

/** Last columns are numbers and stand at the end side. */
function table({ head: titles, rows }: ReportTable, widths: readonly string[]): Content {
  const alignment = (i: number) => (i >= 2 ? ('right' as const) : ('left' as const));
  const headRow = titles.map(
    (text, i): TableCell => ({ text, fontSize: 8, color: SOFT, alignment: alignment(i) }),
  );
  const body = rows.map((cells) =>
    cells.map(
      (text, i): TableCell => ({
        text: text.trimStart(),
        alignment: alignment(i),
        // Deeper rules stand further in; a day or an amount is never broken.
        margin: [indentOf(text), 0, 0, 0],
        noWrap: i >= 2,
      }),
    ),
  );
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: [...widths], body: [headRow, ...body] },
    layout: {
      hLineWidth: (i) => (i === 0 ? 0 : 0.5),
      hLineColor: () => LINE,
      vLineWidth: () => 0,
      paddingLeft: (i) => (i === 0 ? 0 : 6),
      paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
      paddingTop: () => 3.5,
      paddingBottom: () => 3.5,
    },
  };
}
