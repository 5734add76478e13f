import { Link } from '@tanstack/react-router';
import { buttonClasses, EmptyState } from '../design/index.js';
import { useWords } from '../words/index.js';

export function NotFound() {
  const { say } = useWords();
  return (
    <EmptyState
      title={say('shell.notFound.title')}
      actions={
        <Link to="/" className={buttonClasses('primary')}>
          {say('shell.notFound.home')}
        </Link>
      }
    >
      {say('shell.notFound.text')}
    </EmptyState>
  );
}
