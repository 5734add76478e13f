import { X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { useWords } from '../../words/index.js';
import { Button } from '../Button.js';

export interface ToastMessage {
  readonly text: string;
  /** Takes the last step back; the toast then stays longer. */
  readonly undo?: () => void;
}

const SHORT_MS = 5_000;
const LONG_MS = 12_000;
const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Says that something happened, with a way back where there is one. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const [queue] = useState(() => new AriaToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const [show] = useState(() => (message: ToastMessage) => {
    queue.add(message, { timeout: message.undo ? LONG_MS : SHORT_MS });
  });
  return (
    <ToastContext.Provider value={show}>
      {children}
      {/* Beside a side sheet, never over its buttons; the empty part of the region lets presses through. */}
      <AriaToastRegion
        queue={queue}
        className="screen-only pointer-events-none fixed inset-x-4 bottom-20 z-30 flex flex-col items-center gap-2 outline-none lg:end-[31rem] lg:bottom-6"
      >
        {({ toast }) => (
          <AriaToast
            toast={toast}
            className="settle pointer-events-auto flex max-w-[min(34rem,100%)] items-center gap-3 rounded-card border border-line bg-sheet py-2 ps-4 pe-2 text-base text-ink shadow-dialog"
          >
            <AriaToastContent className="min-w-0 grow">
              <Text slot="title">{toast.content.text}</Text>
            </AriaToastContent>
            {toast.content.undo ? (
              <Button
                small
                onPress={() => {
                  toast.content.undo?.();
                  queue.close(toast.key);
                }}
              >
                {say('design.undo')}
              </Button>
            ) : null}
            <CloseToast label={say('design.close')} />
          </AriaToast>
        )}
      </AriaToastRegion>
    </ToastContext.Provider>
  );
}

function CloseToast({ label }: { readonly label: string }) {
  return <Button slot="close" kind="quiet" small icon={X} iconOnlyLabel={label} />;
}
