import { PageHead } from '../../design/index.js';
import { useWords } from '../../words/index.js';
export default function SettingsPage() {
  const { say } = useWords();
  return <PageHead about={say('settings.title')} answer="…" />;
}
