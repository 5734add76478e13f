import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabEntry {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly chosen?: string;
  readonly onChoose?: (id: string) => void;
}

/** Views of one thing. The line of tabs scrolls sideways by itself on a phone, the page does not. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      {...(onChoose ? { onSelectionChange: (key) => onChoose(String(key)) } : {})}
    >
      <TabList
        aria-label={label}
        className="screen-only flex gap-5 overflow-x-auto border-b border-line p-0.5 pb-0"
      >
        {tabs.map(({ id, label: word }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px cursor-pointer whitespace-nowrap border-b-2 border-transparent px-0.5 py-2 text-sm font-medium text-soft data-hovered:text-ink data-selected:border-lichen data-selected:text-ink"
          >
            {word}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pt-5">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
