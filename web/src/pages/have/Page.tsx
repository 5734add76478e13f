import { PageHead } from '../../design/index.js';
import { useWords } from '../../words/index.js';
export default function HavePage() {
  const { say } = useWords();
  return <PageHead about={say('have.title')} answer="…" />;
}
