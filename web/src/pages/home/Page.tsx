import { PageHead } from '../../design/index.js';
import { useWords } from '../../words/index.js';
export default function HomePage() {
  const { say } = useWords();
  return <PageHead about={say('home.title')} answer="…" />;
}
