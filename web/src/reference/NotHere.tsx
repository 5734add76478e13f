import { Link } from '@tanstack/react-router';
import { buttonClasses, EmptyState } from '../design/index.js';
import { useWords } from '../words/index.js';

/** An address that leads to a record which this release does not hold. */
export function NotHere({ id, list }: { readonly id: string; readonly list: string }) {
  const { say } = useWords();
  return (
    <>
      <h1 className="sr-only">{say('reference.notFound.title')}</h1>
      <EmptyState
        title={say('reference.notFound.title')}
        actions={
          <Link to={list} className={buttonClasses('primary')}>
            {say('reference.notFound.back')}
          </Link>
        }
      >
        {say('reference.notFound.text', { id })}
      </EmptyState>
    </>
  );
}
