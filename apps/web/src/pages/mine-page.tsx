import { PageTitle } from '../ui/page-title.tsx';

/** The servers of the reader's own teams. */
export const MinePage = () => <PageTitle document="My servers">My servers</PageTitle>;
