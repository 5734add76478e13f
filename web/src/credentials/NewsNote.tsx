import type { Workspace } from 'cairn/portfolio';
import { BellDot, ChevronRight } from 'lucide-react';
import { Button, Note } from '../design/index.js';
import { useWords } from '../words/index.js';
import { useWorkspaceStore } from '../workspace/index.js';
import { reportIn } from './kept-report.js';
import { credentialsWithNews, markSeen, saysNo } from './recheck.js';
import { useChangeWords } from './useChangeWords.js';

interface NewsNoteProps {
  readonly workspace: Workspace;
  /** Opens the holding that was read from a credential. */
  readonly onOpen?: (holding: string) => void;
  /** Beside the credential itself, whose title stands above. */
  readonly isInside?: boolean;
}

const MOST_CHANGES = 3;

/** What changed with kept credentials since the person last looked; nothing when nothing did. */
export function NewsNote({ workspace, onOpen, isInside = false }: NewsNoteProps) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const changesOf = useChangeWords();
  const news = credentialsWithNews(workspace);
  if (news.length === 0) return null;
  const seen = () => {
    const ids = news.map(({ id }) => id);
    store.renew((before) => markSeen(before, ids));
  };
  return (
    <Note
      icon={BellDot}
      tone="caution"
      actions={
        <Button small onPress={seen}>
          {say('kept.seen')}
        </Button>
      }
    >
      <p className="font-medium">{say('kept.news', { count: news.length })}</p>
      <ul className="mt-1 grid gap-2">
        {news.map((kept) => {
          const report = reportIn(kept);
          const holding = workspace.holdings.find(({ credential }) => credential === kept.id);
          const fell = holding?.state === 'claimed' && report && saysNo(report);
          return (
            <li key={kept.id} className="min-w-0 [overflow-wrap:anywhere]">
              {onOpen && holding ? (
                <span className="-ms-3 block">
                  <Button kind="quiet" small icon={ChevronRight} onPress={() => onOpen(holding.id)}>
                    {kept.title}
                  </Button>
                </span>
              ) : isInside ? null : (
                <span className="font-medium">{kept.title}</span>
              )}
              {changesOf(kept)
                .slice(0, MOST_CHANGES)
                .map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              {fell ? <p>{say('kept.fell')}</p> : null}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
