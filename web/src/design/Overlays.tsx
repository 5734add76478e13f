import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words/index.js';
import { Button } from './Button.js';

interface OverlayProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the end; the first in reading order acts. */
  readonly actions?: ReactNode;
  /** Small line above the title: kind or code. */
  readonly about?: ReactNode;
}

/** Details of a row, at the end side of the page; full width on a phone. Escape closes it. */
export function SideSheet(props: OverlayProps) {
  return (
    <Frame
      {...props}
      veil="justify-end"
      box="slide-in h-dvh w-full border-s border-line sm:max-w-[30rem]"
    />
  );
}

/** A question or a short form in the middle of the page. */
export function Dialog(props: OverlayProps) {
  return (
    <Frame
      {...props}
      veil="items-center justify-center p-3"
      box="settle max-h-[calc(100dvh-24px)] w-full max-w-[34rem] rounded-card border border-line"
    />
  );
}

function Frame(props: OverlayProps & { readonly veil: string; readonly box: string }) {
  const { title, isOpen, onClose, children, actions, about, veil, box } = props;
  return (
    <ModalOverlay
      data-overlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={`fixed inset-0 z-20 flex bg-veil ${veil}`}
    >
      <Modal className={`flex bg-sheet text-ink shadow-dialog ${box}`}>
        <AriaDialog className="flex min-h-0 w-full flex-col outline-none">
          <header className="flex items-center gap-3 border-b border-line px-4 py-3 sm:px-5">
            <div className="min-w-0 grow">
              {about ? <div className="text-xs text-soft">{about}</div> : null}
              <Heading slot="title" className="display text-lg leading-snug">
                {title}
              </Heading>
            </div>
            <CloseButton onClose={onClose} />
          </header>
          <div className="min-h-0 grow overflow-auto px-4 py-4 sm:px-5">{children}</div>
          {actions ? (
            <footer className="flex flex-wrap gap-2 border-t border-line px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5">
              {actions}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Button kind="quiet" small icon={X} iconOnlyLabel={say('design.close')} onPress={onClose} />
  );
}
