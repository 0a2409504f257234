import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** Which tools made a server match the search, each a link to the tool. */
export function MatchedTools({ server, tools }: { server: string; tools: readonly string[] }) {
  if (tools.length === 0) return null;
  return (
    <span>
      Matches {tools.length === 1 ? 'tool ' : 'tools '}
      {tools.map((tool, position) => (
        <span key={tool}>
          {position > 0 && ', '}
          <TextLink to="/servers/$name/tools" params={{ name: server }} search={{ tool }} inherit>
            <code>
              <PlainText text={tool} />
            </code>
          </TextLink>
        </span>
      ))}
    </span>
  );
}
