import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** One page for what does not exist and for what the reader may not see: it must not tell which (law D11). */
export function NotFoundPage() {
  return (
    <>
      <PageTitle document="Not found">Not found or not visible to you</PageTitle>
      <p>The address may be wrong, or you may not be allowed to see what is there. Gatehouse does not say which.</p>
      <p>
        <TextLink to="/servers">Go to all servers</TextLink>
      </p>
    </>
  );
}
