import { FailedState } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import type { NotDone } from './api/ask-api.js';

interface ApiProblemProps {
  readonly answer: NotDone;
  readonly onRetry?: () => void;
}

/** Why the server did not do it, and what helps. */
export function ApiProblem({ answer, onRetry }: ApiProblemProps) {
  const { say } = useWords();
  const text = useProblemText();
  const details = answer.kind === 'unreached' ? answer.details : undefined;
  return (
    <FailedState
      title={say(`studio.failed.${answer.kind}`)}
      {...(onRetry ? { onRetry } : {})}
      {...(details === undefined ? {} : { details })}
    >
      {text(answer)}
    </FailedState>
  );
}

/** The same in one line, for fields and toasts. */
export function useProblemText(): (answer: NotDone) => string {
  const { say, sayAny } = useWords();
  return (answer) => {
    switch (answer.kind) {
      case 'closed':
        return say('studio.failed.closed.text');
      case 'unreached':
        return say('studio.failed.unreached.text');
      case 'refused': {
        const findings = answer.findings.map(({ path, message }) => `${path}: ${message}`);
        const said = sayAny(`studio.problem.${answer.code}`, answer.message);
        return [said, ...findings].join(' ');
      }
      default:
        return answer satisfies never;
    }
  };
}
