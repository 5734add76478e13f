import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/index.js';

const SAMPLES = [
  { id: 'us', search: { amount: '3', from: 'us-semester-hour', to: 'ects' } },
  { id: 'scotland', search: { amount: '120', from: 'scqf-credit', to: 'ects' } },
  { id: 'ceu', search: { amount: '2', from: 'us-ceu', to: 'ects' } },
] as const;

/** Three questions to begin with; one of them has no answer, on purpose. */
export function Samples() {
  const { say } = useWords();
  return (
    <p className="screen-only mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {say('frameworks.convert.try')}
      {SAMPLES.map(({ id, search }) => (
        <Link
          key={id}
          to="/frameworks/convert"
          search={search}
          className="text-water underline underline-offset-2"
        >
          {say(`frameworks.convert.sample.${id}`)}
        </Link>
      ))}
    </p>
  );
}
