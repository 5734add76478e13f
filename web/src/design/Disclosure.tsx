import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import { Icon } from './Icon.js';

interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly startOpen?: boolean;
}

/** Something that may wait until it is asked for. */
export function Disclosure({ title, children, startOpen = false }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={startOpen} className="group border-t border-line pt-1">
      <Heading level={3}>
        <Button
          slot="trigger"
          className="flex min-h-10 w-full items-center gap-2 rounded-control text-start text-sm font-medium text-soft data-hovered:text-ink pointer-coarse:min-h-11"
        >
          <Icon
            of={ChevronDown}
            size={16}
            className="transition-transform -rotate-90 rtl:rotate-90 group-data-expanded:rotate-0"
          />
          {title}
        </Button>
      </Heading>
      {/* Paper cannot be unfolded: print shows everything. */}
      <DisclosurePanel className="data-[expanded]:pt-3 print:block! print:[content-visibility:visible]!">
        {children}
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
