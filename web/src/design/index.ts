export { Button, type ButtonKind, buttonClasses } from './Button.js';
export { Chip, Mark, type Provenance, ProvenanceMark, StateMark, Tag, type Tone } from './Chip.js';
export { Cairn, CairnText } from './cairn/Cairn.js';
export { StoneSwatch } from './cairn/CairnStone.js';
export { Logo } from './cairn/Logo.js';
export {
  drawCairn,
  LARGE,
  type Stone,
  type StoneItem,
  type StoneState,
  stonePath,
} from './cairn/stones.js';
export { cairnSummary, summaryText } from './cairn/summary.js';
export { classes } from './classes.js';
export { Disclosure } from './Disclosure.js';
export { type Fact, FactStrip } from './FactStrip.js';
export {
  CheckField,
  DayField,
  NumberField,
  type Option,
  SelectField,
  SwitchField,
  TextField,
} from './Fields.js';
export { FigureBody } from './figure/FigureBody.js';
export { FigureValue } from './figure/FigureValue.js';
export { FootnotePage } from './figure/Footnotes.js';
export { figureText } from './figure/figure-text.js';
export { Icon } from './Icon.js';
export { Later } from './Later.js';
export { ActionMenu, type Choice, ChoiceMenu, POPOVER_LOOKS } from './Menu.js';
export { Dialog, SideSheet } from './Overlays.js';
export { Card, PageHead, Section } from './Page.js';
export { SearchCombo } from './SearchCombo.js';
export { isWebAddress, OutLink, SourceLine, SourceNote } from './SourceNote.js';
export {
  EmptyState,
  FailedState,
  Note,
  OfflineNote,
  PartialNote,
  Skeleton,
  StaleNote,
} from './States.js';
export { type TabEntry, Tabs } from './Tabs.js';
export { ToggleRow } from './ToggleRow.js';
export type { TableColumn } from './table/columns.js';
export { DataTable } from './table/DataTable.js';
export { type ToastMessage, ToastProvider, useToast } from './toast/Toasts.js';
export { useMedia, useNarrow } from './useMedia.js';
