/**
 * A plan as a document: every word already said in the person's language, every number already formatted. The page
 * fills it; the PDF and the copied text only lay it out.
 */
export interface PlanReport {
  readonly title: string;
  readonly about: string;
  readonly answer: string;
  readonly proof: string;
  /** Further awards of the plan, and its chance. */
  readonly awards: readonly string[];
  /** What the person accepts against the check, with the reasons. */
  readonly accepted: readonly string[];
  /** The cairn as SVG markup in print colours. */
  readonly picture: string;
  readonly pictureText: string;
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly table: ReportTable;
  readonly rules: ReportTable;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly words: {
    readonly units: string;
    readonly rules: string;
    readonly notes: string;
    readonly sources: string;
    readonly scan: string;
    /** With `{page}` and `{pages}` to be filled in. */
    readonly page: string;
    readonly decides: string;
    readonly release: string;
  };
  /** QR code of the share link as SVG markup; absent when the link is too long for one. */
  readonly qr?: string;
}

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The report as plain text, for mail and messengers. */
export function writeReportText(report: PlanReport): string {
  const { title, about, answer, proof, accepted, awards, facts, table, words, release } = {
    ...report,
    release: report.words.release,
  };
  return [
    title,
    about,
    '',
    answer,
    proof,
    ...awards,
    ...accepted.map((line) => `! ${line}`),
    '',
    ...facts.map(({ label, value, note }) => `${label}: ${value} (${note})`),
    '',
    words.units,
    ...table.rows.map((cells) => `- ${cells.filter(Boolean).join(' · ')}`),
    '',
    words.decides,
    release,
  ].join('\n');
}
