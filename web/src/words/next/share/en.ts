/** Plans that are printed, saved and sent. */
export const nextShareEn = {
  'next.export.menu': 'Share · print',
  'next.export.link': 'Link to this plan',
  'next.export.pdf': 'Document (PDF)',
  'next.export.calendar': 'Calendar (ICS)',
  'next.export.csv': 'Table (CSV)',
  'next.export.json': 'Data (JSON)',
  'next.export.text': 'Copy as text',
  'next.export.print': 'Print',
  'next.export.failed': 'This could not be made. If you are offline, connect once and try again.',
  'next.export.finished': 'Finished: {title}',
  'next.export.step': '{unit} · {hours} hours a week',
  'next.report.assumed': '* your assumption: no source gives it.',
  'next.report.rules': 'What counts today',
  'next.report.scan': 'Scan to open this plan',
  'next.report.page': '{page} of {pages}',
  'next.report.release': 'Cairn · data {version} ({hash})',
  'next.share.title': 'Link to this plan',
  'next.share.intro':
    'The whole plan stands in the link itself, with what you hold and your limits. Nothing is stored on a server; whoever has the link can read it.',
  'next.share.link': 'Link',
  'next.share.copy': 'Copy the link',
  'next.share.qr': 'The link as a QR code',
  'next.share.noQr':
    'This plan is too long for a QR code that phones read well. Send the link as text.',
  'next.share.tooLong': 'This plan is too long for a link. Send it as a file instead.',
  'next.shared.about': 'A plan sent to you',
  'next.shared.title': 'Somebody shared a plan with you.',
  'next.shared.answer':
    '{steps, plural, =0 {They hold {held}. Nothing more has to be taken.} one {They hold {held}. One more unit finishes {awards, plural, one {it} =2 {both awards} other {all # awards}} in {time}.} other {They hold {held}. {word} more, taken in this order, finish {awards, plural, one {it} =2 {both awards} other {all # awards}} in {time}.}}',
  'next.shared.noPlan':
    'Under today’s rules and these limits no plan was found. Ask for the plan as a file.',
  'next.shared.made': 'made {day}',
  'next.shared.readOnly': 'You are reading somebody else’s plan. Your own data is as it was.',
  'next.shared.copy': 'Make a copy',
  'next.shared.copied': 'Copied to your plans.',
  'next.shared.holds': 'Checked here: it keeps every rule',
  'next.shared.breaks':
    '{count, plural, one {Checked here: # rule is not kept} other {Checked here: # rules are not kept}}',
  'next.shared.otherData': 'Made from another version of the data',
  'next.shared.unknownAward':
    'The plan is for an award that your catalogue does not have. Ask for it as a file, or update Cairn.',
  'next.shared.broken': 'This link cannot be read',
  'next.shared.why':
    '{reason, select, cutOff {A part of the link is missing. Mail programs sometimes cut long links: ask for it again, or for the file.} newer {The link was made by a newer version of Cairn. Update this one and open the link again.} tooLarge {The link holds more than Cairn reads from a link. Ask for the file.} notAPlan {The link holds something else than a plan.} other {There is no plan in this address.}} Nothing of yours was changed.',
  'next.shared.own': 'To my own plans',
} as const;
